import Diagnostics
import Seal

extension SealFile {
  /// Reads what `text()` wrote; comments, empty lines and another order of the households are allowed, nothing else.
  ///
  /// - Parameter file: the path from the portal's root, for the diagnostic.
  package static func read(_ bytes: [UInt8], file: String) -> (file: SealFile?, diagnostics: [Diagnostic]) {
    var reader = Reader()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard reader.take(line) else { return (nil, [damaged(file, number)]) }
    }
    guard let entries = reader.finished() else { return (nil, [damaged(file, number)]) }
    return (SealFile(entries), [])
  }

  private static func damaged(_ file: String, _ line: Int) -> Diagnostic {
    .error(
      "seal-file-damaged", "This file is not as homeward wrote it, so the family's pages cannot be found.",
      at: SourcePlace(file: file, line: line),
      remedy: "Bring back an older copy of the file. If there is none, delete it and run \"homeward access list\".")
  }

  /// Goes over the lines, one at a time.
  private struct Reader {
    private var sawStart = false
    private var entries: [String: Entry] = [:]
    private var id: String?
    private var household: PublicID?

    mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      if text.isEmpty || text.hasPrefix("#") { return true }
      guard sawStart else {
        sawStart = text == "households:"
        return sawStart
      }
      if text.hasPrefix("    fid: ") { return takeHousehold(unquoted(text.dropFirst(9))) }
      if text.hasPrefix("    kid: ") { return takeKeyID(unquoted(text.dropFirst(9))) }
      guard text.hasPrefix("  "), text.hasSuffix(":"), id == nil, let name = unquoted(text.dropFirst(2).dropLast()),
        !name.isEmpty, entries[name] == nil
      else { return false }
      id = name
      return true
    }

    func finished() -> [String: Entry]? { sawStart && id == nil ? entries : nil }

    private mutating func takeHousehold(_ text: String?) -> Bool {
      guard id != nil, household == nil, let text, let read = PublicID(text) else { return false }
      household = read
      return true
    }

    private mutating func takeKeyID(_ text: String?) -> Bool {
      guard let id, let household, let text, let keyID = KeyID(hex: text),
        !entries.values.contains(where: { $0.household == household })
      else { return false }
      entries[id] = Entry(household: household, keyID: keyID)
      self.id = nil
      self.household = nil
      return true
    }

    /// Plain text, or the inside of a quoted text; nil where it is neither.
    private func unquoted(_ text: Substring) -> String? {
      guard text.hasPrefix("\"") else {
        return text.contains(where: { $0 == "\"" || $0 == " " || $0 == "#" || $0 == "\t" }) ? nil : String(text)
      }
      return Array(text.utf8).withUnsafeBufferPointer { bytes in
        var cursor = StrictCursor(bytes)
        guard cursor.skip("\""), let value = try? cursor.string(), cursor.isAtEnd else { return nil }
        return value
      }
    }
  }
}
