import Build
import Testing

/// A parent of one family in what others read: a check finds it in a family's writing too, a build in a group's.
@Suite struct OtherFamiliesBuildTests {
  private static let note = "Content/families/rivera/2026-11-02-good-news.md"
  private static let news = "Content/groups/room/2026-11-18-beans.md"

  @Test func aCheckFindsAnotherFamilysParentInAFamilysWriting() async throws {
    let portal = try SmallPortal()
    #expect(await portal.check().lines.filter { $0.hasPrefix("error") } == [])
    try portal.replace("Two buttons today.", by: "Ask Ngozi Okoye, 718-555-0177.", in: Self.note)
    let report = await portal.check()
    #expect(report.outcome == .contentErrors)
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map { "\($0.place?.label ?? "") \($0.id)" }
        == ["\(Self.note):8:5 other-family-named", "\(Self.note):8:18 other-family-named"])
  }

  @Test func aBuildFindsOneInWhatAGroupReads() async throws {
    let portal = try await SmallPortal.remembered()
    let before = try portal.text(Self.news)
    try portal.write(Self.news, before + "\nThanks to Ngozi Okoye.\n")
    #expect(await portal.build().lines == ["error group-names-adult"])
    try portal.write(Self.news, before + "\nThanks to Ngozi Ada Okoye.\n")
    #expect(await portal.build().outcome == .done)
    // Where the family alone has changed since.
    try portal.replace("name: Ngozi Okoye", by: "name: Ngozi Ada Okoye", in: "Content/families/okoye/family.yml")
    #expect(await portal.build().lines == ["error group-names-adult"])
  }
}
