import Authoring
import Library
import Testing

@Suite("Names made of titles")
struct ShortNameTests {
  @Test(
    "A title in any script that can be spelled with a to z gives a name",
    arguments: [
      ("Calm corner", "calm-corner"),
      ("  A calm   corner!  ", "a-calm-corner"),
      ("Rosa Álvarez", "rosa-alvarez"),
      ("Maya's coat", "mayas-coat"),
      ("Maya’s coat", "mayas-coat"),
      ("Ħello maya's", "hello-mayas"),
      ("Nguyễn Thị Ánh", "nguyen-thi-anh"),
      ("Straße & Łódź", "strasse-lodz"),
      ("Room 204: news", "room-204-news"),
      ("Мария Иванова", "maria-ivanova"),
      ("王小明", "wang-xiao-ming"),
      ("Αγγελική", "angelike"),
      ("../../etc/passwd", "etc-passwd"),
      ("a--b__c", "a-b-c"),
      ("Café 🎉 party", "cafe-party"),
      ("e\u{301}cole", "ecole"),
    ])
  func names(_ title: String, _ name: String) {
    #expect(ShortName.proposed(for: title) == name)
    #expect(ShortName.isValid(name.utf8))
  }

  @Test(
    "A title that cannot be spelled so asks for a name", arguments: ["", "   ", "!!!", "سمير", "שלום", "🎉", "٣"])
  func asks(_ title: String) {
    #expect(throws: AuthoringProblem.nameNeeded(title: title)) { try ShortName.name(nil, for: title) }
  }

  @Test(
    "A name that somebody chose is taken as it is or refused",
    arguments: ["Calm", "-a", "a-", "a--b", "a.b", "a/b", ""])
  func chosen(_ name: String) throws {
    #expect(try ShortName.name("room-204", for: "سمير") == "room-204")
    #expect(throws: AuthoringProblem.self) { try ShortName.name(name, for: "A title") }
  }

  @Test("A long title gives a name of whole words, and a long word one that is cut")
  func long() throws {
    let words = try ShortName.name(nil, for: String(repeating: "seven77 ", count: 20))
    #expect(words == "seven77-seven77-seven77-seven77-seven77-seven77-seven77")
    #expect(try ShortName.name(nil, for: String(repeating: "x", count: 500)).count == 60)
  }
}
