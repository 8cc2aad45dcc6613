import Languages
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("es", "es"), ("ES", "es"), ("zh-hans", "zh-Hans"), ("ZH-HANT-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ("sl-rozaj-biske", "sl-rozaj-biske"), ("de-1996", "de-1996"), ("iw", "he"), ("zh-yue-Hant", "yue-Hant"),
    ("en-US-u-CA-gregory", "en-US-u-ca-gregory"), ("mam-x-Xela", "mam-x-xela"),
  ])
  func `a tag is kept in canonical case`(written: String, canonical: String) throws {
    #expect(try language(written).identifier == canonical)
  }

  @Test(arguments: [
    "", "e", "-", "es-", "-es", "es--MX", "es_MX", "spanish-language", "e1", "1996", "i-klingon", "x-private", "en-usa",
    "de-1996-1996", "en-u", "en-x", "en-a-bb-a-cc", "español", "es MX", "es-MX-MX", "abcd",
    String(repeating: "a-", count: 40) + "a",
  ])
  func `a malformed tag is refused`(written: String) {
    #expect(LanguageTag(written) == nil)
  }

  @Test func `parts of a tag are found`() throws {
    let tag = try language("zh-Hant-HK")
    #expect(tag.language == "zh")
    #expect(tag.script == "Hant")
    #expect(tag.region == "HK")
    #expect(tag.lookupOrder.map(\.identifier) == ["zh-Hant-HK", "zh-Hant", "zh"])
    #expect(try language("en-u-ca-gregory").script == nil)
    #expect(try language("en-u-ca-gregory").region == nil)
    #expect(try language("en-u-ca").lookupOrder.map(\.identifier) == ["en-u-ca", "en"])
  }

  @Test(arguments: [
    "es", "zh-Hans", "mam", "quc", "prs", "hmn", "kar", "kjb", "cak", "ixl", "ckb", "fil", "haw", "yue", "es-MX",
  ])
  func `a language that families speak is known`(tag: String) throws {
    #expect(try language(tag).isKnown)
  }

  @Test(arguments: ["old", "new", "xx", "zz", "min-Abcd", "draft", "backup", "es-Abcd"])
  func `another suffix of a file name is not a language`(suffix: String) {
    #expect(LanguageTag(suffix)?.isKnown != true)
  }

  @Test(arguments: [
    ("es", "Español", "Spanish"), ("zh-Hans", "中文（简体）", "Chinese (Simplified)"), ("zh-TW", "中文（繁體）", "Chinese"),
    ("ar", "العربية", "Arabic"), ("ht", "Kreyòl ayisyen", "Haitian Creole"), ("prs", "دری", "Dari"),
    ("es-MX", "Español", "Spanish"), ("pa-Arab", "پنجابی", "Punjabi (Arab)"), ("pa", "ਪੰਜਾਬੀ", "Punjabi"),
    ("ar-Arab", "العربية", "Arabic (Arab)"),
  ])
  func `a language is called by its own name`(tag: String, native: String, english: String) throws {
    let tag = try language(tag)
    #expect(tag.nativeName == native)
    #expect(tag.englishName == english)
  }

  @Test func `a language whose own name is unknown is named in English or by its tag`() throws {
    let karen = try language("kar")
    #expect(karen.nativeName == nil)
    #expect(karen.englishName == "Karen")
    #expect(try language("qaa").englishName == "qaa")
    #expect(try language("es-Arab").nativeName == nil)
  }

  @Test(arguments: [
    ("ar", true), ("prs", true), ("ps", true), ("ur", true), ("fa", true), ("ckb", true), ("ku-Arab", true),
    ("ku", false),
    ("bal", true), ("yi", true), ("he", true), ("dv", true), ("sd", true), ("ug", true), ("uz", false),
    ("uz-Arab", true),
    ("uz-AF", true), ("pa", false), ("pa-Arab", true), ("pa-PK", true), ("ar-Latn", false), ("aii", true),
    ("nqo", true),
    ("ff", false), ("ff-Adlm", true), ("rhg", true), ("en", false), ("zh-Hant", false), ("ur-Aran", true),
    ("he-Latn", false),
  ])
  func `direction follows the script`(tag: String, isRightToLeft: Bool) throws {
    #expect(try language(tag).direction == (isRightToLeft ? .rightToLeft : .leftToRight))
  }
}
