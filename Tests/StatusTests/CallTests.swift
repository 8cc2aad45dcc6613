import Foundation
import Languages
import Library
import PortalSupport
import Status
import Testing

@Suite struct CallTests {
  private static let meeting = "Content/families/vega/2026-12-01-meeting.md"
  private static let goodNews = "Content/families/vega/2026-09-01-good-news.md"

  private static let home = CallLedger.Home(family: "vega", household: "home")

  private static let meetingText = """
    ---
    kind: meeting
    child: ana
    start: 2026-12-01T10:00
    positive: Ana laughs a lot.
    title: Coffee
    ---

    """

  /// What is to be read to the family whose grandmother reads little.
  private static func unread(_ folder: PortalFolder, on day: String = "2026-11-20") throws -> [DueCall.Unread] {
    let family = try StatusPortal.status(folder, on: day).families.first { $0.folder == "vega" }
    return family?.homes.first?.unread ?? []
  }

  private static func titles(_ folder: PortalFolder, on day: String = "2026-11-20") throws -> [String] {
    try unread(folder, on: day).map(\.title)
  }

  /// Keeps that all was read out.
  private static func call(_ folder: PortalFolder, on day: String = "2026-11-20") throws {
    let closed = folder.root + "/.homeward"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    var ledger = try CallLedger(folder: closed)
    let pieces = try unread(folder, on: day).map(\.piece)
    try ledger.add([(Self.home, pieces)], on: #require(CivilDate(day)))
  }

  private static func write(_ path: String, _ text: String, in folder: PortalFolder) throws {
    try folder.write(path, Array(text.utf8))
  }

  @Test func `a kept call goes from the list, and new writing brings it back`() throws {
    let folder = try StatusPortal.folder()
    let closed = folder.root + "/.homeward"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    var ledger = try CallLedger(folder: closed)
    let day = try #require(CivilDate("2026-11-20"))
    try ledger.add([(Self.home, Self.unread(folder).map(\.piece))], on: day)
    let mode = try FileManager.default.attributesOfItem(atPath: closed + "/ledger.jsonl")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try Self.titles(folder).isEmpty)
    let note = "---\nkind: good-news\nchild: ana\ndate: 2026-11-19\ntitle: A kite\n---\nAna flew a kite.\n"
    try folder.write("Content/families/vega/2026-11-19-good-news.md", Array(note.utf8))
    #expect(try Self.titles(folder) == ["A kite"])
    let other = CallLedger.Home(family: "lopez", household: "home")
    try ledger.add([(other, [CallPiece(name: "x.md", wording: "")])], on: day)
    #expect(FileManager.default.contents(atPath: closed + "/ledger.jsonl")?.split(separator: 10).count == 2)
  }

