import Diagnostics

/// A template as it was written.
package struct TemplateSource: Sendable {
  /// What other templates include it by, such as `parts/card`.
  package let name: String
  /// The path that diagnostics give.
  package let file: String
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  /// The text of a part, for messages; long ones are cut after 40 bytes.
  func text(_ range: Range<Int>) -> String {
    guard range.count > 40 else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: bytes[range.prefix(40)], as: UTF8.self) + "…"
  }

  /// The place of a part; its width ends with the line.
  func place(_ range: Range<Int>) -> SourcePlace {
    var line = 1
    var lineStart = startsWithMark ? 3 : 0
    for index in lineStart..<max(range.lowerBound, lineStart) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let marked = bytes[range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let column = scalars(bytes[lineStart..<max(range.lowerBound, lineStart)]) + 1
    return SourcePlace(file: file, line: line, column: column, width: scalars(marked))
  }

  /// Whether the file begins with a byte order mark, which some editors write and no page shall show.
  var startsWithMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
