import Diagnostics
import Languages
import Library
import Testing

/// What of a name tells that somebody is the same person, and what another of the family may share.
@Suite struct AdultNameTests {
  @Test(arguments: [
    ("Layla Haddad", "layla"), ("Haddad, Layla", "layla"), ("HADDAD Layla", "layla"), ("Rósa Rivera Ruiz", "rosa"),
    ("ROSA R.", "rosa"), ("Mamá", "mama"), ("Dr. Layla Haddad", "layla"), ("ليلى حداد", "ليلى"),
  ])
  func theGivenNameIsFound(_ name: String, _ given: String) {
    #expect(Household.named(name).peopleNames.map(\.given) == [given])
  }

  @Test(arguments: ["Mrs. Haddad", "R. Ortiz", "王小明"])
  func aFamilyNameAloneIsNoGivenName(_ name: String) {
    #expect(Household.named(name).peopleNames.map(\.given) == [nil])
  }

  @Test func whereTheFamilyNameMayComeFirstOnlyTheWholeNameTells() {
    let names = Household.named("Nguyễn Thị Lan", speaking: "vi").peopleNames
    #expect(names.map(\.given) == [nil])
    #expect(names == Household.named("Lan Thi Nguyen", speaking: "vi").peopleNames)
    #expect(Household.named("Nguyen, Lan", speaking: "vi").peopleNames.map(\.given) == ["lan"])
  }

  @Test func aTitleTellsWhoIsMeantWhereOnlyTheFamilyNameStands() {
    #expect(Household.named("Mrs. Alvarez").peopleNames != Household.named("Mr. Alvarez").peopleNames)
    #expect(Household.named("Mrs Alvarez").peopleNames == Household.named("Mrs. Álvarez").peopleNames)
  }

  @Test func whatStandsBehindAWholeNameIsNoGivenName() {
    #expect(Household.named("Juan Perez, Jr.").peopleNames.map(\.given) == ["juan"])
    #expect(Household.named("Luis Diaz, III").peopleNames.map(\.given) == ["luis"])
  }

  @Test func aPhoneIsTheSameWithAndWithoutItsCountry() {
    let numbers = ["718 555 0134", "+1 718 555 0134", "(718) 555-0134"].map { phone in
      Set(Household.named("Lan", phone: phone).peopleContacts)
    }
    #expect(numbers.allSatisfy { !$0.isDisjoint(with: numbers[0]) })
    #expect(Set(Household.named("Lan", phone: "718 555 0135").peopleContacts).isDisjoint(with: numbers[1]))
  }

  @Test func aNameInTwoScriptsIsTwoNames() {
    let names = Household.named("Layla Haddad (ليلى حداد)").peopleNames
    #expect(names.map(\.words.count) == [2, 2])
    #expect(names.first == Household.named("Haddad, Layla").peopleNames.first)
  }
}

extension Household {
  fileprivate static func named(
    _ name: String, speaking language: String = "en", phone: String? = nil
  ) -> Household {
    Household(
      id: "home", children: [], languages: [LanguageTag(language)].compactMap { $0 },
      adults: [Adult(name: name, phone: phone)], place: SourcePlace(file: "family.yml"))
  }
}