  @Test func `a call about a family's file does not count for its group's file of the same name`() throws {
    let folder = try StatusPortal.folder()
    let closed = folder.root + "/.homeward"
    // As an earlier version wrote it: names alone, which are those of the family's own folder.
    let line = #"{"did":"called","family":"vega","household":"home","on":"2026-11-20","#
    let read = #""read":["2026-09-01-good-news.md","2026-12-01-meeting.md"],"v":1}"#
    try folder.write(".homeward/ledger.jsonl", Array((line + read + "\n").utf8))
    func unread() throws -> [String] { try Self.unread(folder).map(\.file) }
    #expect(try unread().isEmpty)
    try folder.write("Content/groups/all/group.yml", Array("members: [vega]\n".utf8))
    let file = "Content/groups/all/2026-09-01-good-news.md"
    try folder.write(file, Array("---\nkind: note\ntitle: No school\n---\nNo school on Monday.\n".utf8))
    #expect(try unread() == [file])
    var ledger = try CallLedger(folder: closed)
    let pieces = try Self.unread(folder).map(\.piece)
    try ledger.add([(Self.home, pieces)], on: #require(CivilDate("2026-11-20")))
    #expect(try unread().isEmpty)
  }

  @Test func `calls that are kept at the same moment are all kept`() async throws {
    let folder = try StatusPortal.folder()
    let closed = folder.root + "/.homeward"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    let day = try #require(CivilDate("2026-11-20"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          var ledger = try CallLedger(folder: closed)
          try ledger.add([(Self.home, [CallPiece(name: "\(number)", wording: "")])], on: day)
        }
      }
      try await group.waitForAll()
    }
    let lines = try #require(FileManager.default.contents(atPath: closed + "/ledger.jsonl")).split(separator: 10)
    #expect(Set(lines).count == 16)
  }

  @Test(arguments: [
    ("start: 2026-12-01T10:00", "start: 2026-12-02T10:00\nstate: moved"),
    ("start: 2026-12-01T10:00", "start: 2026-12-01T11:00"),
    ("child: ana", "child: ana\nstate: cancelled"), ("child: ana", "child: ana\nplace: Room 2"),
    ("child: ana", "child: ana\nonline: https://meet.example.org/a"),
    (
      "child: ana",
      "child: ana\nstate: proposed\noptions: [2026-12-01T10:00, 2026-12-02T10:00]\nreply-by: 2026-11-25"
    ),
  ])
  func `a meeting that is not as it was told comes back`(_ old: String, _ new: String) throws {
    let folder = try StatusPortal.folder()
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
    try Self.write(Self.meeting, Self.meetingText.replacing(old, with: new), in: folder)
    #expect(try Self.titles(folder) == ["Coffee"])
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
    try Self.write(Self.meeting, Self.meetingText, in: folder)
    #expect(try Self.titles(folder) == ["Coffee"], "what was told last counts")
  }

  @Test func `a text whose words change comes back, and one that is only set anew does not`() throws {
    let folder = try StatusPortal.folder()
    try Self.call(folder)
    let head = "---\nkind: good-news\nchild: ana\ndate: 2026-09-01\ntitle: A first\n---\n"
    try Self.write(Self.goodNews, head + "\nAna tied\na shoe.\n", in: folder)
    #expect(try Self.titles(folder).isEmpty)
    try Self.write(Self.goodNews, head + "Ana tied both shoes.\n", in: folder)
    #expect(try Self.titles(folder) == ["A first"])
  }

  @Test(arguments: ["planned", "moved", "cancelled"])
  func `of a call without wordings, a meeting that may have changed since is told again`(_ state: String) throws {
    let folder = try StatusPortal.folder()
    let line = #"{"did":"called","family":"vega","household":"home","on":"2026-11-20","#
    let read = "\"read\":[\"\(Self.goodNews)\",\"\(Self.meeting)\"],\"v\":1}"
    try Self.write(".homeward/ledger.jsonl", line + read + "\n", in: folder)
    let text = Self.meetingText.replacing("child: ana", with: "child: ana\nstate: \(state)")
    try Self.write(Self.meeting, text, in: folder)
    #expect(try Self.titles(folder) == (state == "planned" ? [] : ["Coffee"]))
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
  }

  @Test func `what is to be practised is read out once, on its days, and again where its note changes`() throws {
    let folder = try StatusPortal.folder()
    try Self.call(folder)
    try Self.write("Content/team/r-ortiz.md", "---\ntitle: Rafael Ortiz\n---\nHello.\n", in: folder)
    let practice = "Content/families/vega/practice/r-ortiz.yml"
    let entry = "- {child: ana, strategy: old, from: 2026-11-18, until: 2026-11-30, note: Slowly}\n"
    try Self.write(practice, entry, in: folder)
    #expect(try Self.titles(folder, on: "2026-11-17").isEmpty)
    #expect(try Self.titles(folder) == ["practice of Ana: Old idea"])
    #expect(try Self.unread(folder).map(\.file) == [practice])
    #expect(try Self.titles(folder, on: "2026-12-01").isEmpty)
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
    try Self.write(practice, entry.replacing("Slowly", with: "Quickly"), in: folder)
    #expect(try Self.titles(folder) == ["practice of Ana: Old idea"])
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
    try Self.write(practice, entry.replacing("2026-11-18", with: "2026-11-19"), in: folder)
    #expect(try Self.titles(folder).count == 1)
  }

  @Test func `a call that is taken back is to be made again, and the one before still counts`() throws {
    let folder = try StatusPortal.folder()
    try Self.call(folder, on: "2026-11-18")
    let note = "---\nkind: good-news\nchild: ana\ndate: 2026-11-19\ntitle: A kite\n---\nAna flew a kite.\n"
    try Self.write("Content/families/vega/2026-11-19-good-news.md", note, in: folder)
    try Self.call(folder)
    #expect(try Self.titles(folder).isEmpty)
    let closed = folder.root + "/.homeward"
    var ledger = try CallLedger(folder: closed)
    let calls = ledger.lastCalls(to: [Self.home])
    #expect(calls.map(\.day) == ["2026-11-20"] && calls.first?.read.count == 1)
    try ledger.takeBack(calls, on: #require(CivilDate("2026-11-20")))
    #expect(try Self.titles(folder) == ["A kite"])
    ledger = try CallLedger(folder: closed)
    #expect(ledger.lastCalls(to: [Self.home]).map(\.day) == ["2026-11-18"])
    let lines = try #require(FileManager.default.contents(atPath: closed + "/ledger.jsonl")).split(separator: 10)
    #expect(lines.count == 3, "nothing is deleted")
  }

  private static func vega(_ household: String) -> CallLedger.Home {
    CallLedger.Home(family: "vega", household: household)
  }

  @Test func `only what was kept at once is taken back at once`() throws {
    let folder = try StatusPortal.folder()
    let closed = folder.root + "/.homeward"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    let day = try #require(CivilDate("2026-11-20"))
    let piece = [CallPiece(name: "x.md", wording: "")]
    var ledger = try CallLedger(folder: closed)
    func last(of homes: [String] = ["father", "home"]) throws -> [String] {
      try CallLedger(folder: closed).lastCalls(to: homes.map(Self.vega)).map(\.household)
    }
    try ledger.add([(Self.vega("father"), piece), (Self.home, piece)], on: day)
    #expect(try last() == ["father", "home"])
    try ledger.add([(Self.home, piece)], on: day)
    #expect(try last() == ["home"], "the other home was called before, on the same day")
    #expect(try last(of: ["father"]) == ["father"])
    try ledger.takeBack(ledger.lastCalls(to: [Self.vega("father"), Self.home]), on: day)
    #expect(try last() == ["father", "home"])
    try ledger.takeBack(ledger.lastCalls(to: [Self.vega("father")]), on: day)
    #expect(try last() == ["home"])
  }

  @Test func `calls of an earlier version are taken back by their day`() throws {
    let folder = try StatusPortal.folder()
    let lines = [("home", "2026-11-19"), ("father", "2026-11-20"), ("home", "2026-11-20")].map { home, day in
      #"{"did":"called","family":"vega","household":"\#(home)","on":"\#(day)","read":["x.md"],"v":1}"# + "\n"
    }
    try Self.write(".homeward/ledger.jsonl", lines.joined(), in: folder)
    let ledger = try CallLedger(folder: folder.root + "/.homeward")
    let last = ledger.lastCalls(to: [Self.vega("father"), Self.home])
    #expect(last.map(\.household) == ["father", "home"] && last.allSatisfy { $0.day == "2026-11-20" })
  }

  private static let seal = "Content/families/vega/seal.yml"
  private static let sealText =
    "households:\n  home:\n    fid: \"7k3q9m2x\"\n    kid: \"\(String(repeating: "ab", count: 16))\"\n"

  /// What is unread in the family's folder once it has another name.
  private static func unreadAfterRenaming(_ folder: PortalFolder) throws -> [DueCall.Unread]? {
    let families = folder.root + "/Content/families/"
    try FileManager.default.moveItem(atPath: families + "vega", toPath: families + "vega-ruiz")
    let status = try StatusPortal.status(folder, on: "2026-11-20")
    return status.families.first { $0.folder == "vega-ruiz" }?.homes.first?.unread
  }

  @Test func `a family keeps its calls when its folder gets another name`() throws {
    let folder = try StatusPortal.folder()
    try Self.write(Self.seal, Self.sealText, in: folder)
    let home = CallLedger.Home(family: "vega", household: "home", page: "7k3q9m2x")
    try FileManager.default.createDirectory(atPath: folder.root + "/.homeward", withIntermediateDirectories: true)
    var ledger = try CallLedger(folder: folder.root + "/.homeward")
    try ledger.add([(home, Self.unread(folder).map(\.piece))], on: #require(CivilDate("2026-11-20")))
    #expect(try Self.titles(folder).isEmpty)
    #expect(try Self.unreadAfterRenaming(folder) == [])
    let renamed = CallLedger.Home(family: "vega-ruiz", household: "home", page: "7k3q9m2x")
    #expect(ledger.lastCalls(to: [renamed]).count == 1)
  }

  @Test func `a call from before the home had a page still counts, and is taken back`() throws {
    let folder = try StatusPortal.folder()
    try Self.call(folder)
    try Self.write(Self.seal, Self.sealText, in: folder)
    #expect(try Self.titles(folder).isEmpty)
    var ledger = try CallLedger(folder: folder.root + "/.homeward")
    let home = CallLedger.Home(family: "vega", household: "home", page: "7k3q9m2x")
    let call = try #require(ledger.lastCalls(to: [home]).first)
    try ledger.takeBack([call], on: #require(CivilDate("2026-11-20")))
    #expect(try !Self.titles(folder).isEmpty)
  }
}
