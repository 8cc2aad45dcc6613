import Authoring
import Diagnostics
import Languages
import Library
import Testing

/// How the adults of a child stand in a table that somebody made without knowing how.
@Suite("The adults of a caseload")
struct AdultsCellTests {
  private func read(_ cell: String, in portal: TemporaryPortal) throws -> Caseload {
    try Caseload(
      Array("child,adults,family\nAna,\"\(cell)\",lee\n".utf8), file: "c.csv", roster: portal.roster,
      defaults: .init(from: TemporaryPortal.day), existing: { try portal.bytes($0) })
  }

  static let sure: [(cell: String, adults: [String])] = [
    ("Jo Lee (mother); Al Lee (father)", ["Jo Lee/mother", "Al Lee/father"]),
    ("Jo Lee (mother), Al Lee (father)", ["Jo Lee/mother", "Al Lee/father"]),
    ("Jo Lee (mother) Al Lee (father)", ["Jo Lee/mother", "Al Lee/father"]),
    ("Jo (mother) and Al (father)", ["Jo/mother", "Al/father"]),
    ("Jo Lee (Mother, guardian), Al Lee", ["Jo Lee/mother, guardian", "Al Lee"]),
    ("Jo Lee and Al Reed", ["Jo Lee", "Al Reed"]), ("Jo Lee & Al Reed", ["Jo Lee", "Al Reed"]),
    ("Jo Lee, Al Lee", ["Jo Lee", "Al Lee"]), ("Jo Lee / Al Lee", ["Jo Lee", "Al Lee"]),
    ("Rosa Díaz y Luis Díaz", ["Rosa Díaz", "Luis Díaz"]),
    ("Jo Lee, Al Lee, and Bo Ray", ["Jo Lee", "Al Lee", "Bo Ray"]),
    ("Jo Lee\nAl Lee", ["Jo Lee", "Al Lee"]), ("Jo Lee\r\n Al Lee (father) ;", ["Jo Lee", "Al Lee/father"]),
    ("مريم علي (mother)، أحمد علي", ["مريم علي/mother", "أحمد علي"]), ("王小明、李红", ["王小明", "李红"]),
    // One adult, however it is written.
    ("Jo Lee,", ["Jo Lee"]), ("Jo Lee, Jr. (father)", ["Jo Lee, Jr./father"]), ("Jo", ["Jo"]),
    ("Jo (Josephine) Lee (mother)", ["Jo (Josephine) Lee/mother"]), ("Jo Lee ()", ["Jo Lee"]),
    ("Sandy Anders (mother)", ["Sandy Anders/mother"]), ("Jo Lee (mother", ["Jo Lee (mother"]),
  ]

  @Test("Adults are told apart where it is sure who they are", arguments: sure.indices)
  func parted(_ index: Int) throws {
    let (cell, adults) = Self.sure[index]
    let portal = try TemporaryPortal()
    let caseload = try read(cell, in: portal)
    #expect(caseload.problems.map(\.summary) == [])
    for change in caseload.changes { try change.write(root: portal.root) }
    let family = try #require(portal.roster.families.first { $0.folder != "sample-family" })
    #expect(
      family.households.flatMap(\.adults).map { $0.name + ($0.relation.map { "/" + $0 } ?? "") } == adults)
  }

  @Test(
    "Where it is not sure, the cell is named, and nothing would be written",
    arguments: [
      "Jo and Al Lee", "Jo & Al", "Mr. and Mrs. Lee", "Lee, Jo", "García López, María Elena", "Ramón y Cajal",
      "Jo Lee (mother), guardian", "Jo Lee (mother) Al (father)", "Jo Lee (mother) Al Lee", "Jo Lee c/o Bo Ray",
      "mother: Jo Lee, father: Al Lee",
    ])
  func unclear(_ cell: String) throws {
    let caseload = try read(cell, in: TemporaryPortal())
    #expect(
      caseload.problems.map(\.summary) == [
        "Row 2, column \"adults\": It is not clear who the adults are in \"\(cell)\"."
      ])
    #expect(caseload.problems.first?.remedy?.contains("\";\" between two") == true)
    #expect(caseload.changes == [])
  }
}
