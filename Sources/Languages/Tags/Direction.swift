/// The way a script runs across the page.
package enum Direction: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

extension LanguageTag {
  /// The direction of the language's script. The table is our own: Foundation on Linux gives left to right for prs,
  /// ku-Arab and bal.
  package var direction: Direction {
    // Most tags are two letters, and this is asked for each text of a page.
    let tag = identifier.utf8
    if tag.count == 2, let first = tag.first, let second = tag.last {
      return Self.isPairRightToLeft[Int(first &- 0x61) * 26 + Int(second &- 0x61)] ? .rightToLeft : .leftToRight
    }
    return Self.rightToLeftScripts.contains(usualScript ?? "Latn") ? .rightToLeft : .leftToRight
  }

  /// The script that a reader of this language expects: the one the tag names, or the usual one of the language and
  /// region. Nil where only left-to-right scripts come into question.
  package var usualScript: String? {
    if let script { return script }
    let language = language
    if let region, let script = Self.scriptByRegion["\(language)-\(region)"] { return script }
    return Self.scriptByLanguage[language]
  }

  private static let rightToLeftScripts: Set<String> = ["Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]

  /// For each pair of small letters, whether the language of that name runs from right to left.
  private static let isPairRightToLeft: [Bool] = {
    var table = [Bool](repeating: false, count: 26 * 26)
    for (language, script) in scriptByLanguage where language.utf8.count == 2 && rightToLeftScripts.contains(script) {
      let letters = language.utf8.map { Int($0) - 0x61 }
      table[letters[0] * 26 + letters[1]] = true
    }
    return table
  }()

  private static let scriptByRegion: [String: String] = [
    "zh-TW": "Hant", "zh-HK": "Hant", "zh-MO": "Hant", "uz-AF": "Arab", "pa-PK": "Arab", "ku-IQ": "Arab",
    "ku-IR": "Arab", "az-IR": "Arab", "kk-CN": "Arab", "ky-CN": "Arab", "tk-AF": "Arab", "tk-IR": "Arab",
    "sd-IN": "Deva", "ks-IN": "Arab", "pnb-PK": "Arab",
  ]

  private static let scriptByLanguage: [String: String] = {
    var table = ["zh": "Hans", "yue": "Hant", "nan": "Hant", "dv": "Thaa", "nqo": "Nkoo", "rhg": "Rohg"]
    let arabic =
      "ar fa prs ps pbu pbt pst ur ckb sdh bal bgn bgp sd ug ks azb arz ary arq aeb apc ajp acm acw afb ayl ayn ars apd "
      + "glk mzn lrc luz bqi pnb skr brh khw haz uzs tks mnj bcc"
    for language in arabic.split(separator: " ") { table[String(language)] = "Arab" }
    for language in ["he", "yi", "ydd", "yih", "lad", "jrb", "jpr"] { table[language] = "Hebr" }
    for language in ["syr", "aii", "cld", "arc", "tru"] { table[language] = "Syrc" }
    return table
  }()
}
