import Keys
import Seal
import Testing

/// Whether the people of a home are those that its keys were last used for.
struct PeopleCheckTests {
  private static func people(_ words: [String], given: String?) -> DescribedPeople {
    DescribedPeople(text: words.joined()) {
      DescribedPeople.Traces(contacts: [], names: [DescribedPeople.Name(words: words, given: given)])
    }
  }

  private static let layla = people(["haddad", "layla"], given: "layla")
  private static let cases = [
    (people(["layla", "mansour"], given: "layla"), true), (people(["haddad", "layla"], given: nil), true),
    (people(["haddad", "karim"], given: "karim"), false), (people(["haddad"], given: nil), false),
  ]

  /// - Parameter marks: whose home the keys are.
  private func check(_ people: DescribedPeople, marks: HomePeople) throws -> PeopleCheck {
    var store = try Fixture.store()
    let record = try Fixture.record(Fixture.home)
    store.note(marks, of: record.household)
    return store.check(people, of: try require(store[record.household]))
  }

  @Test(arguments: cases)
  func `A family name alone is shared by others`(people: DescribedPeople, isSame: Bool) throws {
    let first = try Fixture.record(Fixture.home)
    let unmarked = try Fixture.store().check(Self.layla, of: first)
    guard case .note(let marks) = unmarked else { throw MissingValue() }
    #expect(try check(Self.layla, marks: marks) == .same)
    #expect((try check(people, marks: marks) == .others(of: nil)) == !isSame)
  }

  @Test(arguments: cases)
  func `Words that an earlier version noted still tell who it is`(people: DescribedPeople, isSame: Bool) throws {
    let keys = try Fixture.record(Fixture.home).keys
    let words = keys.familyKey.marks(of: ["Layla Haddad", "haddad", "layla"], for: keys.household)
    let bytes = words.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) } }
    let marks = try require(HomePeople(bytes: bytes))
    #expect((try check(people, marks: marks) == .others(of: nil)) == !isSame)
  }
}
