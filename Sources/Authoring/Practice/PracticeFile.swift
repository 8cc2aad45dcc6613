/// A therapist's practice file, to whose end entries are added without touching a byte of what is there.
package struct PracticeFile: Sendable {
  /// From the portal's root.
  package let path: String
  /// Nil where the file is not there yet.
  package let bytes: [UInt8]?

  package init(family: String, therapist: String, bytes: [UInt8]?) {
    path = Self.path(family: family, therapist: therapist)
    self.bytes = bytes
  }

  package static func path(family: String, therapist: String) -> String {
    "Content/families/\(family)/practice/\(therapist).yml"
  }

  /// The change that adds the entries.
  package func adding(_ items: [PracticeItem]) throws(AuthoringProblem) -> Change {
    guard let bytes else { return .create(NewFile(path, text(items, indentation: 0, lineEnd: "\n"))) }
    let lineEnd = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let isClosed = bytes.isEmpty || bytes.last == UInt8(ascii: "\n") || bytes == Self.mark
    let added = text(items, indentation: try indentation(of: bytes), lineEnd: lineEnd)
    return .append(Change.Addition(path, before: bytes, text: (isClosed ? "" : lineEnd) + added))
  }

  private func text(_ items: [PracticeItem], indentation: Int, lineEnd: String) -> String {
    let lead = String(repeating: " ", count: indentation)
    return items.flatMap(\.lines).map { lead + $0 + lineEnd }.joined()
  }

  /// How far the file's own entries are indented; 0 where it has none.
  ///
  /// The outermost lines of a list in block style all begin with `- ` at one column, and all others lie deeper.
  private func indentation(of bytes: [UInt8]) throws(AuthoringProblem) -> Int {
    var found: Int?
    for (index, line) in lines(of: bytes).enumerated() {
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      let rest = line.dropFirst(indentation)
      guard let first = rest.first, first != UInt8(ascii: "#") else { continue }
      if found == nil, rest.elementsEqual("---".utf8) { continue }
      let isEntry = rest.elementsEqual("-".utf8) || rest.starts(with: "- ".utf8)
      guard let known = found else {
        guard isEntry else { throw .practiceForm(path: path, line: index + 1) }
        found = indentation
        continue
      }
      if indentation > known || isEntry && indentation == known { continue }
      throw .practiceForm(path: path, line: index + 1)
    }
    return found ?? 0
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.dropTrailingBlanks()
    }
  }

  /// The mark that some editors put before UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension ArraySlice<UInt8> {
  fileprivate func dropTrailingBlanks() -> ArraySlice<UInt8> {
    var line = self
    while let last = line.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }
}
