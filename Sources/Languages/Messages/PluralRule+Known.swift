extension PluralRule {
  /// The `Plural-Forms` header for a language, with the forms of CLDR 46 for whole numbers; nil where it does not know
  /// the language.
  package static func header(for language: LanguageTag) -> String? {
    headers.first { $0.value.contains(language.language) }?.key
  }

  /// For a language that nobody knows: one form for 1 and one for all else, until its translator says otherwise.
  package static let guessedHeader = "nplurals=2; plural=(n != 1);"

  private static let headers: KeyValuePairs<String, Set<String>> = [
    "nplurals=1; plural=0;": words("bo dz hmn ht id ig ii ja jv km kde ko lo ms my sg ses th to vi wo yo yue zh"),
    "nplurals=2; plural=(n > 1);": words("ak am as bn fa ff gu hi hy kab kn ln mg nso pa prs si ti wa zu"),
    "nplurals=2; plural=(n != 1);": words(
      "af az bg ckb da de ee el en eo et eu fi fo fur fy gl ha hu ka kk kl ku ky lb ml mn mr nb ne nl "
        + "nn no om or ps rm rn rw sd sn so sq sv sw ta te tk tr ts ug ur uz ve vo xh yi"),
    "nplurals=2; plural=(n%10!=1 || n%100==11);": words("is"),
    "nplurals=2; plural=(n>3 && (n%10==4 || n%10==6 || n%10==9));": words("fil tl"),
    // A million of something is counted with "de": "1 millón de minutos".
    "nplurals=3; plural=(n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2);": words("ca es it"),
    "nplurals=3; plural=(n<=1 ? 0 : n%1000000==0 ? 1 : 2);": words("fr pt"),
    "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);": words("he"),
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);": words(
      "be bs hr ru sr uk"),
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);": words("pl"),
    "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);": words("cs sk"),
    "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);": words("ro"),
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);": words("lt"),
    "nplurals=3; plural=(n%10==0 || (n%100>10 && n%100<20) ? 0 : n%10==1 ? 1 : 2);": words("lv"),
    "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);": words("sl"),
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);": words(
      "ar apc apd ary arz acm ars"),
  ]

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
