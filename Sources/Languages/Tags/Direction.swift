/// The way a script runs across the page.
package enum Direction: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

extension LanguageTag {
  /// The direction of the language's script. The table is our own: Foundation on Linux gives left to right for prs,
  /// ku-Arab and bal.
  package var direction: Direction {
    Self.rightToLeftScripts.contains(usualScript ?? "Latn") ? .rightToLeft : .leftToRight
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
