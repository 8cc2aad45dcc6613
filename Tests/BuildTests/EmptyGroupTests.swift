import Build
import Output
import Testing

/// Writing of a group in which no family is reaches nobody: a check says so, and at which line.
@Suite struct EmptyGroupTests {
  private static let rule = "Content/groups/room/group.yml"
  private static let summary = "\(rule):1:6 No family is in this group, so nobody reads what is in it. "

  private func said(_ portal: SmallPortal, _ shard: Shard? = nil) async -> [String] {
    await portal.check { $0.shard = shard }.diagnostics.filter { $0.id == "group-without-family" }.map {
      "\($0.place?.label ?? "") \($0.summary) \($0.remedy ?? "")"
    }
  }

  @Test(arguments: [
    ("{school: maple, class: \"205\"}", "Did you mean \"204\"? Classes of this school are: 204."),
    ("{school: maple, class: blue}", "Classes of this school are: 204."), ("{class: blue}", "Classes are: 204."),
    ("{school: maples}", "Did you mean \"maple\"? Schools with children are: maple."),
    ("{team: r-ortez}", "Did you mean \"r-ortiz\"? Children are with: r-ortiz."),
  ])
  func aRuleThatNoChildFitsIsToldWithWhatThereIs(_ rule: String, _ remedy: String) async throws {
    let portal = try SmallPortal()
    try portal.add("=== Content/team/r-ortez.md\n---\ntitle: Ms. Ortez\n---\nHello.\n")
    try portal.write("Content/schools.yml", "[{id: maple, name: Maple School}, {id: maples, name: Maples School}]\n")
    #expect(await said(portal) == [])
    try portal.write(Self.rule, "for: \(rule)\n")
    #expect(await said(portal) == [Self.summary + remedy])
  }

  @Test func aPartOfTheSiteKnowsAllFamilies() async throws {
    let portal = try SmallPortal()
    for number in 1...3 { #expect(await said(portal, Shard("\(number)/3")) == []) }
  }

  @Test func aGroupWithoutWritingOrBesideAFamilyThatCannotBeReadIsNoMistake() async throws {
    let portal = try SmallPortal()
    try portal.add("=== Content/groups/later/group.yml\nfor: {class: \"999\"}\n")
    #expect(await said(portal) == [])
    try portal.write(Self.rule, "for: {class: \"999\"}\n")
    #expect(await said(portal).count == 1)
    try portal.write("Content/families/okoye/family.yml", "households: [}\n")
    #expect(await said(portal) == [])
  }
}
