import Diagnostics
import Keys
import Seal
import Testing

struct SealFileTests {
  private func entry(_ household: String, _ first: Character) throws -> SealFile.Entry {
    SealFile.Entry(
      household: try Fixture.household(household),
      keyID: try require(KeyID(hex: String(repeating: first, count: 32))))
  }

  @Test func `The file names each household's public names in order`() throws {
    let file = SealFile(["home": try entry("12345678", "1"), "204": try entry("7k3q9m2x", "a")])
    let lines = String(decoding: file.text(), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines == [
        "households:", "  \"204\":", "    fid: \"7k3q9m2x\"", "    kid: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
        "  home:", "    fid: \"12345678\"", "    kid: \"11111111111111111111111111111111\"",
      ])
  }

  @Test(arguments: ["home", "204", "no", "-", "a: b", "\"", "Ana María", "#x", " x "])
  func `What was written is read`(id: String) throws {
    let file = SealFile([id: try entry("7k3q9m2x", "a"), "other": try entry("00000000", "b")])
    let read = SealFile.read(file.text(), file: "seal.yml")
    #expect(read.file == file)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `Line ends of another system and unquoted values are read`() throws {
    let kid = String(repeating: "a", count: 32)
    let text = "# a note\r\n\r\nhouseholds:\r\n  home:\r\n    fid: 7k3q9m2x\r\n    kid: \(kid)\r\n"
    let read = SealFile.read(Array(text.utf8), file: "seal.yml")
    #expect(read.file == SealFile(["home": try entry("7k3q9m2x", "a")]))
  }

  private static let kid = String(repeating: "a", count: 32)

  @Test(arguments: [
    ("", 1), ("homes:\n", 1), ("households:\n  home:\n", 3), ("households:\n  home:\n    fid: 7k3q9m2\n", 3),
    ("households:\n  home:\n    kid: \(kid)\n", 3), ("households:\n  home:\n    fid: 7k3q9m2x\n    kid: abc\n", 4),
    ("households:\n<<<<<<< mine\n", 2), ("households:\n\thome:\n", 2),
    ("households:\n  home:\n    fid: 7k3q9m2x\n    kid: \(kid)\n  home:\n", 5),
    ("households:\n  a:\n    fid: 7k3q9m2x\n    kid: \(kid)\n  b:\n    fid: 7k3q9m2x\n    kid: \(kid)\n", 7),
    ("households:\n  home:\n    fid: 7k3q9m2x\n    fid: 7k3q9m2x\n", 4),
    ("households:\n  home: # mine\n", 2), ("households: {}\n", 1),
  ])
  func `A file that is not as written is an error at its line`(text: String, line: Int) {
    let read = SealFile.read(Array(text.utf8), file: "Content/families/a/seal.yml")
    #expect(read.file == nil)
    #expect(read.diagnostics.map(\.severity) == [.error])
    #expect(read.diagnostics.first?.place == SourcePlace(file: "Content/families/a/seal.yml", line: line))
  }

  @Test func `A file without households is read`() {
    #expect(SealFile.read(SealFile().text(), file: "seal.yml").file == SealFile())
  }
}
