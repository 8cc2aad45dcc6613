/// First names that are recognised in writing: those of the children whom a home may see.
///
/// Translators leave a name as it stands, and pages mark it, so that no browser translates it and no other script
/// moves its parts.
package struct FirstNames: Sendable, Hashable {
  /// In UTF-8, longest first.
  private let names: [[UInt8]]
  /// The bytes that names begin with, each by its lowest six bits: nearly every place in a text is passed over by this.
  package let starts: UInt64

  package var isEmpty: Bool { names.isEmpty }

  package init(_ children: some Sequence<Child>) {
    var seen: Set<String> = []
    for child in children {
      seen.insert(child.name)
      if let first = child.name.split(separator: " ").first { seen.insert(String(first)) }
    }
    let names = seen.filter { $0.unicodeScalars.count > 1 }.map { Array($0.utf8) }.sorted {
      ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0)
    }
    self.names = names
    starts = names.reduce(0) { $0 | Self.bit($1[0]) }
  }

  @inline(__always) private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// The length in bytes of the name that stands here as a word of its own; nil where none does. A name of another
  /// script than its neighbour is a word: `Maya는`.
  package func length(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard starts & Self.bit(text[index]) != 0 else { return nil }
    for name in names where name[0] == text[index] && text.count - index >= name.count {
      guard text[index..<index + name.count].elementsEqual(name) else { continue }
      let edge = String(decoding: name, as: UTF8.self).unicodeScalars
      let before = String(decoding: text[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars.last
      let end = index + name.count
      let after = String(decoding: text[end..<min(text.count, end + 4)], as: UTF8.self).unicodeScalars.first
      if !Self.joins(before, edge.first), !Self.joins(after, edge.last) { return name.count }
    }
    return nil
  }

  private static func joins(_ neighbour: Unicode.Scalar?, _ own: Unicode.Scalar?) -> Bool {
    guard let neighbour, let own, KeptText.joins(neighbour, own) else { return false }
    return isLatin(neighbour) == isLatin(own)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x370 || (0x1E00...0x1EFF).contains(scalar.value)
  }
}
