import Authoring
import Library

/// The file of a translation as text: its entries by their lines, so that only those change that an import is about.
struct TwinFile {
  struct Line {
    var text: String
    /// The line's end; empty where the file ends.
    var end: String

    var bytes: [UInt8] { Array(text.utf8) + Array(end.utf8) }
  }

  /// The lines of each entry, its name first; what stands before the first has an empty name.
  var entries: [(name: String, lines: [Line])] = []
  /// What stands after the entries, as it is in the file.
  private(set) var body: [UInt8] = []
  /// A byte order mark, if it has one.
  private var mark: [UInt8] = []
  private var fences: (first: Line, last: Line)?
  private(set) var ending = "\n"

  /// A new one.
  init() {}

  /// Reads a file; nil where its entries have no end.
  init?(_ bytes: [UInt8]) {
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.prefix(3)) : []
    let lines = Self.lines(of: bytes.dropFirst(mark.count))
    ending = lines.first.map(\.end).flatMap { $0.isEmpty ? nil : $0 } ?? "\n"
    guard let first = lines.first, Self.isFence(first) else {
      body = lines.flatMap(\.bytes)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else { return nil }
    fences = (first, lines[end])
    read(lines[1..<end])
    body = lines[(end + 1)...].flatMap(\.bytes)
  }

  private mutating func read(_ lines: ArraySlice<Line>) {
    entries = []
    for line in lines {
      if let name = Self.name(of: line.text) {
        entries.append((name, [line]))
      } else if entries.isEmpty {
        entries.append(("", [line]))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
  }

  /// The lines of a text, by any of the three line ends.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var rest = bytes
    while !rest.isEmpty {
      let text = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      let after = rest[text.endIndex...]
      let end = after.starts(with: [0x0D, 0x0A]) ? after.prefix(2) : after.prefix(1)
      lines.append(Line(text: String(decoding: text, as: UTF8.self), end: String(decoding: end, as: UTF8.self)))
      rest = rest[end.endIndex...]
    }
    return lines
  }

  /// Gives the file another text, written anew.
  mutating func replaceBody(by markdown: String) {
    body = Array(("\n" + markdown).replacing("\n", with: ending).utf8)
  }

  /// Gives the file a text that somebody wrote, in which some words are others.
  mutating func replaceBody(by bytes: [UInt8]) { body = bytes }

  /// Gives an entry its words, and leaves what somebody wrote around them; a new one goes where the order of the keys
  /// wants it.
  mutating func set(_ key: TextKey, _ items: [String]) {
    let edited =
      fences == nil ? nil : YAMLTextEdit.replacing(key.rawValue, by: items, in: head, bare: YAMLText.scalar)
    if let file = edited.flatMap({ TwinFile($0) }) {
      entries = file.entries
      return
    }
    let words =
      key.isList
      ? ["\(key.rawValue):"] + items.map { "  - " + YAMLText.scalar($0) }
      : ["\(key.rawValue): " + YAMLText.scalar(items.first ?? "")]
    let lines = words.map { Line(text: $0, end: ending) }
    if let index = entries.firstIndex(where: { $0.name == key.rawValue }) {
      if key.isList, setList(key, items, at: index) { return }
      // Comments and empty lines after the old words stay.
      let rest = entries[index].lines.reversed().prefix { $0.text.allSatisfy(\.isWhitespace) || $0.text.hasPrefix("#") }
      entries[index].lines = lines + rest.reversed()
      return
    }
    let order = TextKey.allCases.map(\.rawValue)
    let place = order.firstIndex(of: key.rawValue) ?? 0
    let index = entries.lastIndex { entry in order.firstIndex(of: entry.name).map { $0 < place } ?? false }
    entries.insert((key.rawValue, lines), at: index.map { $0 + 1 } ?? (entries.first?.name == "" ? 1 : 0))
  }

  var bytes: [UInt8] {
    guard fences != nil || !entries.isEmpty else { return mark + body.drop { $0 == 0x0A || $0 == 0x0D } }
    var head = head
    guard !body.isEmpty else { return head }
    let isLine: (UInt8?) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    if !isLine(head.last) { head += ending.utf8 }
    // One empty line between new entries and the words.
    if fences == nil, !isLine(body.first) { head += ending.utf8 }
    return head + body
  }

  /// All before the text.
  var head: [UInt8] {
    let fence = Line(text: "---", end: ending)
    let lines = [fences?.first ?? fence] + entries.flatMap(\.lines) + [fences?.last ?? fence]
    return mark + lines.flatMap(\.bytes)
  }

  private static func isFence(_ line: Line) -> Bool {
    line.text.hasPrefix("---") && line.text.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func name(of line: String) -> String? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
    return line[..<colon].trimmingWhiteSpace
  }
}
