/// Puts a coded text together: folds white space, joins texts, finds placeholders, and lets spaces stand outside of the
/// marks they touch, where Markdown wants them.
package struct CodedTextBuilder {
  private var parts: [CodedText.Part] = []
  package var codes: [Int: CodedText.Code]
  /// White space was met, and is written when something follows it.
  private var isSpacePending = false

  package init(codes: [Int: CodedText.Code] = [:]) { self.codes = codes }

  /// The whole, with the codes that stand in it; emphasis of nothing does not.
  package var text: CodedText {
    var used: [Int: CodedText.Code] = [:]
    for part in parts {
      switch part {
      case .open(let number), .single(let number): used[number] = codes[number]
      case .close, .text, .placeholder: break
      }
    }
    return CodedText(parts, codes: used)
  }

  package mutating func append(_ text: String) {
    var rest = text[...]
    while let found = Self.placeholder(in: rest) {
      appendWords(rest[..<found.range.lowerBound])
      append(.placeholder(found.name))
      rest = rest[found.range.upperBound...]
    }
    appendWords(rest)
  }

  package mutating func append(_ part: CodedText.Part) {
    switch part {
    case .text(let text): append(text)
    case .placeholder, .open, .single:
      // Spaces beside a hard break show nothing.
      if isBreak(part) { isSpacePending = false } else { flushSpace() }
      parts.append(part)
    case .close(let number):
      // A pending space moves behind the end of what it stands in.
      if codes[number]?.kind.isEmphasis == true, parts.last == .open(number) {
        parts.removeLast()
        takeBackSpace()
      } else {
        parts.append(part)
      }
    }
  }

  private mutating func appendWords(_ words: Substring) {
    var run = ""
    for scalar in words.unicodeScalars {
      if scalar == " " || (scalar.value >= 9 && scalar.value <= 13) {
        write(&run)
        isSpacePending = true
      } else {
        if isSpacePending { flushSpace() }
        run.unicodeScalars.append(scalar)
      }
    }
    write(&run)
  }

  private mutating func flushSpace() {
    guard isSpacePending else { return }
    isSpacePending = false
    // In front of marks that have just opened.
    var index = parts.count
    while index > 0, case .open(let number) = parts[index - 1], codes[number]?.kind.isAround ?? false { index -= 1 }
    guard index > 0, !isBreak(parts[index - 1]) else { return }
    if case .text(let text) = parts[index - 1] {
      if !text.hasSuffix(" ") { parts[index - 1] = .text(text + " ") }
    } else {
      parts.insert(.text(" "), at: index)
    }
  }

  /// Lets the space that was written in front of emphasis of nothing wait for what follows.
  private mutating func takeBackSpace() {
    guard case .text(let text)? = parts.last, text.hasSuffix(" ") else { return }
    isSpacePending = true
    let rest = text.dropLast()
    if rest.isEmpty { parts.removeLast() } else { parts[parts.count - 1] = .text(String(rest)) }
  }

  private func isBreak(_ part: CodedText.Part) -> Bool {
    guard case .single(let number) = part else { return false }
    return codes[number]?.kind == .lineBreak
  }

  private mutating func write(_ run: inout String) {
    guard !run.isEmpty else { return }
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + run)
    } else {
      parts.append(.text(run))
    }
    run = ""
  }

  /// The first `{{name}}`, as `TreeBuilder` reads it.
  private static func placeholder(in text: Substring) -> (range: Range<String.Index>, name: String)? {
    let bytes = text.utf8
    var at = bytes.startIndex
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "{")) {
      at = bytes.index(after: start)
      guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "{") else { continue }
      let opened = bytes[bytes.index(after: at)...].drop(while: isBlank)
      let name = opened.prefix { isLetter($0) || isDigit($0) || [0x2E, 0x2D, 0x5F].contains($0) }
      let closing = bytes[name.endIndex...].drop(while: isBlank)
      guard !name.isEmpty, closing.starts(with: "}}".utf8) else { continue }
      return (start..<bytes.index(closing.startIndex, offsetBy: 2), String(Substring(name)))
    }
    return nil
  }
}
