/// Spoken syllables of written French: groups of vowels, without the mute e at the end.
enum FrenchSyllables {
  @Sendable static func count(_ word: [Unicode.Scalar]) -> Int {
    let letters = sounded(word.filter { $0.properties.isAlphabetic })
    if let known = exceptions[String(String.UnicodeScalarView(letters))] { return known }
    return max(groups(letters[..<spokenEnd(letters)]), 1)
  }

  /// Without the u of `qu` and of `gu` before e and i.
  private static func sounded(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.enumerated().filter { index, letter in
      guard letter == "u", index > 0, index + 1 < word.count else { return true }
      if word[index - 1] == "q" { return false }
      return !(word[index - 1] == "g" && "eéèêi".unicodeScalars.contains(word[index + 1]))
    }.map(\.element)
  }

  /// Where the mute ending begins: `-e`, `-es`, and the `-ent` of verbs.
  private static func spokenEnd(_ letters: [Unicode.Scalar]) -> Int {
    let text = String(String.UnicodeScalarView(letters))
    for ending in ["e", "es", "ent"] where text.hasSuffix(ending) {
      let end = letters.count - ending.unicodeScalars.count
      guard end > 0, !isVowel(letters[end - 1]), letters[..<end].contains(where: isVowel) else { continue }
      if ending == "ent", text.hasSuffix("ment") || soundedEnt.contains(text) { continue }
      return end
    }
    return letters.count
  }

  private static func groups(_ letters: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    var last: Unicode.Scalar?
    for (index, letter) in zip(letters.indices, letters) {
      let next = index + 1 < letters.endIndex ? letters[index + 1] : nil
      // `y` between vowels opens the next syllable: `es-sa-yer`.
      let isConsonant = letter == "y" && (last.map(isVowel) ?? true) && (next.map(isVowel) ?? false)
      guard isVowel(letter), !isConsonant else {
        last = nil
        continue
      }
      let isSame = last.map { !parts($0, letter) && !($0 == "i" && isBehindCluster(letters, index - 1)) } ?? false
      if !isSame { count += 1 }
      last = letter
    }
    return count
  }

  /// Whether two vowels side by side are two syllables: `cré-a-tion`, `No-ël`, `po-é-sie`.
  private static func parts(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    if "ëï".unicodeScalars.contains(b) { return true }
    if a == "é" { return b != "e" }
    if b == "é" || b == "è" { return "aeo".unicodeScalars.contains(a) }
    return a == "a" && b == "o"
  }

  /// `ou-bli-er`, `cli-ent`: behind two consonants the i has its own syllable.
  private static func isBehindCluster(_ letters: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    guard index - 2 >= letters.startIndex, "lr".unicodeScalars.contains(letters[index - 1]) else { return false }
    return "bcdfgptv".unicodeScalars.contains(letters[index - 2])
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { vowels.contains(letter) }

  private static let vowels = Set("aeiouyàâäéèêëîïôöùûüÿæœ".unicodeScalars)
  private static let exceptions = ["pays": 2, "paysage": 3, "août": 1]
  private static let soundedEnt: Set<String> = [
    "absent", "accent", "accident", "agent", "argent", "cent", "client", "content", "dent", "différent", "évident",
    "excellent", "fréquent", "intelligent", "lent", "parent", "patient", "présent", "prudent", "récent", "souvent",
    "talent", "urgent", "vent", "violent",
  ]
}
