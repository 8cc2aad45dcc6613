/// A piece of a text that names adults.
enum AdultsToken {
  case word(String)
  /// What stands between an opening bracket and the closing one.
  case brackets(String)
  /// A sign or a word that may stand between two names.
  case sign(String)

  static func tokens(of text: String) -> [AdultsToken] {
    var tokens: [AdultsToken] = []
    var word = ""
    var inside: String?
    func endWord() {
      if !word.isEmpty { tokens.append(joining.contains(word.lowercased()) ? .sign(word.lowercased()) : .word(word)) }
      word = ""
    }
    for character in text {
      if let open = inside {
        inside = ")）".contains(character) ? nil : open + String(character)
        if inside == nil { tokens.append(.brackets(open.trimmed)) }
      } else if "(（".contains(character) {
        endWord()
        inside = ""
      } else if let sign = signs[character] {
        endWord()
        tokens.append(.sign(sign))
      } else if character.isWhitespace {
        endWord()
      } else {
        word.append(character)
      }
    }
    endWord()
    // A bracket that is never closed opens nothing.
    if let inside { tokens.append(.word("(" + inside.trimmed)) }
    return tokens
  }

  private static let signs: [Character: String] = [
    ",": ",", "，": ",", "،": ",", "&": "&", "＆": "&", "/": "/", "+": "+",
  ]

  /// Words that stand between two names in the languages of many schools.
  private static let joining: Set<String> = ["and", "y", "et", "und"]
}
