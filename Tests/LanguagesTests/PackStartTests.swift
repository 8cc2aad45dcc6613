import Foundation
import Languages
import Testing

@Suite struct PackStartTests {
  /// The English pack as a file.
  private func english() throws -> PortableObject {
    let bytes = try [UInt8](Data(contentsOf: ShippedPackTests.folder.appending(path: "en.po")))
    return PortableObject.read(bytes, file: "en.po").0
  }

  /// A start as a translator would return it, who writes the English again.
  private func filled(_ start: String) -> String {
    var source = ""
    return start.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("msgid ") { source = String(line.dropFirst(6)) }
      guard line.hasPrefix("msgstr"), line.hasSuffix(" \"\""), source != "\"\"" else { return String(line) }
      return line.dropLast(2) + source
    }.joined(separator: "\n")
  }

  private func read(_ text: String, _ tag: String) throws -> MessagePack {
    let (pack, problems) = try MessagePack.read(Array(text.utf8), file: "\(tag).po", language: language(tag))
    #expect(problems.isEmpty, "\(problems.map(\.summary))")
    return try #require(pack)
  }

  @Test(arguments: ["vi", "ceb", "mam", "pl", "prs", "zh-Hant", "sr-Latn", "apc"])
  func `a start has every message, none translated, and is complete once it is filled`(tag: String) throws {
    let start = try PackStart.text(for: language(tag), english: english(), date: day("2026-11-22"))
    let reference = try ShippedPackTests.pack("en")
    let empty = try read(start, tag)
    #expect(empty.messages.isEmpty)
    #expect(!empty.isReviewed)
    let whole = try read(filled(start), tag)
    #expect(whole.diagnostics(comparedWith: reference).isEmpty)
    let known = try DateWords.of(language(tag))?.text(DateWordsTests.monday)
    #expect(whole.dateWords.text(DateWordsTests.monday) == known ?? "Monday, March 9, 2026")
    let added = try PackStart.entries(for: language(tag), english: english(), leavingOut: Set(whole.keys), forms: 2)
    #expect(added.isEmpty)
  }

  @Test func `a language without tables says itself how it writes dates and lists`() throws {
    let start = try PackStart.text(for: language("ceb"), english: english(), date: day("2026-11-22"))
    let words = [
      "English": "Sinugboanon", "{weekday}, {month} {day}, {year}": "{weekday}, ika-{day} sa {month}, {year}",
      "{month} {day}": "ika-{day} sa {month}", "{first} and {last}": "{first} ug {last}",
      "{first}, and {last}": "{first}, ug {last}",
      "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday":
        "Dominggo, Lunes, Martes, Miyerkules, Huwebes, Biyernes, Sabado",
    ]
    var text = filled(start)
    for (source, own) in words { text = text.replacing("msgstr \"\(source)\"", with: "msgstr \"\(own)\"") }
    let pack = try read(text, "ceb")
    #expect(pack.ownName == "Sinugboanon")
    #expect(pack.dateWords.text(DateWordsTests.monday) == "Lunes, ika-9 sa March, 2026")
    #expect(pack.dateWords.text(DateWordsTests.monday, .monthDay) == "ika-9 sa March")
    #expect(try pack.dateWords.text(clock("15:30")) == "15:30")
    #expect(pack.listWords.text(["A", "B"]) == "A ug B")
    #expect(pack.listWords.text(["A", "B", "C"]) == "A, B, ug C")
    let short = text.replacing(", Sabado", with: "")
    let problems = try read(short, "ceb").diagnostics(comparedWith: ShippedPackTests.pack("en"))
    #expect(problems.map(\.id) == ["message-names"])
  }

  @Test(arguments: [("vi", 1), ("pl", 3), ("ar", 6), ("ceb", nil), ("fa", 2), ("so", 2), ("am", 2), ("yi", 2)])
  func `how a language counts is known or asked`(tag: String, forms: Int?) throws {
    let header = try PluralRule.header(for: language(tag))
    #expect(header.flatMap(PluralRule.init)?.count == forms)
  }

  @Test(arguments: ShippedPackTests.tags)
  func `the packs that ship count as the table says`(tag: String) throws {
    let header = try #require(try PluralRule.header(for: language(tag)).flatMap(PluralRule.init))
    let rule = try ShippedPackTests.pack(tag).pluralRule
    #expect((0...200).allSatisfy { rule.form(for: $0) == header.form(for: $0) })
  }
}
