import Bytes
import Diagnostics
import Library
import Testing
import Views

@Suite struct TextMarkTests {
  private func shown(_ text: String, names: [String] = [], numbers: Bool = false) -> String {
    let children = names.map { Child(id: $0, name: $0, place: SourcePlace(file: "family.yml")) }
    var writer = ByteWriter()
    guard let marks = TextMarks(names: FirstNames(children), isolatingNumbers: numbers) else { return text }
    var text = text
    text.withUTF8 { marks.write($0, to: &writer) }
    return writer.string().replacing("<bdi translate=\"no\">", with: "[").replacing("<bdi>", with: "(")
      .replacing("</bdi>", with: "]")
  }

  @Test(arguments: [
    ("Maya and Mayan, maya, AMaya", "[Maya] and Mayan, maya, AMaya"), ("Maya’s (Maya)", "[Maya]’s ([Maya])"),
    ("Maya는 웃었어요. 今天Maya笑了", "[Maya]는 웃었어요. 今天[Maya]笑了"), ("ضحكت Maya، وMaya", "ضحكت [Maya]، و[Maya]"),
    ("Ana María, Ana", "[Ana María], [Ana]"), ("思远笑了", "[思远]笑了"), ("<Maya>", "&lt;[Maya]&gt;"), ("", ""),
  ])
  func `a first name is marked where it stands as a word`(_ text: String, _ marked: String) {
    #expect(shown(text, names: ["Maya", "Ana María", "思远"]) == marked)
  }

  @Test(arguments: [
    ("من 3-5 دقائق", "من (3-5] دقائق"), ("3:30 – 4:15.", "(3:30 – 4:15]."),
    ("‏+1 718 555 0100‏", "‏(+1 718 555 0100]‏"),
    ("10 دقائق", "10 دقائق"), ("A4-3b", "A4-3b"), ("في 2026-11-12، ثم", "في (2026-11-12]، ثم"), ("1.5", "(1.5]"),
    ("(718) 555-0100", "((718) 555-0100]"), ("اكتب rosa@example.org.", "اكتب (rosa@example.org]."),
    ("https://example.org/a/ و", "(https://example.org/a/] و"), ("3. ثم", "3. ثم"), ("- 5", "- 5"), ("@", "@"),
  ])
  func `a number with signs and an address keep their order on pages from right to left`(
    _ text: String, _ marked: String
  ) {
    #expect(shown(text, numbers: true) == marked)
  }

  @Test func `where nothing is to be marked, nothing is looked for`() {
    #expect(TextMarks(names: nil, isolatingNumbers: false) == nil as TextMarks?)
    #expect(TextMarks(names: FirstNames([]), isolatingNumbers: false) == nil)
  }
}
