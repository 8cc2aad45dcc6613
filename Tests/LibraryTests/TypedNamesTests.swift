import Testing

/// Names as keyboards, phones and hurry make them, in what people may not read.
@Suite struct TypedNamesTests {
  private static let people = """
    === Content/families/obrien/family.yml
    children:
      - {id: dandre, name: D'Andre, school: maple, class: "204"}
      - {id: lucia, name: Lucía, school: maple, class: "204"}
      - {id: zoe, name: Zoë Toussaint, school: maple, class: "204"}
      - {id: layla, name: ليلى, school: maple, class: "204"}
      - {id: xiao-ming, name: 小明, school: maple, class: "204"}
      - {id: child, name: সুমন, school: maple, class: "204"}
      - {id: my, name: Mỹ, school: maple, class: "204"}
      - {id: the, name: Thế, school: maple, class: "204"}
    households:
      - id: home
        languages: [en]
        adults:
          - {name: Marisol O'Brien-Peña}
          - {name: Jean-Baptiste Toussaint}
          - {name: 王 芳}
          - {name: 安 静}
          - {name: Tô Thế}
          - {name: أحمد حداد}
          - {name: Jose Núñez}
    """
  private static let news = "Content/groups/room-204/2026-11-21-note.md"
  private static let letter = "Content/families/reyes/2026-11-21-letter.md"

  private func found(_ text: String, in file: String, _ entries: String) throws -> [String] {
    let portal = try TestPortal(SamplePortal.text, Self.people, "=== \(file)\n---\n\(entries)\n---\n\(text)")
    return Reading(portal).diagnostics.map(\.id)
  }

  private static let wholeNames = [
    "Marisol O’Brien-Peña", "Marisol O`Brien-Peña", "Marisol O'Brien-Pena", "MARISOL O’BRIEN‑PENA",
    "Marisol Oʼbrien Peña", "Marisol O'Brien-Pen\u{303}a", "Jean Baptiste Toussaint", "Jean‑Baptiste\nToussaint",
    "Jean-\nBaptiste Toussaint", "今天王芳来了", "今天王 芳来了", "احمد حداد", "José Nuñez",
  ]

  @Test(arguments: wholeNames)
  func aParentIsFoundInAGroupsWritingHoweverTheNameIsTyped(_ name: String) throws {
    #expect(try found("We thank \(name).", in: Self.news, "kind: note") == ["group-names-adult"])
  }

  @Test(arguments: wholeNames)
  func aParentIsFoundInAnotherFamilysWritingHoweverTheNameIsTyped(_ name: String) throws {
    let entries = "kind: letter\nhouseholds: [home]\ndate: 2026-11-21"
    #expect(try found("We thank \(name).", in: Self.letter, entries) == ["other-family-named"])
  }

  @Test(arguments: [
    "D’Andre", "D‘ANDRE", "Dʼandre", "Lucia", "LUCIA", "Zoe", "Zoë Toussaint", "Layla", "Xiao-Ming", "Xiao Ming",
    "Xiaoming", "小明",
  ])
  func aChildIsFoundInAGroupsWritingHoweverTheNameIsTyped(_ name: String) throws {
    #expect(try found("\(name) sang.", in: Self.news, "kind: note") == ["group-names-child"])
  }

  @Test(arguments: [
    "My child, the layla and Xiao. Child! The class.", "安静的角落。大小\n明天。", "Welcome To The Class.", "Bring zoe.",
    "O’Brien and Pena and Jean Toussaint.", "Luciana and Zoey and D’Andrea.", "Ahmad Haddad", "Thể Mỳ",
  ])
  func ordinaryWordsAreNobodysName(_ text: String) throws {
    #expect(try found(text, in: Self.news, "kind: note") == [])
  }

  @Test func aTeacherWhoIsTypedInAnotherWayIsNoSecret() throws {
    let parent = "{name: Ráfael Ortiz}"
    let portal = try TestPortal(
      SamplePortal.text, Self.people.replacing("{name: Tô Thế}", with: parent),
      "=== \(Self.news)\n---\nkind: note\n---\nRafael Ortiz and Ráfael Ortiz will come.")
    #expect(Reading(portal).lines == [])
  }

  /// A home that does not see a child whose name is in other letters.
  @Test(arguments: [
    ("Layla sang.", ["hidden-child-named"]), ("The layla-2 file.", []), ("A child sang. Child!", []),
    ("We thank Marisol O’Brien.", ["other-home-named"]),
  ])
  func aHomeDoesNotReadWhomItMayNotSee(_ text: String, _ ids: [String]) throws {
    let portal = try TestPortal(
      SamplePortal.text,
      """
      === Content/families/haddad/family.yml
      children: [{id: layla, name: ليلى}, {id: omar, name: عمر}, {id: child, name: سلمى}]
      households:
        - {id: home, children: [layla, omar, child], languages: [en], adults: [{name: Marisol O'Brien}]}
        - {id: father, children: [omar], languages: [en], adults: [{name: Sami}]}
      === Content/families/haddad/2026-11-21-note.md
      ---
      kind: good-news
      title: Hurray
      child: omar
      date: 2026-11-21
      ---
      \(text)
      """)
    #expect(Reading(portal).diagnostics.map(\.id) == ids)
  }
}
