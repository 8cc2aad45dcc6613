import Authoring
import Library

/// The file of a translation as text: its entries by their lines, so that only those change that an import is about.
struct TwinFile {
  /// The lines of each entry, its name first; what stands before the first has an empty name.
  private var entries: [(name: String, lines: [String])] = []
  var body: String
  private let hadEntries: Bool

  /// A new one.
  init() {
    body = ""
    hadEntries = false
  }

  /// Reads a file; nil where its entries have no end.
  init?(_ bytes: [UInt8]) {
    var text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self)
    text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, Self.isFence(first) else {
      (body, hadEntries) = (text, false)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else { return nil }
    for line in lines[1..<end] {
      if let name = Self.name(of: line) {
        entries.append((name, [line]))
      } else if entries.isEmpty {
        entries.append(("", [line]))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
    body = lines[(end + 1)...].joined(separator: "\n")
    hadEntries = true
  }

  /// Gives an entry its words; a new one goes where the order of the keys wants it.
  mutating func set(_ key: TextKey, _ items: [String]) {
    let lines =
      key.isList
      ? ["\(key.rawValue):"] + items.map { "  - " + YAMLText.scalar($0) }
      : ["\(key.rawValue): " + YAMLText.scalar(items.first ?? "")]
    if let index = entries.firstIndex(where: { $0.name == key.rawValue }) {
      // Comments and empty lines after the old words stay.
      let rest = entries[index].lines.reversed().prefix { $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("#") }
      entries[index].lines = lines + rest.reversed()
      return
    }
    let order = TextKey.allCases.map(\.rawValue)
    let place = order.firstIndex(of: key.rawValue) ?? 0
    let index = entries.lastIndex { entry in order.firstIndex(of: entry.name).map { $0 < place } ?? false }
    entries.insert((key.rawValue, lines), at: index.map { $0 + 1 } ?? (entries.first?.name == "" ? 1 : 0))
  }

  var bytes: [UInt8] {
    guard hadEntries || !entries.isEmpty else { return Array(body.drop { $0 == "\n" }.utf8) }
    let lines = ["---"] + entries.flatMap(\.lines) + ["---"]
    // One empty line between the entries and the words.
    let gap = body.isEmpty || body.hasPrefix("\n") ? "\n" : "\n\n"
    return Array((lines.joined(separator: "\n") + gap + body).utf8)
  }

  private static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func name(of line: String) -> String? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
    return line[..<colon].trimmingWhiteSpace
  }
}
