/// Writes a document as Markdown with other words in its units: a translation's file.
///
/// What it writes gives the same tree when it is read again: the same blocks, with code and addresses of the source. A
/// unit without words is left out, and a block of which nothing is left with it; code blocks and rules are copied.
package struct MarkdownWriter {
  private let document: MarkdownDocument
  /// By the node of the unit.
  private let texts: [Int: CodedText]
  private var lines: [String] = []

  /// The Markdown, ending in a line end; empty where nothing is left.
  package static func markdown(_ document: MarkdownDocument, texts: [Int: CodedText]) -> String {
    var writer = MarkdownWriter(document: document, texts: texts)
    writer.writeBlocks(of: 0, isTight: false)
    return writer.lines.isEmpty ? "" : writer.lines.joined(separator: "\n") + "\n"
  }

  private init(document: MarkdownDocument, texts: [Int: CodedText]) {
    self.document = document
    self.texts = texts
  }

  /// Writes the blocks in a block, with an empty line between unless it is an item of a tight list.
  private mutating func writeBlocks(of parent: Int, isTight: Bool) {
    var before: (kind: MarkdownNode.Kind, marker: Character)?
    for block in document.children(of: parent) where isWritten(block) {
      if before != nil, !isTight { lines.append("") }
      let kind = document.nodes[block].kind
      var marker: Character = kind == .orderedList ? "." : "-"
      // Two lists that follow each other would be one.
      let taken = before.flatMap { $0.kind == kind ? $0.marker : nil }
      if taken == marker { marker = kind == .orderedList ? ")" : "+" }
      if kind == .bulletList, looksLikeRule(block) { marker = taken == "+" ? "*" : "+" }
      write(block, marker: marker)
      before = (kind, marker)
    }
  }

  /// Whether empty items of lists in lists would be a rule: `- - -`.
  private func looksLikeRule(_ list: Int) -> Bool {
    document.children(of: list).contains { isWritten($0) && markers(before: $0) > 2 }
  }

  /// How many markers of lists in lists stand on an item's first line, where nothing else does; else 0.
  private func markers(before item: Int) -> Int {
    guard let first = document.children(of: item).first(where: { isWritten($0) }) else { return 1 }
    guard document.nodes[first].kind == .bulletList,
      let inner = document.children(of: first).first(where: { isWritten($0) })
    else { return 0 }
    let count = markers(before: inner)
    return count == 0 ? 0 : count + 1
  }

  private func isWritten(_ block: Int) -> Bool {
    let node = document.nodes[block]
    switch node.kind {
    case .codeBlock, .thematicBreak, .htmlBlock: return true
    case .heading, .paragraph, .tableCell: return texts[block].map { !$0.isEmpty } ?? (node.end == block + 1)
    case .table:
      return (block + 1..<node.end).contains { document.nodes[$0].kind == .tableCell && texts[$0] != nil }
        || !(block + 1..<node.end).contains { document.units.contains($0) }
    default: return node.end == block + 1 || document.children(of: block).contains { isWritten($0) }
    }
  }

  private mutating func write(_ block: Int, marker: Character) {
    let node = document.nodes[block]
    switch node.kind {
    case .heading: writeHeading(block)
    case .paragraph: lines += inlines(of: block, in: .paragraph)
    case .codeBlock: writeCode(block)
    case .thematicBreak: lines.append("***")
    // Only comments may be in a text, and they show nothing; this one keeps its neighbours apart.
    case .htmlBlock: lines.append("<!-- -->")
    case .blockQuote, .callout: writeQuote(block)
    case .bulletList, .orderedList: writeList(block, marker: marker)
    case .table: writeTable(block)
    default: break
    }
  }

  private func inlines(of block: Int, in place: InlineMarkdown.Place) -> [String] {
    texts[block].map { InlineMarkdown.lines($0, in: place) } ?? []
  }

  private mutating func writeHeading(_ block: Int) {
    let level = document.nodes[block].headingLevel
    let words = inlines(of: block, in: .heading)
    if words.count > 1, level <= 2 {
      lines += inlines(of: block, in: .underlinedHeading) + [level == 1 ? "===" : "---"]
    } else {
      let text = words.joined(separator: " ")
      lines.append(String(repeating: "#", count: level) + (text.isEmpty ? "" : " " + text))
    }
  }

  private mutating func writeCode(_ block: Int) {
    let code = String(decoding: document.bytes(of: block), as: UTF8.self)
    let info = document.title(of: block).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let mark: Character = info.contains("`") ? "~" : "`"
    let fence = String(repeating: mark, count: max(3, code.longestRun(of: mark) + 1))
    lines.append(fence + MarkdownEscape.word(info))
    if !code.isEmpty {
      var content = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if content.last == "" { content.removeLast() }
      lines += content
    }
    lines.append(fence)
  }

  private mutating func writeQuote(_ block: Int) {
    let inner = nested { $0.writeBlocks(of: block, isTight: false) }
    let node = document.nodes[block]
    if node.kind == .callout {
      lines.append("> [!\(node.callout.name.description.uppercased())]")
      let first = document.children(of: block).first { isWritten($0) }
      if let first, document.nodes[first].kind != .paragraph { lines.append(">") }
    }
    lines += inner.map { $0.isEmpty ? ">" : "> " + $0 }
    if inner.isEmpty, node.kind == .blockQuote { lines.append(">") }
  }

  private mutating func writeList(_ block: Int, marker: Character) {
    let list = document.nodes[block]
    let isTight = list.flags.contains(.tight)
    var number = list.listStart
    var isFirst = true
    for item in document.children(of: block) {
      // Nine digits are the most that a list's number may have.
      let mark = list.kind == .orderedList ? "\(min(number, 999_999_999))\(marker)" : String(marker)
      number += 1
      guard isWritten(item) else { continue }
      if !isFirst, !isTight { lines.append("") }
      isFirst = false
      writeItem(item, mark: mark, isTight: isTight)
    }
  }

  private mutating func writeItem(_ item: Int, mark: String, isTight: Bool) {
    let flags = document.nodes[item].flags
    var inner = nested { $0.writeBlocks(of: item, isTight: isTight) }
    if flags.contains(.task), let first = inner.first {
      inner[0] = (flags.contains(.checked) ? "[x] " : "[ ] ") + first
    }
    let indent = String(repeating: " ", count: mark.count + 1)
    lines.append(inner.first.map { $0.isEmpty ? mark : "\(mark) \($0)" } ?? mark)
    lines += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }

  private mutating func writeTable(_ block: Int) {
    for row in document.children(of: block) {
      let cells = Array(document.children(of: row))
      let words = cells.map { inlines(of: $0, in: .cell).joined(separator: " ") }
      lines.append("| " + words.joined(separator: " | ") + " |")
      guard document.nodes[row].flags.contains(.header) else { continue }
      let rules = cells.map { cell in
        switch document.nodes[cell].alignment {
        case .none: "---"
        case .start: ":--"
        case .center: ":-:"
        case .end: "--:"
        }
      }
      lines.append("| " + rules.joined(separator: " | ") + " |")
    }
  }

  /// The lines that a step writes, apart from those before it.
  private func nested(_ step: (inout MarkdownWriter) -> Void) -> [String] {
    var inner = MarkdownWriter(document: document, texts: texts)
    step(&inner)
    return inner.lines
  }
}

extension String {
  /// The length of the longest run of one character.
  func longestRun(of character: Character) -> Int {
    var longest = 0
    var current = 0
    for each in self {
      current = each == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
