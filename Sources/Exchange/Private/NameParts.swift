/// The parts of a person's name by which others may know who it is: `Ms. Haddad`, `Mrs O'Brien`.
struct NameParts {
  /// The whole name, the first one, and the last ones with each of their parts. Parts in small letters (`de la`) are
  /// nobody's, and neither are titles.
  let known: [String]

  init(_ name: String) {
    let words = name.split(separator: " ").map(String.init)
    let last = words.dropFirst().flatMap { word in
      [word] + (word.contains("-") ? word.split(separator: "-").map(String.init) : [])
    }
    known = [name] + (words.prefix(1) + last.filter(Self.hasCapital)).filter { !Self.isTitle($0) }
  }

  private static func hasCapital(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    // Scripts without capitals have none to ask for.
    return first.isUppercase || !first.isLowercase
  }

  private static func isTitle(_ word: String) -> Bool { word.hasSuffix(".") || titles.contains(word.lowercased()) }

  private static let titles: Set<String> = [
    "dr", "frau", "herr", "ii", "iii", "iv", "jr", "madame", "miss", "mme", "mr", "mrs", "ms", "mx", "prof", "sr",
    "sra", "srta",
  ]
}
