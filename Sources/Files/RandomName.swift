/// A random name of 32 hexadecimal digits that a file keeps, for its owner alone.
package enum RandomName {
  /// Nil where there is no such file, or no name in it.
  package static func read(_ path: String) throws(FileProblem) -> String? {
    guard try FileStatus.of(path) != nil else { return nil }
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    return parse(text.hasSuffix("\n") ? text.dropLast() : text[...])
  }

  /// The name in a file, which is made where there is none.
  ///
  /// - Parameter known: the name to write into a new file; nil for a random one.
  package static func settle(_ path: String, known: String? = nil) throws(FileProblem) -> String {
    // Two programs at the same time may both find no name.
    let lock = try FileLock("\(path).lock", waiting: true)
    defer { _ = lock }
    if let present = try read(path) { return present }
    let name = known ?? random()
    try AtomicFile.replace(path, Array("\(name)\n".utf8), mode: 0o600, isDurable: true)
    return name
  }

  package static func parse(_ text: Substring) -> String? {
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
