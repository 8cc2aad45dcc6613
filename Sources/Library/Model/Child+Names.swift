import Languages

extension Child {
  /// Slugs of all who work with the child; some twice.
  package var everyone: [String] { team + services.compactMap(\.by) }

  /// How a child is written in English where its name is in other letters: the id with a capital, so `Layla` for ليلى.
  /// None where the id is a word like `child`.
  package var namesInLatin: [String] {
    guard !name.unicodeScalars.contains(where: Self.isLatin) else { return [] }
    let parts = id.split(separator: "-").filter { part in part.contains { $0.isLetter } }
    guard let first = parts.first, !Self.words.contains(first.lowercased()) else { return [] }
    var names = [parts.map(Self.withCapital).joined(separator: "-")]
    if parts.count > 1 {
      // In Han signs the family's name comes first, which others have too; 小明 is Xiaoming as well as Xiao Ming.
      let isFamilyFirst = name.unicodeScalars.contains(where: HanNames.isHan)
      names.append(Self.withCapital(isFamilyFirst ? Substring(parts.joined(separator: "")) : first))
    }
    return names.filter { $0.count >= 3 }
  }

  private static func withCapital(_ word: Substring) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// What ids are made of that name nobody.
  private static let words: Set<String> = [
    "baby", "big", "boy", "brother", "child", "daughter", "eldest", "first", "girl", "infant", "kid", "little",
    "middle", "new", "old", "older", "one", "pupil", "second", "sibling", "sister", "small", "son", "student", "teen",
    "third", "toddler", "twin", "two", "young", "younger", "youngest",
  ]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
      && (scalar.isASCII || (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value))
  }
}
