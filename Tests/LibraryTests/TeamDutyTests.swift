import Diagnostics
import Languages
import Library
import PortalSupport
import Testing

/// Who does whose work once somebody leaves.
@Suite struct TeamDutyTests {
  private static let text = """
    === Content/portal.yml
    title: Portal
    address: https://families.example.org/
    time-zone: America/New_York
    source-language: en
    languages: [en]
    theme: Hearth
    phone: +1 718 555 0100
    === Content/team/a-lee.md
    ---
    title: Ms. Lee
    until: 2026-11-20
    ---
    === Content/team/b-ng.md
    ---
    title: Mr. Ng
    covers: a-lee
    until: 2026-12-18
    ---
    === Content/team/c-ode.md
    ---
    title: Mr. Ode
    covers: b-ng
    ---
    === Content/team/d-paz.md
    ---
    title: Ms. Paz
    until: 2026-11-20
    covers: e-rao
    ---
    === Content/team/e-rao.md
    ---
    title: Ms. Rao
    until: 2026-11-30
    covers: d-paz
    ---
    === Content/team/f-sol.md
    ---
    title: Ms. Sol
    until: 2026-06-30
    ---
    === Content/team/g-tan.md
    ---
    title: Mr. Tan
    covers: f-sol
    until: 2026-12-18
    ---
    === Content/team/h-uda.md
    ---
    title: Ms. Uda
    covers: f-sol
    ---

    """

  private func duty() throws -> TeamDuty {
    let portal = try ReadPortal(PortalFolder(Self.text))
    #expect(portal.diagnostics.isEmpty)
    return TeamDuty(portal.library.team)
  }

  private static func words(_ holders: [TeamDuty.Holder]) -> [String] {
    holders.map { "\($0.slug) \($0.from?.description ?? "…") \($0.until?.description ?? "…")" }
  }

  @Test func oneAfterTheOther() throws {
    #expect(
      Self.words(try duty().holders(of: "a-lee")) == [
        "a-lee … 2026-11-20", "b-ng 2026-11-21 2026-12-18", "c-ode 2026-12-19 …",
      ])
    #expect(Self.words(try duty().holders(of: "c-ode")) == ["c-ode … …"])
    #expect(try duty().holders(of: "nobody").isEmpty)
  }

  @Test func ofTwoWhoCoverTheSecondComesWhenTheFirstLeaves() throws {
    #expect(
      Self.words(try duty().holders(of: "f-sol")) == [
        "f-sol … 2026-06-30", "g-tan 2026-07-01 2026-12-18", "h-uda 2026-12-19 …",
      ])
  }

  @Test func whoCoversEachOtherAndLeavesLeavesNobody() throws {
    #expect(Self.words(try duty().holders(of: "d-paz")) == ["d-paz … 2026-11-20", "e-rao 2026-11-21 2026-11-30"])
    #expect(Self.words(try duty().holders(of: "e-rao")) == ["e-rao … 2026-11-30"])
  }

  @Test func aColleagueWhoWasThereBeforeIsThereOnce() throws {
    #expect(
      Self.words(try duty().holders(of: ["a-lee", "c-ode"])) == [
        "a-lee … 2026-11-20", "b-ng 2026-11-21 2026-12-18", "c-ode … …",
      ])
  }

  @Test func whoLeftWithoutACoverIsToldWhereSomebodyIsStillNamed() throws {
    let day = try #require(CivilDate("2026-12-01"))
    let found = try duty().gaps(among: ["a-lee", "e-rao"], on: day)
    #expect(found.map(\.id) == ["left-without-cover"])
    #expect(found.first?.place?.file == "Content/team/e-rao.md")
    #expect(found.first?.severity == .warning)
    #expect(try duty().gaps(among: ["e-rao"], on: #require(CivilDate("2026-11-30"))).isEmpty)
    #expect(try duty().gaps(among: ["c-ode"], on: day).isEmpty)
  }
}
