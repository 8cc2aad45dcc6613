import Files

/// The random name that a portal's outputs are marked with: 32 hexadecimal digits, kept in the portal's private folder.
/// It tells nothing of the portal.
enum PortalID {
  private static let name = "portal-id"

  /// Nil where the portal has none yet.
  static func read(in privateFolder: String) throws(FileProblem) -> String? {
    let path = "\(privateFolder)/\(name)"
    guard try FileStatus.of(path) != nil else { return nil }
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    return parse(text.hasSuffix("\n") ? text.dropLast() : text[...])
  }

  /// The portal's name, which is made where it has none.
  ///
  /// - Parameter marked: the name to take up again, where the output is known to be this portal's.
  static func settle(in privateFolder: String, marked: String?) throws(FileProblem) -> String {
    // Two builds into two outputs may both find no name.
    let lock = try FileLock("\(privateFolder)/\(name).lock", waiting: true)
    defer { _ = lock }
    if let present = try read(in: privateFolder) { return present }
    let id = marked ?? random()
    try AtomicFile.replace("\(privateFolder)/\(name)", Array("\(id)\n".utf8), mode: 0o600, isDurable: true)
    return id
  }

  static func parse(_ text: Substring) -> String? {
    let isDigit: (UInt8) -> Bool = {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    return text.utf8.count == 32 && text.utf8.allSatisfy(isDigit) ? String(text) : nil
  }

  private static func random() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: (0..<32).map { _ in digits[Int.random(in: 0..<16)] }, as: UTF8.self)
  }
}
