import Build
import Keys
import Testing

/// A letter that is out opens the page of the home it went to, and of no other.
@Suite struct PeopleTests {
  private static let file = "Content/families/rivera/family.yml"

  private func built() async throws -> SmallPortal {
    let portal = try SmallPortal()
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    return portal
  }

  @Test func twoHomesWhoseIDsChangedPlacesAreNotPublished() async throws {
    let portal = try await built()
    let before = try portal.contents()
    try portal.replace("- id: home", by: "- id: other", in: Self.file)
    try portal.replace("- id: father", by: "- id: home", in: Self.file)
    try portal.replace("- id: other", by: "- id: father", in: Self.file)
    let report = await portal.build()
    #expect(report.lines.filter { $0.contains("home-has-other-people") }.count == 2)
    #expect(try portal.contents() == before)
  }

  @Test func aHomeWithNewPeopleAloneIsPublishedAfterItsKeysAreRenewed() async throws {
    let portal = try await built()
    try portal.replace("name: Rosa Rivera", by: "name: Ana Souza", in: Self.file)
    try portal.replace("phone: +1 718 555 0134", by: "phone: +1 718 555 0177", in: Self.file)
    #expect(await portal.build().lines.contains("error home-has-other-people"))

    try portal.keys.update { try $0.renew(HouseholdName(family: "rivera", household: "home"), .linkAndCode) }
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(await portal.build().outcome == .done)
  }

  @Test func theKeeperMaySayThatTheyAreTheSamePeople() async throws {
    let portal = try await built()
    try portal.replace("name: Rosa Rivera", by: "name: Ana Souza", in: Self.file)
    try portal.replace("phone: +1 718 555 0134", by: "phone: +1 718 555 0177", in: Self.file)
    let home = HouseholdName(family: "rivera", household: "home")
    try portal.keys.update { try $0.move(home, to: home) }
    #expect(await portal.build().outcome == .done)
  }

  /// The old letter went to Rosa, who has a home of her own now; both are called Rivera.
  @Test func afterASeparationTheOldLetterDoesNotOpenTheOtherParentsPage() async throws {
    let portal = try await built()
    try portal.replace("name: Rosa Rivera", by: "name: Karim Rivera", in: Self.file)
    try portal.replace("phone: +1 718 555 0134", by: "phone: +1 718 555 0177", in: Self.file)
    try portal.replace(
      "  - id: father\n",
      by: "  - {id: mother, languages: [es], adults: [{name: Rosa Rivera, channels: [page]}]}\n  - id: father\n",
      in: Self.file)
    #expect(await portal.build().lines.contains("error home-has-other-people"))
  }

  @Test(arguments: [
    ("name: Rosa Rivera", "name: Rosa Mansour"), ("name: Rosa Rivera", "name: Rivera, Rosa"),
    ("name: Rosa Rivera", "name: RIVERA Rosa"),
  ])
  func whoMarriedOrIsWrittenLastNameFirstIsTheSame(_ old: String, _ new: String) async throws {
    let portal = try await built()
    try portal.replace(old, by: new, in: Self.file)
    try portal.replace("phone: +1 718 555 0134", by: "phone: +1 718 555 0177", in: Self.file)
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
  }

  @Test(arguments: [
    ("name: Rosa Rivera", "name: Rósa Rivera Ruiz"), ("name: Rosa Rivera", "name: ROSA R."),
    ("name: Rosa Rivera", "name: Mamá"), ("phone: +1 718 555 0134", "phone: (718) 555 0177"),
    ("      - name: Rosa Rivera", "      - name: Ana Souza\n      - name: Rosa Rivera"),
  ])
  func correctionsAndNewcomersAreNoted(_ old: String, _ new: String) async throws {
    let portal = try await built()
    let before = try portal.record("rivera", "home")
    try portal.replace(old, by: new, in: Self.file)
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    let after = try portal.record("rivera", "home")
    #expect(after.people != before.people)
    #expect(after.keys == before.keys)
  }
}
