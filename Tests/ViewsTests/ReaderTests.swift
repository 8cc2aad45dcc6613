import Languages
import Library
import Testing
import Views

@Suite struct ReaderTests {
  private func text(_ english: String, _ spanish: String?) -> LocalizedText {
    var text = LocalizedText(english, in: tag("en"))
    if let spanish { text.add(LocalizedText.Entry(language: tag("es"), text: spanish)) }
    return text
  }

  @Test func `A list is in the reader's language where all of it is, else in the school's`() throws {
    let whole = [text("trains", "los trenes"), text("music", "la música")]
    let part = [text("trains", "los trenes"), text("music", nil)]
    let spanish = try reader("es")
    #expect(spanish.list(whole)?.first == "los trenes y la música")
    #expect(spanish.list(whole)?.language == tag("es"))
    #expect(spanish.list(part)?.first == "trains and music")
    #expect(spanish.list(part)?.language == tag("en"))
    #expect(spanish.list([]) == nil)
  }

  @Test(arguments: [
    ("es", "5 minutos, 3 veces por semana"), ("ar", "5 دقائق، 3 مرات في الأسبوع"), ("zh-Hans", "5 分钟，每周 3 次"),
  ])
  func `How long and how often are parted as each script does`(_ language: String, _ words: String) throws {
    #expect(try reader(language).dose(Dose(minutes: 5, times: .every(3, .week))) == words)
  }
}
