import Keys
import Seal
import Testing

struct KeyStoreTests {
  @Test func `Households are found by name and by public name`() throws {
    let store = try Fixture.store()
    #expect(store.records.map(\.name) == [Fixture.father, Fixture.home, Fixture.chen])
    #expect(store[Fixture.home]?.household == (try Fixture.household("7k3q9m2x")))
    #expect(store[try Fixture.household("zzzzzzzz")]?.name == Fixture.chen)
    #expect(store[HouseholdName(family: "alvarez", household: "aunt")] == nil)
    #expect(store.records(ofFamily: "alvarez").count == 2)
  }

  @Test func `A name or a public name is not given twice`() throws {
    var store = try Fixture.store()
    #expect(throws: KeyStoreError.nameTaken(Fixture.home)) { try store.add([Fixture.record(Fixture.home)]) }
    var moved = KeyStore()
    try moved.add([Fixture.record(Fixture.home)])
    let other = HouseholdName(family: "other", household: "home")
    try moved.move(Fixture.home, to: other)
    #expect(throws: KeyStoreError.nameTaken(other)) { try store.add(moved.records) }
    #expect(store == (try Fixture.store()))
  }

  @Test func `A stopped household keeps its keys and a renewal starts it again`() throws {
    var store = try Fixture.store()
    try store.stop(Fixture.home)
    #expect(store[Fixture.home]?.state == .stopped)
    #expect(store[Fixture.home]?.keys == (try Fixture.record(Fixture.home).keys))
    try store.renew(Fixture.home, .link)
    #expect(store[Fixture.home]?.state == .unplaced)
    #expect(store[Fixture.father] == (try Fixture.record(Fixture.father)))
  }

  @Test func `A whole folder moves, or nothing does`() throws {
    var store = try Fixture.store()
    try store.move(family: "alvarez", to: "alvarez-before")
    #expect(store.records(ofFamily: "alvarez-before").map(\.name.household) == ["father", "home"])
    #expect(store[try Fixture.household("7k3q9m2x")]?.name.family == "alvarez-before")

    var crowded = try Fixture.store()
    try crowded.move(Fixture.chen, to: HouseholdName(family: "other", household: "home"))
    let before = crowded
    #expect(throws: KeyStoreError.nameTaken(HouseholdName(family: "other", household: "home"))) {
      try crowded.move(family: "alvarez", to: "other")
    }
    #expect(crowded == before)
  }

  @Test func `What has no keys cannot be changed`() throws {
    let nobody = HouseholdName(family: "nobody", household: "home")
    var store = try Fixture.store()
    #expect(throws: KeyStoreError.unknownHousehold(nobody)) { try store.stop(nobody) }
    #expect(throws: KeyStoreError.unknownHousehold(nobody)) { try store.renew(nobody, .code) }
    #expect(throws: KeyStoreError.unknownHousehold(nobody)) { try store.move(nobody, to: Fixture.home) }
    #expect(throws: KeyStoreError.unknownFamily("nobody")) { try store.move(family: "nobody", to: "x") }
    #expect(store == (try Fixture.store()))
  }

  @Test func `A free public name is in use nowhere`() throws {
    let store = try Fixture.store()
    let taken = Set((0..<100).map { _ in PublicID.random() })
    for _ in 0..<100 {
      let free = store.freePublicID(avoiding: taken)
      #expect(store[free] == nil)
      #expect(!taken.contains(free))
    }
  }
}
