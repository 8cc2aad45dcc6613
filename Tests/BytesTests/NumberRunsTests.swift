import Bytes
import Testing

@Suite struct NumberRunsTests {
  private func marked(_ text: String) -> String {
    NumberRuns.isolated(text).replacing("\u{2066}", with: "[").replacing("\u{2069}", with: "]")
  }

  @Test(arguments: [
    ("من 3-5 دقائق", "من [3-5] دقائق"), ("من 3 – 5 دقائق", "من [3 – 5] دقائق"), ("٣–٥", "[٣–٥]"), ("۳-۵", "[۳-۵]"),
    ("اتصلوا: +1 718 555 0100.", "اتصلوا: [+1 718 555 0100]."), ("(718) 555-0100", "[(718) 555-0100]"),
    ("718-555-0100, 3:30", "[718-555-0100], [3:30]"), ("في 12/4/2026", "في [12/4/2026]"),
    ("2026-11-20", "[2026-11-20]"),
    ("+1", "[+1]"), ("1,200.5", "[1,200.5]"),
  ])
  func `What has parts is one unit`(_ text: String, _ expected: String) { #expect(marked(text) == expected) }

  @Test(arguments: ["", "5", "في 5، 6", "3, 5 و 7", "3- 5", "- 5", "a-b", "3 5 7", "10%", "(5)", "ق٣ب", "…", "é-è"])
  func `Single numbers and words stay`(_ text: String) { #expect(marked(text) == text) }

  @Test(arguments: ["(", "+", "5-", "5 – ", "+1 ", "1\u{2013}", "٣-", "\u{66A}"])
  func `The end of a text is the end`(_ text: String) { #expect(!marked(text).isEmpty) }
}
