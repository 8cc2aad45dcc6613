/// Letters that people write for a language and that are those of a country (ISO 3166), or of no language at all.
package enum CountryCode {
  /// The code of the language that somebody means, and its English name; nil for letters that are rarely mistaken.
  package static func language(meantBy letters: some StringProtocol) -> (code: String, name: String)? {
    meant[letters.lowercased()]
  }

  private static let meant: [String: (code: String, name: String)] = [
    "al": ("sq", "Albanian"), "br": ("pt", "Portuguese"), "cn": ("zh", "Chinese"), "cz": ("cs", "Czech"),
    "dk": ("da", "Danish"), "ge": ("ka", "Georgian"), "gr": ("el", "Greek"), "il": ("he", "Hebrew"),
    "ir": ("fa", "Persian"), "jp": ("ja", "Japanese"), "kh": ("km", "Khmer"), "kr": ("ko", "Korean"),
    "mm": ("my", "Burmese"), "mx": ("es", "Spanish"), "np": ("ne", "Nepali"), "ph": ("tl", "Tagalog"),
    "pk": ("ur", "Urdu"), "rs": ("sr", "Serbian"), "sp": ("es", "Spanish"), "tw": ("zh-Hant", "Chinese"),
    "ua": ("uk", "Ukrainian"), "vn": ("vi", "Vietnamese"),
  ]
}
