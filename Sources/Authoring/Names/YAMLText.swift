/// Words written so that a YAML file gives exactly them back; only characters that no writing may hold are left out.
package enum YAMLText {
  /// The text as it is where that is safe, else in double quotes.
  package static func scalar(_ text: String) -> String {
    let text = allowed(text)
    return isPlain(text) ? text : quoted(text)
  }

  /// `[a, b]`; texts with commas and brackets in them are quoted.
  package static func list(_ texts: [String]) -> String {
    "["
      + texts.map(allowed).map { isPlain($0) && !$0.contains(where: { ",[]{}".contains($0) }) ? $0 : quoted($0) }
      .joined(separator: ", ") + "]"
  }

  /// Whether a plain scalar (YAML 1.1, section 9.1.3) holds it, on the careful side.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard first.properties.isAlphabetic || first.properties.numericType != nil || first == "+" || first == "¡" else {
      return false
    }
    guard last != " ", last != ":" else { return false }
    guard !text.contains(": "), !text.contains(" #") else { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !isSpecial($0) }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Line ends beyond ASCII, and what a YAML file may not hold as it is.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The text without control characters; a line end beyond ASCII becomes a space.
  private static func allowed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x85, 0x2028, 0x2029: out.append(" ")
      case _ where isForbidden(scalar): continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 ? !"\t\n\r".unicodeScalars.contains(scalar) : isSpecial(scalar)
  }
}

extension YAMLText {
  /// A name inside a plain sentence of ours, without the characters that would end the sentence for YAML.
  static func embedded(_ name: String) -> String {
    isPlain("A \(name) b") ? name : "the child"
  }
}
