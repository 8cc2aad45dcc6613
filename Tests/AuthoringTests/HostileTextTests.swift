import Authoring
import Languages
import Library
import Testing

@Suite("Words in YAML files")
struct HostileTextTests {
  static let texts = [
    "Rosa Álvarez", "O'Brien", "\"Quoted\" name", "a: b", "a #b", "#b", "- a", "? a", "[a, b]", "{a: b}", "yes", "no",
    "null", "~", "12:30", "0x1F", "1e3", "@home", "`x`", "%x", "&a", "*a", "!x", "|", ">", "a\\b", "tab\there",
    "two\nlines", "ends with colon:", "سمير", "王小明", "🎉", "+1 718", "---", "...", "a, b",
    "¡Hola!",
  ]

  @Test(
    "What no file may hold is not written",
    arguments: [("one\u{85}two", "one two"), ("one\u{2028}two", "one two"), ("de\u{7F}lete\u{3}", "delete")])
  func forbidden(_ text: String, _ written: String) {
    #expect(YAMLText.scalar(text) == written)
    #expect(YAMLText.list([text]) == "[\(written)]")
  }

  @Test("A name that is written is read again as the same name", arguments: texts)
  func roundTrip(_ text: String) throws {
    let portal = try TemporaryPortal()
    let family = FamilyFile(
      folder: "hostile",
      children: [.init(id: "kim", name: text, grade: text, classroom: text)],
      households: [
        .init(id: "home", children: ["kim"], languages: [.english], adults: [.init(name: text, relation: text)])
      ])
    try portal.write([family.file])
    let read = try portal.family("hostile")
    #expect(read.children.map(\.name) == [text])
    #expect(read.children.map(\.classroom) == [text])
    #expect(read.households.flatMap(\.adults).map(\.name) == [text])
  }
}
