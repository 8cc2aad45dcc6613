import CYAML
import Diagnostics

/// Gives single texts of a YAML file other words, and leaves all else in it as somebody wrote it.
package enum YAMLTextEdit {
  /// - Parameters:
  ///   - texts: the new words by the places of the old ones; each is a text that stands there now.
  ///   - file: a YAML file, or writing with entries at its beginning.
  ///   - bare: how a text is written whose old one stands without quotes.
  /// - Returns: nil where that cannot be done without changing something else.
  package static func replacing(
    _ texts: [SourcePlace: String], in file: [UInt8], bare: (String) -> String = safelyBare
  ) -> [UInt8]? {
    let mark: [UInt8] = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.prefix(3)) : []
    let bytes = Array(file.dropFirst(mark.count))
    guard let (entries, firstLine) = entries(of: bytes), let ranges = ranges(of: texts, in: bytes, entries, firstLine)
    else { return nil }
    var edited = bytes
    for (range, text) in ranges.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      edited.replaceSubrange(range, with: written(text, insteadOf: bytes[range], bare: bare))
    }
    guard keepsAllElse(texts, bytes, edited) else { return nil }
    return mark + edited
  }

  /// Where the YAML stands, and the number of its first line.
  private static func entries(of bytes: [UInt8]) -> (range: Range<Int>, firstLine: Int)? {
    bytes.withUnsafeBufferPointer { text in
      guard text.starts(with: "---".utf8) else { return (0..<text.count, 1) }
      // A fence is all that the split looks for, and it stands alone on its line after a return as well.
      let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard let end = lines.dropFirst().first(where: isFence) else { return nil }
      return (lines[0].endIndex + 1..<end.startIndex, 2)
    }
  }

  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// The bytes of each text, by libyaml's account of where it begins and ends.
  private static func ranges(
    of texts: [SourcePlace: String], in bytes: [UInt8], _ entries: Range<Int>, _ firstLine: Int
  ) -> [(range: Range<Int>, text: String)]? {
    let wanted = Dictionary(texts.map { (Position($0.key), $0.value) }) { first, _ in first }
    let scalars = bytes[entries].withUnsafeBufferPointer { scalarMarks(in: $0) }
    let starts = offsets(of: bytes[entries])
    var found: [(range: Range<Int>, text: String)] = []
    for scalar in scalars {
      guard let text = wanted[Position(line: scalar.line + firstLine, column: scalar.column + 1)] else { continue }
      guard scalar.end < starts.count else { return nil }
      found.append((starts[scalar.start]..<starts[scalar.end], text))
    }
    return found.count == texts.count ? found : nil
  }

  private struct Position: Hashable {
    var line: Int
    var column: Int

    init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
    init(_ place: SourcePlace) { self.init(line: place.line, column: place.column) }
  }

  /// The offset of each Unicode scalar, and of the end.
  private static func offsets(of bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.endIndex]
  }

  /// All texts, with where they begin and end in Unicode scalars.
  private static func scalarMarks(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(line: Int, column: Int, start: Int, end: Int)] {
    var marks: [(line: Int, column: Int, start: Int, end: Int)] = []
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return [] }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var event = yaml_event_t()
    while yaml_parser_parse(&parser, &event) == 1 {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return marks }
      guard event.type == YAML_SCALAR_EVENT else { continue }
      let (start, end) = (event.start_mark, event.end_mark)
      marks.append((Int(start.line), Int(start.column), Int(start.index), Int(end.index)))
    }
    return []
  }

  /// As the old text was written where that is safe, else in double quotes, which may stand anywhere.
  private static func written(
    _ text: String, insteadOf old: ArraySlice<UInt8>, bare: (String) -> String
  ) -> [UInt8] {
    let isBare = old.first.map { !"\"'|>".utf8.contains($0) } ?? false
    if isBare { return Array(bare(text).utf8) }
    // A block of lines ends with a line's end, which stays.
    let ending = old.reversed().prefix { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.reversed()
    return Array(quoted(text).utf8) + ending
  }

  /// The text as it is where that is safe, else in double quotes.
  package static func safelyBare(_ text: String) -> String { isSafe(text) ? text : quoted(text) }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }

  /// Whether nothing in it means anything to YAML: several words of letters, with a full stop perhaps. One word alone may
  /// be `yes`.
  private static func isSafe(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.count > 1
      && words.allSatisfy { word in
        word.first?.isLetter ?? false && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "'" }
      }
  }

  /// Whether the file is read as before but for those texts.
  private static func keepsAllElse(
    _ texts: [SourcePlace: String], _ before: [UInt8], _ after: [UInt8]
  ) -> Bool {
    guard let old = tree(of: before), let new = tree(of: after), old.nodes.count == new.nodes.count else {
      return false
    }
    let wanted = Dictionary(texts.map { (Position($0.key), $0.value) }) { first, _ in first }
    return old.nodes.indices.allSatisfy { index in
      let (node, other) = (old.nodes[index], new.nodes[index])
      guard node.kind == other.kind, node.end == other.end else { return false }
      guard node.kind == .scalar else { return true }
      let place = Position(line: Int(node.line), column: Int(node.column))
      return new.string(index) == wanted[place] ?? old.string(index)
    }
  }

  static func tree(of bytes: [UInt8]) -> YAMLTree? {
    guard let (entries, firstLine) = entries(of: bytes) else { return nil }
    let read = Array(bytes[entries]).withUnsafeBufferPointer { entries in
      SourceText.withText(entries) { text, _ -> YAMLTree? in
        var reader = YAMLReader()
        return reader.read(text, firstLine: firstLine) ? reader.tree : nil
      }
    }
    if case .text(let tree) = read { return tree }
    return nil
  }
}
