import Foundation
import Languages
import Testing

@Suite struct DateWordsTests {
  static let monday = CivilDate(year: 2026, month: 3, day: 9)!

  @Test(arguments: [
    ("en", "Monday, March 9, 2026", "March 9", "March 2026"),
    ("es", "lunes, 9 de marzo de 2026", "9 de marzo", "marzo de 2026"),
    ("zh-Hans", "2026年3月9日 星期一", "3月9日", "2026年3月"),
    ("zh-Hant", "2026年3月9日 星期一", "3月9日", "2026年3月"),
    ("zh-TW", "2026年3月9日 星期一", "3月9日", "2026年3月"),
    ("ar", "الاثنين، 9 مارس 2026", "9 مارس", "مارس 2026"),
    ("bn", "সোমবার, 9 মার্চ, 2026", "9 মার্চ", "মার্চ 2026"),
    ("fr", "lundi 9 mars 2026", "9 mars", "mars 2026"),
    ("ht", "lendi 9 mas 2026", "9 mas", "mas 2026"),
    ("ko", "2026년 3월 9일 월요일", "3월 9일", "2026년 3월"),
    ("ru", "понедельник, 9 марта 2026 г.", "9 марта", "март 2026 г."),
    ("ur", "پیر، 9 مارچ، 2026", "9 مارچ", "مارچ 2026"),
    ("sq", "e hënë, 9 mars 2026", "9 mars", "mars 2026"),
    ("uk", "понеділок, 9 березня 2026 р.", "9 березня", "березень 2026 р."),
    ("uz", "dushanba, 9-mart, 2026", "9-mart", "Mart, 2026"),
    ("vi", "Thứ Hai, ngày 9 tháng 3, 2026", "9 tháng 3", "Tháng 3 năm 2026"),
    ("es-MX", "lunes, 9 de marzo de 2026", "9 de marzo", "marzo de 2026"),
  ])
  func `a day is written as readers write it`(tag: String, full: String, monthDay: String, month: String) throws {
    let words = try #require(DateWords.of(language(tag)))
    #expect(words.text(Self.monday) == full)
    #expect(words.text(Self.monday, .monthDay) == monthDay)
    #expect(words.text(Self.monday, .monthYear) == month)
  }

  @Test(arguments: [
    ("en", "3:30\u{A0}PM", "12:05\u{A0}AM"), ("es", "3:30\u{A0}p.m.", "12:05\u{A0}a.m."),
    ("zh-Hans", "下\u{2060}午\u{2060}3:30", "上\u{2060}午\u{2060}12:05"),
    ("ar", "3:30\u{A0}م", "12:05\u{A0}ص"), ("fr", "15:30", "00:05"), ("ht", "3:30\u{A0}PM", "12:05\u{A0}AM"),
    ("ru", "15:30", "00:05"), ("ko", "오후\u{A0}3:30", "오전\u{A0}12:05"),
    ("sq", "3:30\u{A0}e\u{A0}pasdites", "12:05\u{A0}e\u{A0}paradites"),
  ])
  func `a time is written as readers write it`(tag: String, afternoon: String, night: String) throws {
    let words = try #require(DateWords.of(language(tag)))
    #expect(try words.text(clock("15:30")) == afternoon)
    #expect(try words.text(clock("00:05")) == night)
  }

  @Test(arguments: [
    ("en", "March 9 – March 12, 2026", "December 30, 2025 – March 9, 2026"),
    ("es", "9 de marzo – 12 de marzo de 2026", "30 de diciembre de 2025 – 9 de marzo de 2026"),
    ("zh-Hans", "2026年3月9日 – 3月12日", "2025年12月30日 – 2026年3月9日"),
  ])
  func `a range says a shared year once`(tag: String, near: String, far: String) throws {
    let words = try #require(DateWords.of(language(tag)))
    #expect(try words.range(Self.monday, day("2026-03-12")) == near)
    #expect(try words.range(day("2025-12-30"), Self.monday) == far)
    #expect(words.range(Self.monday, Self.monday) == words.text(Self.monday, .long))
  }

  @Test func `a meeting is written with its day and times`() throws {
    let words = try #require(DateWords.of(.english))
    let start = try clock("11:30"), end = try clock("12:15")
    #expect(words.range(Self.monday, start, end) == "Monday, March 9, 2026 at 11:30\u{A0}AM – 12:15\u{A0}PM")
    #expect(words.text(CivilDateTime(date: Self.monday, time: start), .monthDay) == "March 9 at 11:30\u{A0}AM")
  }

  @Test(arguments: ["quc", "mam", "hmn", "kar", "ckb", "ku", "uz-Cyrl", "uz-AF", "sw"])
  func `a language that we know too little of is not guessed`(tag: String) throws {
    #expect(try !DateWords.isTrusted(language(tag)))
  }

