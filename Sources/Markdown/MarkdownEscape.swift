/// Characters that would mean something in Markdown, written so that they mean themselves.
enum MarkdownEscape {
  /// What a line may begin with that makes it another block.
  private static let lineStarts: Set<Unicode.Scalar> = ["-", "+", "=", "#", ">", "~", ":", "|"]
  private static let always: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<"]

  /// A run of words.
  ///
  /// - Parameters:
  ///   - startsLine: nothing stands before it on its line.
  ///   - next: the mark that follows it, if one does.
  static func words(_ text: String, startsLine: Bool, next: Unicode.Scalar?, in place: InlineMarkdown.Place) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    let digits = startsLine ? scalars.prefix { isDigit($0) }.count : 0
    for (index, scalar) in scalars.enumerated() {
      let following = index + 1 < scalars.count ? scalars[index + 1] : next
      switch scalar {
      case "|" where place == .underlinedHeading:
        out.append(contentsOf: "&#124;".unicodeScalars)
        continue
      case "\u{200B}":
        out.append(contentsOf: InlineMarkdown.joint.unicodeScalars)
        continue
      // At the start of a file it would be a byte order mark.
      case "\u{FEFF}":
        out.append(contentsOf: "&#65279;".unicodeScalars)
        continue
      case "|" where place == .cell: out.append("\\")
      case "&" where following.map { $0 == "#" || isLetterOrDigit($0) } ?? false: out.append("\\")
      case "!" where following == "[": out.append("\\")
      case "#" where place == .heading: out.append("\\")
      case ".", ")": if digits > 0, index == digits { out.append("\\") }
      case _ where always.contains(scalar): out.append("\\")
      case _ where startsLine && index == 0 && lineStarts.contains(scalar): out.append("\\")
      default: break
      }
      out.append(scalar)
    }
    return String(out)
  }

  /// An info string or a title: one line in which only escapes and entities mean something.
  static func word(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "\\", "&", "\"": out += "\\" + String(scalar)
      case "\n": out += "&#10;"
      case "\r": out += "&#13;"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  /// The address of a link, with its brackets where it needs them.
  static func address(_ address: String) -> String {
    let isPlain = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"()<>\\&".unicodeScalars.contains($0)
    }
    if isPlain, !address.isEmpty { return address }
    let escaped = address.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "\\", "<", ">", "&": out += "\\" + String(scalar)
      case "\n": out += "&#10;"
      case "\r": out += "&#13;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return "<\(escaped)>"
  }

  /// A code span.
  static func code(_ content: String, in place: InlineMarkdown.Place) -> String {
    let mark = String(repeating: "`", count: longestMissingRun(in: content))
    let isPadded =
      content.hasPrefix("`") || content.hasSuffix("`")
      || (content.hasPrefix(" ") && content.hasSuffix(" ") && content.contains { $0 != " " })
    let inner = isPadded ? " \(content) " : content
    let code = mark + inner + mark
    return place == .cell ? code.replacing("|", with: "\\|") : code
  }

  /// The shortest run of backticks that a code does not hold.
  private static func longestMissingRun(in content: String) -> Int {
    var runs: Set<Int> = []
    for run in content.split(whereSeparator: { $0 != "`" }) { runs.insert(run.count) }
    var length = 1
    while runs.contains(length) { length += 1 }
    return length
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
  }
}
