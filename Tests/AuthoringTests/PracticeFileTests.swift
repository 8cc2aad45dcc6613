import Authoring
import Languages
import Testing

@Suite("Practice files")
struct PracticeFileTests {
  static let item = PracticeItem(child: "sam", strategy: "sock-match")

  private func added(to before: String) throws -> String {
    let file = PracticeFile(family: "f", therapist: "t", bytes: Array(before.utf8))
    guard case .append(let addition) = try file.adding([Self.item]) else { return "made anew" }
    #expect(addition.before == Array(before.utf8))
    return addition.text
  }

  @Test(
    "An entry goes to the end, in the form of the file",
    arguments: [
      ("", "- child: sam\n  strategy: sock-match\n"),
      ("- child: a\n  strategy: b\n", "- child: sam\n  strategy: sock-match\n"),
      ("- child: a\n  strategy: b", "\n- child: sam\n  strategy: sock-match\n"),
      ("- child: a\r\n  strategy: b\r\n", "- child: sam\r\n  strategy: sock-match\r\n"),
      ("  - child: a\n    strategy: b\n", "  - child: sam\n    strategy: sock-match\n"),
      ("# only words\n\n", "- child: sam\n  strategy: sock-match\n"),
      ("\u{FEFF}- child: a\n", "- child: sam\n  strategy: sock-match\n"),
      ("\u{FEFF}", "- child: sam\n  strategy: sock-match\n"),
      ("---\n- child: a\n", "- child: sam\n  strategy: sock-match\n"),
      ("- child: a\n  note: |\n    text\n\n    more\n# end", "\n- child: sam\n  strategy: sock-match\n"),
      ("-\n  child: a\n", "- child: sam\n  strategy: sock-match\n"),
      ("- {child: a, strategy: b}\n", "- child: sam\n  strategy: sock-match\n"),
    ])
  func adds(_ before: String, _ text: String) throws {
    #expect(try added(to: before) == text)
  }

  @Test(
    "A file in another form is left alone, and the line that is in the way is told",
    arguments: [
      ("[]\n", 1), ("[{child: a}]", 1), ("child: a\n", 1), ("# x\n\nchild: a\n", 3), ("- child: a\n...\n", 2),
      ("- child: a\nb: c\n", 2), ("  - child: a\n- child: b\n", 2), ("---\n- child: a\n---\n", 3),
      ("-child: a\n", 1),
    ])
  func refuses(_ before: String, _ line: Int) {
    let problem = AuthoringProblem.practiceForm(path: "Content/families/f/practice/t.yml", line: line)
    #expect(throws: problem) { try added(to: before) }
  }

  @Test("A file that is not there is made")
  func makes() throws {
    let change = try PracticeFile(family: "f", therapist: "t", bytes: nil).adding([Self.item])
    #expect(change == .create(NewFile("Content/families/f/practice/t.yml", "- child: sam\n  strategy: sock-match\n")))
  }
}
