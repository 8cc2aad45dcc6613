import Diagnostics
import Library
import Testing

@Suite struct `Changing one text of a YAML file` {
  private static let cases: [(file: String, line: Int, column: Int, result: String)] = [
    ("a: one # why\nb: two\n", 1, 4, "a: \"new\" # why\nb: two\n"),
    ("a: 'it''s'\n", 1, 4, "a: \"new\"\n"), ("a: \"one \\\"two\\\"\"\n", 1, 4, "a: \"new\"\n"),
    ("a: {en: x, es: y}\n", 1, 16, "a: {en: x, es: \"new\"}\n"), ("[é, 星期一, c]\n", 1, 5, "[é, \"new\", c]\n"),
    ("a:\n  - one\n    two\n  - three\n", 2, 5, "a:\n  - \"new\"\n  - three\n"),
    ("a: |\n  one\n\n  two\nb: c\n", 1, 4, "a: \"new\"\nb: c\n"), ("a: >-\n  one\n", 1, 4, "a: \"new\"\n"),
    ("\u{FEFF}a: one\n", 1, 4, "\u{FEFF}a: \"new\"\n"), ("a: one\r\nb: two\r\n", 2, 4, "a: one\r\nb: \"new\"\r\n"),
    ("---\na: one\n---\n\na: one\n", 2, 4, "---\na: \"new\"\n---\n\na: one\n"),
    ("---\r\na: one\r\nb: x\r\n---\r\nText\r\n", 3, 4, "---\r\na: one\r\nb: \"new\"\r\n---\r\nText\r\n"),
    ("a: one", 1, 4, "a: \"new\""),
  ]

  @Test(arguments: cases)
  func `leaves all else as it was written`(_ file: String, _ line: Int, _ column: Int, _ result: String) throws {
    let place = SourcePlace(file: "a.yml", line: line, column: column)
    let edited = try #require(YAMLTextEdit.replacing([place: "new"], in: Array(file.utf8)))
    #expect(String(decoding: edited, as: UTF8.self) == result)
  }

  @Test(arguments: [
    ("one", "two words.", "two words."), ("one", "two: words", "\"two: words\""), ("'one'", "a b", "\"a b\""),
  ])
  func `writes plain words plainly where they were`(_ old: String, _ new: String, _ written: String) throws {
    let place = SourcePlace(file: "a.yml", line: 1, column: 4)
    let edited = try #require(YAMLTextEdit.replacing([place: new], in: Array("a: \(old)\n".utf8)))
    #expect(String(decoding: edited, as: UTF8.self) == "a: \(written)\n")
  }

  @Test func `may change several, to words with any signs`() throws {
    let places = (1...3).map { SourcePlace(file: "a.yml", line: $0, column: 4) }
    let words = ["\"a\" \\ b", ": # {x}", "a\nb\tc"]
    let edited = YAMLTextEdit.replacing(
      Dictionary(uniqueKeysWithValues: zip(places, words)), in: Array("a: 1\nb: 2\nc: 3\n".utf8))
    #expect(
      edited.map { String(decoding: $0, as: UTF8.self) }
        == "a: \"\\\"a\\\" \\\\ b\"\nb: \": # {x}\"\nc: \"a\\nb\\tc\"\n")
  }

  @Test(arguments: [
    ("a: one\n", 1, 2), ("a: one\n", 2, 4), ("a: [one\n", 1, 5), ("---\na: one\n", 2, 4), ("", 1, 1),
    ("a: one\na: \u{3}\n", 1, 4),
  ])
  func `is refused where it would change something else`(_ file: String, _ line: Int, _ column: Int) {
    let place = SourcePlace(file: "a.yml", line: line, column: column)
    #expect(YAMLTextEdit.replacing([place: "other"], in: Array(file.utf8)) == nil)
  }
}
