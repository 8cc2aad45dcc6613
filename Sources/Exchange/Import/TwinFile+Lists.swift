import Authoring
import Library
import Markdown

/// Lists, one text a line.
extension TwinFile {
  /// Gives a list other texts, and leaves the lines of those that stay; false where they cannot be told apart.
  mutating func setList(_ key: TextKey, _ items: [String], at index: Int) -> Bool {
    let old = entries[index].lines
    let before = YAMLTextEdit.texts(in: head)
    guard let words = before?[key.rawValue], let first = old.dropFirst().firstIndex(where: { Self.isItem($0) }) else {
      return false
    }
    let indent = old[first].text.prefix { $0 == " " }
    var texts: [[Line]] = []
    for line in old[first...] {
      if Self.isItem(line), line.text.prefix(while: { $0 == " " }) == indent { texts.append([]) }
      texts[texts.count - 1].append(line)
    }
    guard texts.count == words.count else { return false }
    let change = items.map(Self.composed).difference(from: words.map(Self.composed))
    for case .remove(let place, _, _) in change.removals.reversed() { texts.remove(at: place) }
    for case .insert(let place, _, _) in change.insertions {
      texts.insert([Line(text: "\(indent)- " + YAMLText.scalar(items[place]), end: ending)], at: place)
    }
    entries[index].lines = Array(old[..<first]) + texts.joined()
    var wanted = before ?? [:]
    wanted[key.rawValue] = items
    let after = YAMLTextEdit.texts(in: head)
    let isRight = after.map { $0.mapValues { $0.map(Self.composed) } } == wanted.mapValues { $0.map(Self.composed) }
    if !isRight { entries[index].lines = old }
    return isRight
  }

  private static func isItem(_ line: Line) -> Bool {
    let text = line.text.drop { $0 == " " }
    return text == "-" || text.hasPrefix("- ")
  }

  private static func composed(_ text: String) -> String { MarkdownDocument.composedText(ofPlain: text) }
}
