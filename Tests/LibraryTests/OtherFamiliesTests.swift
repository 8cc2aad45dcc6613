import Testing

/// People of one family in what another reads.
@Suite struct OtherFamiliesTests {
  /// The sample portal with a second family, whose people may stand in no writing of the first, and not in a group's.
  private func found(_ text: String, in file: String, team: String = "") throws -> [String] {
    let portal = try TestPortal(
      SamplePortal.text,
      """
      === Content/families/wong/family.yml
      children:
        - {id: ben, name: Ben Wong, school: maple, class: "101"}
        - {id: mei, name: 王小明, school: maple, class: "101"}
        - {id: will, name: Will, school: maple, class: "101"}
      households:
        - id: home
          languages: [en]
          adults:
            - {name: Ann José Wong, phone: +1 718 555 0177 ext. 5, email: Ann.Wong@example.org}
            - {name: Li}
            - {name: Rafael Ortiz, phone: +45 20 26 11 23}
      """ + team + "\n" + file + "\n" + text)
    return Reading(portal).lines
  }

  private static let letter = "=== Content/families/reyes/2026-11-21-letter.md"
  private static let entries = "---\nkind: letter\nhouseholds: [home]\ndate: 2026-11-21\n---\n"

  @Test(arguments: [
    ("Thanks to Ann José Wong.", "6:11"), ("Thanks to Ann Jose\u{301} Wong.", "6:11"),
    ("We saw Ann José\nWong.", "6:8"),
    ("Call 718.555.0177.", "6:6"), ("Call 555-0177.", "6:6"), ("Call +1 (718) 555-0177 soon.", "6:7"),
    ("Write to ann.wong@example.org.", "6:10"), ("Maya and Ben Wong played.", "6:10"), ("今天王小明来了。", "6:3"),
  ])
  func thePeopleOfAnotherFamilyAreFound(_ text: String, _ place: String) throws {
    #expect(
      try found(Self.entries + text, in: Self.letter)
        == ["Content/families/reyes/2026-11-21-letter.md:\(place) error other-family-named"])
  }

  @Test(arguments: [
    "Li and Will and Ben will come. Ann. José. Wong.", "Ann José Wongs", "The day 2026-11-23, the number 12/05/5177.",
    "Call 7185550134 or +1 718 555 0170.", "Dear Rosa, the day was 20-26-11 23. Annwong@example.org.",
    "小明来了。",
  ])
  func ordinaryWritingIsNotTakenForSomebody(_ text: String) throws {
    #expect(try found(Self.entries + text, in: Self.letter) == [])
  }

  @Test func whatOneFamilyHasInCommonWithAnotherIsItsOwn() throws {
    let own = """
      === Content/families/lee/family.yml
      children: [{id: bo, name: Bo}]
      households:
        - {id: home, languages: [en], adults: [{name: Ann José Wong, phone: 718-555-0177}, {name: Eva Li Ben Wong}]}
      === Content/families/lee/2026-11-21-letter.md
      ---
      kind: letter
      date: 2026-11-21
      ---
      Dear Ann José Wong and Eva Li Ben Wong, we call +1 718 555 0177.
      """
    #expect(try found("", in: own) == [])
  }

  @Test func aDraftIsNotSearchedAndWhatTheStaffPublishIsNobodysSecret() throws {
    let draft = "---\ndraft: yes\nkind: letter\nhouseholds: [home]\ndate: 2026-11-21\n---\nAnn José Wong"
    #expect(try found(draft, in: Self.letter) == [])
    #expect(try found(Self.entries + "Rafael Ortiz and Ms. Park", in: Self.letter) == [])
  }

  @Test func aGroupIsToldNoAdultOfAnyFamilyAndNoChildByItsWholeName() throws {
    let file = "=== Content/groups/room-204/2026-11-21-letter.md"
    let entries = "---\nkind: newsletter\ntitle: A\nsummary: B\ndate: 2026-11-21\n---\n"
    let path = "Content/groups/room-204/2026-11-21-letter.md"
    #expect(
      try found(entries + "Thanks to Ann José Wong and Rosa, call 718-555-0134.\nWrite ann.wong@example.org.", in: file)
        == [
          "\(path):7:40 error group-names-adult", "\(path):7:11 error group-names-adult",
          "\(path):8:7 error group-names-adult",
        ])
    #expect(try found(entries + "Li will come. Rafael Ortiz too.", in: file) == [])
    #expect(
      try found(entries + "Ben sang with Will and 小明.\nBen Wong sang, 今天王小明来了.", in: file)
        == ["\(path):8:1 error group-names-child", "\(path):8:18 error group-names-child"])
    let draft = entries.replacing("kind", with: "draft: yes\nkind", maxReplacements: 1)
    #expect(try found(draft + "Thanks to Ann José Wong and Maya.", in: file) == [])
  }
}
