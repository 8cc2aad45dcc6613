import Markdown

extension CodedText {
  /// The text with the codes of its source: what came back says only numbers. Characters that no writing may hold are
  /// left out.
  package func adopting(_ source: CodedText) -> CodedText {
    var builder = CodedTextBuilder(codes: source.codes)
    for part in parts {
      switch part {
      case .text(let words): builder.append(Self.allowed(words))
      case .open(let number) where source.codes[number].map { !$0.kind.isAround } ?? false:
        builder.append(.single(number))
      default: builder.append(part)
      }
    }
    return builder.text
  }

  private static func allowed(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x85, 0x2028, 0x2029: out.append(" ")
      // Controls; and marks that turn the direction of all that follows.
      case 0..<9, 0x0E..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0xFEFF, 0xFFFE, 0xFFFF: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
