import Languages
import Readability
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    ("zh-Hans", "他笑着坐下来剪。能坚持五分钟！您看到了吗？", [7, 6, 5]),
    ("zh-Hant", "Bowen 能剪 6 英寸。", [6]),
    ("ar", "هل قرأ Samir كتابًا؟ نعم، قرأ كتابين. شكرًا!", [4, 3, 1]),
    ("ur", "یہ اچھی خبر ہے۔ کیا آپ آئیں گے؟", [4, 4]),
    ("bn", "আজ ভালো খবর। আমরা খুশি!", [3, 2]),
    ("ko", "마야가 웃었어요. 정말 기뻐요!", [2, 2]),
    ("ht", "Maya ri. Nou kontan anpil!", [2, 3]),
    ("uz", "Bugun yaxshi kun. Oʻgʻlingiz kuldi!", [3, 2]),
    ("am", "ዛሬ ጥሩ ቀን ነው። ሳቀች።", [4, 1]),
    ("en", "Mr. Ortiz will call at 3.30 p.m. on Monday. Bring fruit, nuts, etc. and water… Thanks!", [9, 6, 1]),
    ("es", "La Dra. Ruiz llama a las 3:30 p.m. al Sr. Díaz. ¿Puede venir?", [11, 2]),
    ("en", "She said, \"One more time.\" Then she tried", [5, 3]),
    ("en", "", []), ("en", "— … !", []),
  ])
  func `sentences end where their script ends them`(_ tag: String, _ text: String, _ words: [Int]) throws {
    #expect(try SentenceReader.counts(of: text, in: #require(LanguageTag(tag))).sentences == words)
  }

  @Test func `a language without a formula shows how long its sentences are`() throws {
    let arabic = try #require(LanguageTag("ar"))
    let short = String(repeating: "قرأنا قصة جميلة اليوم. ", count: 9)
    let long = String(repeating: "كلمة ", count: 24) + "."
    var counts = SentenceReader.counts(of: short, in: arabic)
    #expect(ReadingLevel(counts, in: arabic) == .lengths(4, long: 0))
    counts.add(SentenceReader.counts(of: long, in: arabic))
    #expect(ReadingLevel(counts, in: arabic) == .lengths(6, long: 0.1))
  }
}
