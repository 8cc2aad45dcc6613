import Markdown

/// A coded text for a word processor: `Sit with {1}your child{/1}`, `{2}` for what stands alone, `{{minutes}}` as it is.
/// A brace of the writer's that would look like a mark has a backslash.
enum BracedText {
  static func string(_ text: CodedText) -> String {
    var out = ""
    for (index, part) in text.parts.enumerated() {
      switch part {
      case .text(let words):
        let isBeforeMark = index + 1 < text.parts.count && !isPlaceholder(text.parts[index + 1])
        out += escaped(words, isBeforeMark: isBeforeMark)
      case .placeholder(let name): out += "{{\(name)}}"
      case .open(let number), .single(let number): out += "{\(number)}"
      case .close(let number): out += "{/\(number)}"
      }
    }
    return out
  }

  /// Reads what a person typed: also with the wide braces and the digits of other scripts, and with spaces inside.
  ///
  /// - Parameter codes: the source's, which say what a number stands for.
  static func text(_ braced: String, codes: [Int: CodedText.Code]) -> CodedText {
    var builder = CodedTextBuilder(codes: codes)
    var words = ""
    var scalars = Array(braced.unicodeScalars)[...]
    while let first = scalars.first {
      let slashes = scalars.prefix { $0 == "\\" }.count
      if let mark = Mark(scalars.dropFirst(slashes)) {
        words += String(repeating: "\\", count: slashes / 2)
        scalars = scalars.dropFirst(slashes)
        if slashes.isMultiple(of: 2) {
          builder.append(words)
          words = ""
          builder.append(mark.part(codes))
        } else {
          words.unicodeScalars.append(contentsOf: scalars.prefix(mark.length))
        }
        scalars = scalars.dropFirst(mark.length)
      } else {
        words.unicodeScalars.append(first)
        scalars = scalars.dropFirst()
      }
    }
    builder.append(words)
    return builder.text
  }

  private static func isPlaceholder(_ part: CodedText.Part) -> Bool {
    if case .placeholder = part { return true }
    return false
  }

  private static func escaped(_ words: String, isBeforeMark: Bool) -> String {
    guard words.contains("{") || words.contains("｛") || words.hasSuffix("\\") else { return words }
    var out = String.UnicodeScalarView()
    var scalars = Array(words.unicodeScalars)[...]
    while let first = scalars.first {
      let slashes = scalars.prefix { $0 == "\\" }.count
      let rest = scalars.dropFirst(slashes)
      if let mark = Mark(rest) {
        out.append(contentsOf: repeatElement("\\", count: slashes * 2 + 1))
        out.append(contentsOf: rest.prefix(mark.length))
        scalars = rest.dropFirst(mark.length)
      } else if slashes > 0 {
        out.append(contentsOf: repeatElement("\\", count: rest.isEmpty && isBeforeMark ? slashes * 2 : slashes))
        scalars = rest
      } else {
        out.append(first)
        scalars = scalars.dropFirst()
      }
    }
    return String(out)
  }

  /// `{1}` or `{/1}` at the start of a text.
  private struct Mark {
    var number = 0
    var isClosing = false
    var length = 0

    init?(_ text: ArraySlice<Unicode.Scalar>) {
      guard let first = text.first, first == "{" || first == "｛" else { return nil }
      var rest = text.dropFirst().drop { $0 == " " || $0 == "\u{A0}" }
      if let slash = rest.first, slash == "/" || slash == "／" {
        isClosing = true
        rest = rest.dropFirst().drop { $0 == " " }
      }
      let digits = rest.prefix { $0.properties.numericType == .decimal }
      guard !digits.isEmpty, digits.count < 5 else { return nil }
      for digit in digits { number = number * 10 + Int(digit.properties.numericValue ?? 0) }
      rest = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" }
      guard let last = rest.first, last == "}" || last == "｝" else { return nil }
      length = rest.startIndex - text.startIndex + 1
    }

    func part(_ codes: [Int: CodedText.Code]) -> CodedText.Part {
      if isClosing { return .close(number) }
      return codes[number]?.kind.isAround ?? true ? .open(number) : .single(number)
    }
  }
}
