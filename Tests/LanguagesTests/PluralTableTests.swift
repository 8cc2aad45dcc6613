import Languages
import Testing

/// What CLDR 46 says of whole numbers, for each language whose counting is known here.
@Suite struct PluralTableTests {
  private static let numbers = [
    0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 14, 19, 20, 21, 22, 25, 99, 100, 101, 102, 103, 104, 111, 112, 121, 1000,
    1_000_000, 2_000_000,
  ]

  /// One letter a number: z(ero), 1 (one), 2 (two), f(ew), m(any), o(ther).
  private static let table = [
    ("ooooooooooooooooooooooooooooo", "bo dz id ig ii ja jv kde km ko lo ms my ses sg th to vi wo yo yue zh ht"),
    ("11ooooooooooooooooooooooooooo", "ak am as bn fa ff gu hi hy kab kn ln mg nso pa si ti wa zu prs"),
    (
      "o1ooooooooooooooooooooooooooo",
      "af az bg ckb da de ee el en eo et eu fi fo fur fy gl ha hu ka kk kl ku ky lb ml mn mr nb ne nl nn no om or ps "
        + "rm sd sn so sq sv sw ta te tk tr ts ug ur uz ve vo xh yi"
    ),
    ("o1oooooooooooo1oooo1ooooo1ooo", "is"), ("1111o1oo111oo1111o1111o111111", "fil tl"),
    ("o1ooooooooooooooooooooooooomm", "ca es it"), ("11ooooooooooooooooooooooooomm", "fr pt"),
    ("o12oooooooooooooooooooooooooo", "he"), ("m1fffmmmmmmmmm1fmmm1fffmm1mmm", "be ru uk"),
    ("o1fffooooooooo1fooo1fffoo1ooo", "bs hr sr"), ("m1fffmmmmmmmmmmfmmmmfffmmmmmm", "pl"),
    ("o1fffoooooooooooooooooooooooo", "cs sk"), ("f1fffffffffffooooooffffffoooo", "ro"),
    ("o1ffffffoooooo1fffo1fffoo1ooo", "lt"), ("z1oooooozzzzzz1oooz1ooozz1zzz", "lv"),
    ("o12ffoooooooooooooo12ffoooooo", "sl"), ("z12ffffffmmmmmmmmmoooffmmmooo", "ar apc"),
  ]

  @Test(arguments: table) func `a language counts as CLDR says`(_ letters: String, _ languages: String) throws {
    for tag in languages.split(separator: " ") {
      let language = try #require(LanguageTag(tag))
      let header = try #require(PluralRule.header(for: language), "\(tag)")
      let rule = try #require(PluralRule(header))
      #expect(rule.count == Set(letters).count, "\(tag)")
      try Self.expect(rule, letters, "\(tag)")
    }
  }

  @Test(arguments: ShippedPackTests.tags) func `the packs that ship count so`(tag: String) throws {
    let language = try #require(LanguageTag(tag)?.language)
    let letters = try #require(
      Self.table.first { $0.1.split(separator: " ").contains { $0 == language } }?.0)
    let rule = try ShippedPackTests.pack(tag).pluralRule
    #expect(rule.count == Set(letters).count)
    try Self.expect(rule, letters, tag)
  }

  /// Each letter is one form, and each form one letter.
  private static func expect(_ rule: PluralRule, _ letters: String, _ tag: String) throws {
    try #require(letters.count == numbers.count)
    var forms: [Character: Int] = [:]
    for (number, letter) in zip(numbers, letters) {
      let form = rule.form(for: number)
      #expect(forms[letter, default: form] == form, "\(tag): \(number)")
      forms[letter] = form
    }
    #expect(Set(forms.values).count == forms.count, "\(tag)")
  }
}
