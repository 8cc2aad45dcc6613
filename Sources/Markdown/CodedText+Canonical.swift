extension CodedText {
  /// The text in its canonical form, with each code's own number.
  package var canonical: String {
    parts.reduce(into: "") { canonical, part in
      switch part {
      case .text(let text): canonical += Self.doublingMarks(text)
      case .placeholder(let name): canonical += "{{\(name)}}"
      case .open(let number): canonical += "⟦\(number):\(codes[number]?.kind.rawValue ?? "")⟧"
      case .close(let number): canonical += "⟦/\(number)⟧"
      case .single(let number):
        let code = codes[number]
        canonical += "⟦\(number):\(code?.kind.rawValue ?? "")⟧"
        if code?.kind == .code { canonical += (code?.content ?? "") + "⟦/\(number)⟧" }
      }
    }
  }

  private static func doublingMarks(_ text: String) -> String {
    guard text.unicodeScalars.contains("⟦") else { return text }
    return text.unicodeScalars.reduce(into: "") { doubled, scalar in
      doubled.unicodeScalars.append(scalar)
      if scalar == "⟦" { doubled.unicodeScalars.append(scalar) }
    }
  }

  /// Reads a canonical text; addresses are not in it. What is no code is words.
  package init(canonical text: String) {
    var builder = CodedTextBuilder()
    var rest = Substring(text)
    while let mark = rest.unicodeScalars.firstIndex(of: "⟦") {
      builder.append(String(rest[..<mark]))
      rest = rest[mark...]
      if rest.unicodeScalars.dropFirst().first == "⟦" {
        builder.append("⟦")
        rest = Substring(rest.unicodeScalars.dropFirst(2))
      } else if let length = Self.readCode(rest, into: &builder) {
        rest = Substring(rest.unicodeScalars.dropFirst(length))
      } else {
        builder.append("⟦")
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    builder.append(String(rest))
    self = builder.text
  }

  /// Reads `⟦1:b⟧`, `⟦/1⟧` or a whole code span, and gives its length in scalars; nil for anything else.
  private static func readCode(_ text: Substring, into builder: inout CodedTextBuilder) -> Int? {
    guard let end = text.unicodeScalars.firstIndex(of: "⟧") else { return nil }
    let inner = text[text.unicodeScalars.index(after: text.startIndex)..<end]
    let length = inner.unicodeScalars.count + 2
    if inner.hasPrefix("/") {
      guard let number = Int(inner.dropFirst()), builder.codes[number] != nil else { return nil }
      builder.append(.close(number))
      return length
    }
    let halves = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let number = Int(halves[0]), let kind = Kind(rawValue: String(halves[1])),
      builder.codes[number] == nil
    else { return nil }
    guard kind == .code else {
      builder.codes[number] = Code(kind)
      builder.append(kind == .lineBreak ? .single(number) : .open(number))
      return length
    }
    let closing = "⟦/\(number)⟧"
    guard let content = text.unicodeScalars.dropFirst(length).firstRange(of: closing.unicodeScalars) else { return nil }
    let start = text.unicodeScalars.index(after: end)
    let code = text[start..<content.lowerBound]
    builder.codes[number] = Code(.code, content: String(code))
    builder.append(.single(number))
    return length + code.unicodeScalars.count + closing.unicodeScalars.count
  }
}
