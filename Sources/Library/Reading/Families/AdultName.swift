import Foundation
import Languages

/// An adult's name in one script, as it is compared with who lived in a home before.
package struct AdultName: Sendable, Hashable {
  /// In small letters, without accents, titles and signs; sorted, as the family name may stand at either end.
  package let words: [String]
  /// The given name, which stays when somebody marries; nil where it cannot be told from a family name, which a mother
  /// and a father may share.
  package let given: String?

  /// Languages whose speakers write the family name first, with English letters sometimes too.
  static let familyNameFirst: Set = ["zh", "yue", "nan", "wuu", "hak", "ja", "ko", "vi", "hu", "km", "te"]

  /// - Parameter isFamilyNameFirst: whether the first word may be the family name.
  static func readings(of name: String, isFamilyNameFirst: Bool) -> [AdultName] {
    let parts = name.split(maxSplits: 1) { commas.contains($0) }
    // With a comma it is certain which is which: "Haddad, Layla"; but "Luis Diaz, Jr." is in the usual order.
    let isTold = parts.count == 2 && parts[1].contains(where: \.isLetter) && !isAfterName(parts[1])
    let text = isTold ? "\(parts[1]) \(parts[0])" : name
    var scripts: [UInt32] = []
    var byScript: [UInt32: [Substring]] = [:]
    for word in text.split(whereSeparator: { !isInWord($0) }) {
      guard let script = word.unicodeScalars.first(where: \.properties.isAlphabetic).map(script) else { continue }
      if byScript[script] == nil { scripts.append(script) }
      byScript[script, default: []].append(word)
    }
    return scripts.compactMap { script in
      let mayBeFamilyName = !isTold && (isFamilyNameFirst || script == eastAsian)
      return byScript[script].flatMap { AdultName($0, mayBeFamilyName: mayBeFamilyName) }
    }
  }

  /// - Parameter words: as they were typed.
  private init?(_ words: [Substring], mayBeFamilyName: Bool) {
    let own = words.filter { !Self.isTitle($0) }
    // What follows a title alone is a family name: with the title it tells a mother from a father who share it.
    let isAlone = own.count == 1 && words.count > 1
    self.words = (isAlone ? words : own).map(Self.plain).filter { !$0.isEmpty }.sorted()
    guard !own.isEmpty, !self.words.isEmpty else { return nil }
    // "HADDAD Layla": some write the family name in capitals.
    let whole = own.filter { $0.count(where: \.isLetter) > 1 }
    let quiet = whole.filter { !$0.allSatisfy(\.isUppercase) }
    let first = quiet.count < whole.count ? quiet.first ?? own.first : own.first
    // An initial says too little.
    let given = mayBeFamilyName || isAlone ? nil : first.map(Self.plain)
    self.given = given.flatMap { $0.unicodeScalars.count > 1 ? $0 : nil }
  }

  private static let commas: Set<Character> = [",", "،", "、", "，"]
  private static let eastAsian: UInt32 = 1
  private static let titles: Set = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sr", "sra", "srta", "señor", "señora", "don", "doña", "frau", "herr", "mme",
    "madame", "monsieur", "abu", "umm", "um", "oum",
  ]

  private static let afterNames: Set = ["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"]

  /// Whether it is what some write behind a whole name.
  private static func isAfterName(_ text: Substring) -> Bool {
    afterNames.contains(text.filter(\.isLetter).lowercased())
  }

  private static func isTitle(_ word: Substring) -> Bool {
    titles.contains(word.filter { $0 != "." }.lowercased())
  }

  /// An accent too is left out: a name is often first typed without it.
  private static func plain(_ word: Substring) -> String {
    let folded = FoldedText.fold(String(word).folding(options: .diacriticInsensitive, locale: nil))
    return String(String.UnicodeScalarView(folded.filter { $0 != "." }))
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "." || character == "-"
      || character.unicodeScalars.allSatisfy { NameLetters.sign($0) == "'" || NameLetters.sign($0) == "-" }
  }

  /// A number that letters of one script have in common, as far as names need it.
  private static func script(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case ..<0x250, 0x1E00..<0x1F00: 0
    case 0x2E80...: eastAsian
    case 0x600..<0x780: 0x600
    case 0x1200..<0x1400: 0x1200
    default: scalar.value & ~0xFF
    }
  }
}
