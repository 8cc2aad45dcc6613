import Library
import Testing

/// What is made ready of a family to be looked for in all that its homes read.
@Suite struct OtherHomesTests {
  @Test func aFamilysNamesAreMadeReadyOnceAndOnlyThoseThatSomeHomeMustNotMeet() throws {
    let portal = try TestPortal(
      SamplePortal.text,
      """
      === Content/families/haddad/family.yml
      children: [{id: layla, name: ليلى}, {id: omar, name: عمر}]
      households:
        - {id: home, children: [layla, omar], languages: [en], adults: [{name: Mona Haddad, phone: 718 555 0134}]}
        - {id: father, children: [omar], languages: [en], adults: [{name: Sami Aziz, phone: 718-555-0134}]}
      """)
    let family = try #require(Reading(portal).families["haddad"])
    let hidden = OtherHomes(of: family)
    #expect(hidden.children.map(\.id) == ["layla"])
    // A number that both homes have is no secret.
    #expect(family.households.map { hidden.adults(hiddenFrom: $0).map(\.value) } == [["Sami Aziz"], ["Mona Haddad"]])
    #expect(hidden.adults(hiddenFrom: family.households[0]).map(\.home) == ["father"])
  }
}
