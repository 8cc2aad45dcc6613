import Languages

/// A name as it is looked for in folded text, with what people type differently.
///
/// A hyphen and a space stand for each other, and between signs of a script without spaces a space may be there or not.
/// Accents may be missing in the text; of a whole name also in the family's file, as two words are sure enough.
struct NamePattern: Sendable {
  private let letters: [Unicode.Scalar]
  /// The letters without their accents; as they are where the name would be another word then.
  private let plain: [Unicode.Scalar]
  private let isWhole: Bool
  /// Whether marks that stand by themselves may be left out.
  private let mayLackMarks: Bool
  /// Whether spaces between signs do not matter.
  private let mayBeJoined: Bool

  init(_ name: String) {
    letters = FoldedText.fold(name)
    isWhole = name.contains(" ")
    let bare = letters.map(NameLetters.plain)
    let hasAccents = bare != letters || letters.contains(where: NameLetters.isAccent)
    plain = hasAccents && NameLetters.mayBeOtherWords(withoutAccents: name) ? letters : bare
    mayLackMarks = hasAccents && plain == bare
    mayBeJoined = HanNames.isSure(letters.filter { $0 != " " })
  }

  /// Where the name stands in a text, whatever is around it.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard let first = letters.first, let bare = plain.first else { return [] }
    return text.indices.compactMap { start in
      let scalar = text[start]
      guard scalar == first || scalar == bare || isWhole && !scalar.isASCII && NameLetters.plain(scalar) == first else {
        return nil
      }
      return end(in: text, from: start).map { start..<$0 }
    }
  }

  private func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var (at, index) = (start, 0)
    while index < letters.count {
      let letter = letters[index]
      if at < text.count, isSame(text[at], index) {
        at += 1
        // A line may end after a hyphen.
        if letter == "-" || letter == " ", text[at - 1] == "-", at < text.count, text[at] == " " { at += 1 }
        index += 1
      } else if mayLackMarks, NameLetters.isAccent(letter) {
        index += 1
      } else if isWhole, at < text.count, NameLetters.isAccent(text[at]) {
        at += 1
      } else if mayBeJoined, letter == " ", at < text.count, index > 0, index + 1 < letters.count,
        KeptText.isWithoutSpaces(letters[index - 1]), KeptText.isWithoutSpaces(letters[index + 1])
      {
        index += 1
      } else if mayBeJoined, at > start, at < text.count, text[at] == " ", KeptText.isWithoutSpaces(letter),
        KeptText.isWithoutSpaces(text[at - 1])
      {
        at += 1
      } else {
        return nil
      }
    }
    while isWhole, at < text.count, NameLetters.isAccent(text[at]) { at += 1 }
    return at
  }

  private func isSame(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
    let letter = letters[index]
    if scalar == letter || scalar == plain[index] { return true }
    if letter == " " || letter == "-" { return scalar == " " || scalar == "-" }
    return isWhole && !scalar.isASCII && NameLetters.plain(scalar) == letter
  }

  /// Whether two names are one, typed in two ways.
  static func isSame(_ name: String, _ other: String) -> Bool {
    func letters(_ name: String) -> some Sequence<Unicode.Scalar> {
      FoldedText.fold(name).lazy.filter { $0 != " " && $0 != "-" && !NameLetters.isAccent($0) }
    }
    return letters(name).elementsEqual(letters(other)) { one, two in
      one == two || NameLetters.plain(one) == two || one == NameLetters.plain(two)
    }
  }
}
