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

  @Test(arguments: [
    ("Lucía sang.\n\nShe was glad.", "9:1"), ("She was glad.\n\nTo Lucia!", "11:4"), ("We sang with Layla.", "9:14"),
    ("We sang with {{child.first}}, and layla.", nil), ("Ada sang.", nil),
  ])
  func aCheckFindsANoteThatWasCopiedWithItsName(_ words: String, _ place: String?) async throws {
    let portal = try SmallPortal()
    let children = "children:\n  - {id: lucia, name: Lucía}\n  - {id: layla, name: ليلى}\n  - {id: ada2, name: Ada}\n"
    let home = "households:\n  - {id: home, languages: [en], adults: [{name: Sam}]}\n"
    try portal.write("Content/families/first/family.yml", children + home)
    let first = "---\nkind: good-news\nchild: lucia\ndate: 2026-11-03\ntitle: A song\n---\n"
    try portal.write("Content/families/first/2026-11-03-good-news.md", first + words)
    let copy = "Content/families/okoye/2026-11-03-good-news.md"
    try portal.write(copy, "---\nkind: good-news\nchild: ada\ndate: 2026-11-03\ntitle: Ada's song\n---\n\n\n" + words)
    let found = await portal.check().diagnostics.filter { $0.id == "copied-from-other-family" }
    #expect(found.map { $0.place?.label } == (place.map { ["\(copy):\($0)"] } ?? []))
    #expect(found.allSatisfy { $0.severity == .warning && !$0.summary.contains("first") })
    #expect(await portal.build().diagnostics.contains { $0.id == "copied-from-other-family" } == false)
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