  @Test func `the next language of the ladder writes the day, at last ISO 8601`() throws {
    let mam = try language("mam"), spanish = try language("es")
    #expect(DateWords.first(of: [mam, spanish]).text(Self.monday) == "lunes, 9 de marzo de 2026")
    let iso = DateWords.first(of: [mam])
    #expect(iso.language == nil)
    #expect(iso.text(Self.monday) == "2026-03-09")
    #expect(try iso.text(clock("15:30")) == "15:30")
  }

  // An outside check of the whole table: the system's locale data. Haitian Creole is not in it; its own is French.
  @Test(arguments: [
    ("en", "en"), ("es", "es"), ("zh-Hans", "zh-Hans"), ("ar", "ar"), ("bn", "bn"), ("fr", "fr"), ("ko", "ko"),
    ("ru", "ru"), ("ur", "ur"), ("sq", "sq"), ("uk", "uk"), ("uz", "uz"), ("vi", "vi"), ("fa", "fa"), ("prs", "fa-AF"),
    ("ps", "ps"), ("so", "so"), ("am", "am"), ("pl", "pl"), ("yi", "yi"), ("fil", "fil"), ("pt", "pt"), ("hi", "hi"),
  ])
  func `names of months and days are those of CLDR`(tag: String, locale: String) throws {
    let words = try #require(DateWords.of(language(tag)))
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.calendar = Calendar(identifier: .gregorian)
    #expect(words.months == formatter.monthSymbols)
    #expect(words.weekdays == formatter.weekdaySymbols)
  }

  @Test func `every language has twelve months, seven days and no invisible mark`() throws {
    for tag in [
      "en", "es", "zh-Hans", "zh-Hant", "ar", "bn", "fr", "ht", "ko", "ru", "ur", "sq", "uk", "uz", "tl", "yue",
    ] {
      let words = try #require(DateWords.of(language(tag)), "\(tag)")
      #expect(words.months.count == 12 && words.standaloneMonths.count == 12 && words.weekdays.count == 7)
      for style in DateStyle.allCases {
        let text = words.text(Self.monday, style)
        #expect(text == text.withoutInvisibleMarks)
        #expect(text.contains("9") || style == .monthYear)
      }
    }
  }

  @Test(arguments: [
    ("en", "A", "A and B", "A, B, and C"), ("es", "A", "A y B", "A, B y C"), ("ar", "A", "A وB", "A وB وC"),
    ("zh-Hans", "A", "A和B", "A、B和C"), ("ht", "A", "A ak B", "A, B ak C"), ("ur", "A", "A اور B", "A، B، اور C"),
    ("ru", "A", "A и B", "A, B и C"), ("fr", "A", "A et B", "A, B et C"), ("zh-Hant", "A", "A和B", "A、B和C"),
    ("bn", "A", "A এবং B", "A, B এবং C"), ("ko", "A", "A 및 B", "A, B 및 C"), ("sq", "A", "A dhe B", "A, B dhe C"),
    ("uk", "A", "A і B", "A, B і C"), ("uz", "A", "A va B", "A, B va C"),
  ])
  func `a list is joined as readers join it`(tag: String, one: String, two: String, three: String) throws {
    let words = try #require(ListWords.of(language(tag)))
    #expect(words.text([]) == "")
    #expect(words.text(["A"]) == one)
    #expect(words.text(["A", "B"]) == two)
    #expect(words.text(["A", "B", "C"]) == three)
  }

  @Test(arguments: [
    ("Inés", "Ana e Inés"), ("Hilda", "Ana e Hilda"), ("Íngrid", "Ana e Íngrid"), ("Hiedra", "Ana y Hiedra"),
    ("Yolanda", "Ana y Yolanda"), ("Iago", "Ana y Iago"),
  ])
  func `Spanish says e before the sound of i`(name: String, list: String) throws {
    #expect(try #require(ListWords.of(language("es"))).text(["Ana", name]) == list)
  }

  @Test func `a list in an unknown language has commas alone`() throws {
    #expect(try ListWords.first(of: [language("mam")]).text(["A", "B", "C"]) == "A, B, C")
  }

  @Test func `invisible marks fall away and spelling stays`() {
    #expect("\u{2068}3:30\u{202F}PM\u{2069}\u{200E}".withoutInvisibleMarks == "3:30 PM")
    #expect("上\u{2060}午\u{2060}9:15".withoutInvisibleMarks == "上午9:15")
    #expect("سه\u{200C}شنبه".withoutInvisibleMarks == "سه\u{200C}شنبه")
    #expect("plain".withoutInvisibleMarks == "plain")
  }
}
