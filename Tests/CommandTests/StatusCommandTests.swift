import Foundation
import Testing

@Suite("What the status command keeps of calls")
struct StatusCommandTests {
  /// A new portal with a family whose grandmother does not read.
  private func portal(father: String = "yes") throws -> Program.Place {
    let place = try Program.Place()
    #expect(try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place).status == 0)
    let folder = place.path + "/Content/families/vega"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try place.write(
      "Content/families/vega/family.yml",
      """
      children: [{id: ana, name: Ana}]
      households:
        - {id: home, languages: [en], adults: [{name: Lucía Vega, speaks: en, reads: no}]}
        - {id: father, languages: [en], adults: [{name: Tom Vega, speaks: en, reads: \(father)}]}

      """)
    try place.write(
      "Content/families/vega/2026-11-10-good-news.md",
      "---\nkind: good-news\nchild: ana\ndate: 2026-11-10\ntitle: A first\n---\nAna tied a shoe.\n")
    return place
  }

  private func status(_ arguments: String..., in place: Program.Place) throws -> Program.Run {
    try Program.run(["status", "--date", "2026-11-16"] + arguments, in: place)
  }

  @Test("A call is tried, kept and taken back, and each time it is said what was noted of whom")
  func calls() throws {
    let place = try portal()
    let tried = try status("--called", "vega", "--dry-run", in: place)
    #expect(tried.output == "This would be noted: 1 piece was read to vega/home.\nNothing was written.\n")
    #expect(!place.names.contains(".homeward/ledger.jsonl"))
    let kept = try status("--called", "vega", in: place)
    #expect(kept.errors.hasPrefix("Noted: 1 piece was read to vega/home.\n"))
    #expect(!kept.output.contains("call: read out"))
    let line = try #require(place.text(".homeward/ledger.jsonl"))
    #expect(line.contains("\"read\":[\"Content/families/vega/2026-11-10-good-news.md\"],\"v\":1,\"wording\":{"))
    let again = try status("--called", "vega", in: place)
    #expect(again.errors.hasPrefix("There is nothing to read to vega.\n"))
    let untried = try status("--not-called", "vega", "--dry-run", in: place)
    #expect(untried.output.contains("that 1 piece was read to vega/home on 2026-11-16.\nNothing was written.\n"))
    #expect(place.text(".homeward/ledger.jsonl") == line)
    let back = try status("--not-called", "vega/home", in: place)
    #expect(back.errors.hasPrefix("Taken back: that 1 piece was read to vega/home on 2026-11-16.\n"))
    #expect(back.output.contains("call: read out 1 piece"))
    let none = try status("--not-called", "vega", in: place)
    #expect(none.errors.hasPrefix("No call to vega was noted.\n"))
  }

  @Test("Of two homes that were called one after the other, the last call alone is taken back")
  func twoHomes() throws {
    let place = try portal(father: "no")
    _ = try status("--called", "vega/home", in: place)
    _ = try status("--called", "vega", in: place)
    let back = try status("--not-called", "vega", in: place)
    #expect(back.errors.hasPrefix("Taken back: that 1 piece was read to vega/father on 2026-11-16.\n"))
    #expect(!back.errors.contains("vega/home"))
    let before = try status("--not-called", "vega", in: place)
    #expect(before.errors.hasPrefix("Taken back: that 1 piece was read to vega/home on 2026-11-16.\n"))
    #expect(!before.errors.contains("vega/father"))
  }

  @Test(
    "What cannot be kept is said with what to do",
    arguments: [
      ["--called", "vegga"], ["--called", "vega/hom"], ["--called", "vega", "--not-called", "vega"], ["--dry-run"],
    ])
  func wrongUsage(_ arguments: [String]) throws {
    let place = try portal()
    let run = try Program.run(["status"] + arguments, in: place)
    #expect(run.status == 64)
    if arguments.last == "vega/hom" { #expect(run.errors.contains("Did you mean \"vega/home\"?")) }
    #expect(
      arguments.count > 2 || arguments == ["--dry-run"] || arguments[1] == "vega/hom"
        || run.errors.contains("Did you mean \"vega\"?"))
  }
}
