import Authoring
import Files
import Foundation
import Languages
import Library
import Testing

@Suite("Giving strategies to children")
struct AssignmentTests {
  static let day = TemporaryPortal.day
  static let path = "Content/families/sample-family/practice/t-rivera.yml"

  private func assign(_ assignment: Assignment, in portal: TemporaryPortal) throws -> [Change] {
    let outcomes = try assignment.outcomes(in: portal.roster)
    let changes = try assignment.changes(for: outcomes) { try portal.bytes($0) }
    for change in changes { try change.write(root: portal.root) }
    return changes
  }

  private func assignment(
    _ strategy: String = "sock-match", to children: [String] = ["sam"], by: String? = nil, from: Int = 60,
    days: Int = 30
  ) -> Assignment {
    let first = Self.day.adding(days: from)
    return Assignment(
      strategy: strategy, children: children, by: by, from: first, until: first.adding(days: days),
      dose: Dose(minutes: 5, times: .every(2, .week)), note: "Hum: \"la\" #1", isFirst: true)
  }

  @Test("What stands in the file keeps every byte, and the new entry is read as it was asked for")
  func keepsBytes() throws {
    let portal = try TemporaryPortal()
    let before = "# mine: ünïcode \t\r\n" + (try portal.text(Self.path)) + "# the end, without a line end"
    try portal.replace(Self.path, before)
    _ = try assign(assignment(), in: portal)
    let after = try portal.text(Self.path)
    #expect(after.utf8.starts(with: before.utf8))
    #expect(portal.diagnostics == [])
    let practice = try #require(try portal.family("sample-family").practice.last)
    #expect(practice.from == Self.day.adding(days: 60))
    #expect(practice.until == Self.day.adding(days: 90))
    #expect(practice.dose == Dose(minutes: 5, times: .every(2, .week)))
    #expect(practice.note?[.english] == "Hum: \"la\" #1")
    #expect(practice.isFirst)
  }

  @Test(
    "A strategy that the child has in these days changes nothing", arguments: [(0, 10), (-10, 20), (42, 5), (-9, 200)])
  func alreadyThere(_ from: Int, _ days: Int) throws {
    let portal = try TemporaryPortal()
    let before = try portal.text(Self.path)
    #expect(try assign(assignment(from: from, days: days), in: portal) == [])
    #expect(try portal.text(Self.path) == before)
  }

  @Test("One that ended before, or comes after, is given again", arguments: [(43, 5), (-20, 19)])
  func again(_ from: Int, _ days: Int) throws {
    let portal = try TemporaryPortal()
    #expect(try assign(assignment(from: from, days: days), in: portal).count == 1)
  }

  @Test("A child named twice gets it once; children of one file go into one change")
  func together() throws {
    let portal = try TemporaryPortal()
    #expect(try assign(assignment(to: ["sam", "sample-family/sam"]), in: portal).count == 1)
    #expect(try portal.family("sample-family").practice.count == 2)
  }

  static let wrong: [(assignment: (String, [String], String?), problem: AuthoringProblem)] = [
    (("sok-match", ["sam"], nil), .unknown(.strategy, name: "sok-match", nearest: "sock-match")),
    (("zebra", ["sam"], nil), .unknown(.strategy, name: "zebra", nearest: nil)),
    (("sock-match", ["sma"], nil), .unknown(.child, name: "sma", nearest: "sam")),
    (("sock-match", ["Sam"], nil), .unknown(.child, name: "Sam", nearest: "sam")),
    (("sock-match", ["sampel-family/sam"], nil), .unknown(.family, name: "sampel-family", nearest: "sample-family")),
    (
      ("sock-match", ["sample-family/sma"], nil),
      .unknown(.child, name: "sample-family/sma", nearest: "sample-family/sam")
    ),
    (("sock-match", ["sam"], "t-riviera"), .unknown(.team, name: "t-riviera", nearest: "t-rivera")),
    (("draft-one", ["sam"], nil), .notReady(.strategy, name: "draft-one")),
  ]

  @Test("A name that there is not tells the nearest one", arguments: wrong.indices)
  func unknown(_ index: Int) throws {
    let portal = try TemporaryPortal()
    let draft = WritingRequest(.strategy, title: "Draft one", date: Self.day)
    try portal.write([try draft.file(in: portal.roster) { _ in false }])
    let ((strategy, children, by), problem) = Self.wrong[index]
    #expect(throws: problem) { try assign(assignment(strategy, to: children, by: by), in: portal) }
  }

  @Test("A child's id in two families asks which one")
  func ambiguous() throws {
    let portal = try TemporaryPortal()
    try portal.write([Self.family("other", child: "sam", team: ["t-rivera"]).file])
    #expect(throws: AuthoringProblem.ambiguousChild("sam", families: ["other", "sample-family"])) {
      try assign(assignment(), in: portal)
    }
    #expect(try assign(assignment(to: ["sample-family/sam"]), in: portal).count == 1)
  }

  @Test("The therapist is the only one with a practice file, else must be named")
  func therapist() throws {
    let portal = try TemporaryPortal()
    try portal.write([Self.family("other", child: "kim", team: ["t-rivera"]).file])
    #expect(throws: AuthoringProblem.therapistNeeded(child: "kim", candidates: ["t-rivera"])) {
      try assign(assignment(to: ["kim"]), in: portal)
    }
    let changes = try assign(assignment(to: ["kim"], by: "t-rivera"), in: portal)
    #expect(changes.map(\.path) == ["Content/families/other/practice/t-rivera.yml"])
    #expect(portal.diagnostics == [])
  }

  @Test("A file that somebody changed in between is not written to")
  func changedMeanwhile() throws {
    let portal = try TemporaryPortal()
    let request = assignment()
    let changes = try request.changes(for: request.outcomes(in: portal.roster)) { try portal.bytes($0) }
    try portal.replace(Self.path, "# mine\n")
    #expect(throws: AuthoringProblem.changedMeanwhile(Self.path)) { try changes[0].write(root: portal.root) }
    #expect(try portal.text(Self.path) == "# mine\n")
    #expect(try portal.paths.filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test("A colleague who may write the file still may", arguments: [UInt32(0o660), 0o664, 0o600])
  func mode(_ mode: UInt32) throws {
    let portal = try TemporaryPortal()
    #expect(chmod(portal.root + "/" + Self.path, mode) == 0)
    _ = try assign(assignment(), in: portal)
    #expect(try FileStatus.of(portal.root + "/" + Self.path)?.mode == mode)
  }

  @Test("Nobody may write a new file whom the account's mask keeps from it")
  func modeOfNewFile() throws {
    let portal = try TemporaryPortal()
    let path = "Content/families/lee/new.yml"
    try Change.create(NewFile(path, "a\n")).write(root: portal.root)
    let mask = umask(0)
    umask(mask)
    #expect(try FileStatus.of(portal.root + "/" + path)?.mode == 0o666 & ~mask)
  }

  @Test("The last day may not come before the first")
  func days() throws {
    let portal = try TemporaryPortal()
    #expect(throws: AuthoringProblem.untilBeforeFrom(from: Self.day.adding(days: 60), until: Self.day.adding(days: 59)))
    {
      try assign(assignment(days: -1), in: portal)
    }
  }

  static func family(_ folder: String, child: String, team: [String]) -> FamilyFile {
    FamilyFile(
      folder: folder, children: [.init(id: child, name: child.capitalized, team: team)],
      households: [.init(id: "home", children: [child], languages: [.english], adults: [.init(name: "Eva Stone")])])
  }
}
