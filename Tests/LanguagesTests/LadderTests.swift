import Languages
import Testing

@Suite struct LadderTests {
  static func tags(_ names: String) -> [LanguageTag] { names.split(separator: " ").compactMap { LanguageTag($0) } }

  @Test func `a ladder holds the reader's languages, their fallbacks and the source once each`() throws {
    let mam = try language("mam")
    let ladder = Ladder(reader: Self.tags("mam es mam"), fallback: [mam: Self.tags("es fr")], source: .english)
    #expect(ladder.languages == Self.tags("mam es fr en"))
    #expect(ladder.first == mam)
    #expect(Ladder(reader: [], source: .english).languages == [.english])
  }

  @Test(arguments: [
    ("es", "Hola"), ("es-MX", "Hola"), ("fr es", "Hola"), ("zh-TW en", "哈囉"), ("zh-Hans en", "Hi"), ("ar en", "Hi"),
    ("pt", "Olá"),
  ])
  func `the first language of the ladder with a text is taken`(ladder: String, expected: String) throws {
    let text = LocalizedText([
      .init(language: .english, text: "Hi"), .init(language: Self.tags("es")[0], text: "Hola"),
      .init(language: Self.tags("zh-Hant")[0], text: "哈囉"), .init(language: Self.tags("ar")[0], text: ""),
      .init(language: Self.tags("pt-BR")[0], text: "Olá"),
    ])
    #expect(try #require(text.resolve(ladder: Self.tags(ladder))).text == expected)
  }

  @Test func `the language that was found is told, and none is found where none is written`() throws {
    let text = LocalizedText("Hola", in: Self.tags("es")[0])
    #expect(try #require(text.resolve(ladder: Self.tags("es-MX"))).language.identifier == "es")
    #expect(text.resolve(ladder: Self.tags("en fr")) == nil)
    #expect(text[.english] == nil)
  }
}
