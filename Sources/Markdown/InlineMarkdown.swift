/// Writes a coded text as the Markdown of one unit.
///
/// CommonMark opens and closes emphasis by the characters around its marks: in `**真，**她` the second mark stands between
/// a sign and a letter and closes nothing. There `&#8203;`, a space that does not show and counts as a sign, goes beside
/// the mark (CommonMark 0.30, section 6.2). The marks inside other marks are `_`, so that no two runs are taken for one.
struct InlineMarkdown {
  /// Where the unit stands: what needs an escape differs.
  enum Place { case paragraph, heading, underlinedHeading, cell }

  private let text: CodedText
  private let place: Place
  private var lines: [String] = [""]
  /// Marks of emphasis that are open, innermost last.
  private var open: [(number: Int, mark: String)] = []
  /// Whether the last thing on the line is a mark of emphasis, and which.
  private var lastMark: Character?

  static let joint = "&#8203;"
  /// The same as a character, which marks take for a letter.
  private static let letterJoint = "\u{200B}"

  /// The lines of a unit; more than one where it has hard breaks.
  static func lines(_ text: CodedText, in place: Place) -> [String] {
    var writer = InlineMarkdown(text: text, place: place)
    for index in text.parts.indices { writer.write(at: index) }
    // A break that nothing follows would be a backslash.
    if writer.lines.count > 1, writer.lines.last == "" { writer.append(joint) }
    return writer.lines == [""] ? [] : writer.lines
  }

  private init(text: CodedText, place: Place) {
    self.text = text
    self.place = place
  }

  private mutating func append(_ words: String) {
    lines[lines.count - 1] += words
    if !words.isEmpty { lastMark = nil }
  }

  private mutating func write(at index: Int) {
    switch text.parts[index] {
    case .text(let words): writeWords(words, at: index)
    case .placeholder(let name): append("{{\(name)}}")
    case .open(let number): writeOpening(number, at: index)
    case .close(let number): writeClosing(number, at: index)
    case .single(let number): writeSingle(number)
    }
  }

  private mutating func writeWords(_ words: String, at index: Int) {
    var words = words
    let startsLine = lines[lines.count - 1].isEmpty
    if startsLine { words = String(words.drop { $0 == " " }) }
    if index + 1 == text.parts.count { while words.hasSuffix(" ") { words.removeLast() } }
    let next: Unicode.Scalar? = index + 1 < text.parts.count && isBracket(text.parts[index + 1]) ? "[" : nil
    var written = MarkdownEscape.words(words, startsLine: startsLine, next: next, in: place)
    // Spaces beyond ASCII at the inner edge of a mark would make it none.
    if lastMark != nil, let first = written.unicodeScalars.first, first.properties.isWhitespace, first != " " {
      written = "&#\(first.value);" + String(written.unicodeScalars.dropFirst())
    }
    if index + 1 < text.parts.count, case .close = text.parts[index + 1], let last = written.unicodeScalars.last,
      last.properties.isWhitespace, last != " "
    {
      written = String(written.unicodeScalars.dropLast()) + "&#\(last.value);"
    }
    append(written)
  }

  private func isBracket(_ part: CodedText.Part) -> Bool {
    guard case .open(let number) = part else { return false }
    return text.codes[number]?.kind == .link
  }

  private mutating func writeSingle(_ number: Int) {
    guard let code = text.codes[number] else { return }
    guard code.kind == .lineBreak else {
      if lines[lines.count - 1].hasSuffix("`") { append(Self.joint) }
      append(MarkdownEscape.code(code.content, in: place))
      return
    }
    while lines[lines.count - 1].hasSuffix(" ") { lines[lines.count - 1].removeLast() }
    lines[lines.count - 1] += place == .cell ? "" : "\\"
    lines.append("")
    lastMark = nil
  }

  private mutating func writeOpening(_ number: Int, at index: Int) {
    guard let code = text.codes[number] else { return }
    switch code.kind {
    case .link: append("[")
    case .image: append("![")
    default:
      let character: Character = open.count.isMultiple(of: 2) ? "*" : "_"
      let mark = String(repeating: character, count: code.kind == .strong ? 2 : 1)
      if needsJoint(before: character, opening: index) { append(Self.joint) }
      let before = lines[lines.count - 1].unicodeScalars.last
      append(mark)
      lastMark = character
      // Between two signs it could close the mark two levels out, which is of the same kind.
      if open.count > 1, before.map(isSign) ?? false, firstWritten(after: index).map(isSign) ?? false {
        append(Self.letterJoint)
      }
      open.append((number, mark))
    }
  }

  private mutating func writeClosing(_ number: Int, at index: Int) {
    guard let code = text.codes[number] else { return }
    switch code.kind {
    case .link, .image:
      let title = code.title.map { " \"\(MarkdownEscape.word($0))\"" } ?? ""
      append("](\(MarkdownEscape.address(code.address))\(title))")
    default:
      guard let last = open.popLast() else { return }
      // After a hard break it would begin the line, and nothing closes there.
      if lines[lines.count - 1].isEmpty { append(Self.joint) }
      append(last.mark)
      lastMark = last.mark.first
      if needsJoint(after: last.mark, closing: index) { append(Self.joint) }
    }
  }

  /// Whether a mark that opens could be taken for something else: by the same mark in front of it, or by a letter there
  /// and a sign after it.
  private func needsJoint(before mark: Character, opening index: Int) -> Bool {
    guard let before = lines[lines.count - 1].unicodeScalars.last else { return false }
    if lastMark == mark { return true }
    if isSpaceOrSign(before) { return false }
    return mark == "_" || firstWritten(after: index).map(isSign) ?? true
  }

  private func needsJoint(after mark: String, closing index: Int) -> Bool {
    guard let after = firstWritten(after: index), !isSpaceOrSign(after) else { return false }
    let inner = lines[lines.count - 1].unicodeScalars.dropLast(mark.count).last
    return mark.first == "_" || inner.map(isSign) ?? true
  }

  /// What the line goes on with, as far as a mark of emphasis sees it.
  private func firstWritten(after index: Int) -> Unicode.Scalar? {
    guard index + 1 < text.parts.count else { return nil }
    switch text.parts[index + 1] {
    case .text(let words): return words.unicodeScalars.first.map { Self.isWrittenAsEntity($0) ? "&" : $0 }
    case .placeholder: return "{"
    case .single(let number): return text.codes[number]?.kind == .code ? "`" : place == .cell ? "\n" : "\\"
    case .open(let number): return text.codes[number]?.kind.isEmphasis == true ? "*" : "["
    case .close(let number): return text.codes[number]?.kind.isEmphasis == true ? "*" : "]"
    }
  }

  /// At the edge of a mark; `&` is a sign.
  private static func isWrittenAsEntity(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{FEFF}" || !scalar.isASCII && scalar.properties.isWhitespace
  }

  private func isSpaceOrSign(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || isSign(scalar) }

  /// Punctuation as CommonMark 0.30 counts it: of ASCII all that is no letter or digit, else Unicode's categories P.
  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
