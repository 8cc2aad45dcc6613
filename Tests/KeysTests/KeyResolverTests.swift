import Diagnostics
import Keys
import Seal
import Testing

struct KeyResolverTests {
  /// The three households with their `seal.yml` written.
  private func placed() throws -> KeyStore {
    var store = try Fixture.store()
    for record in store.records { try store.place(record.household, as: record.name) }
    return store
  }

  private func entry(_ name: HouseholdName) throws -> SealFile.Entry { SealFile.Entry(try Fixture.record(name)) }

  @Test func `A household named in seal.yml has its keys, also in a renamed folder`() throws {
    let store = try placed()
    var resolver = KeyResolver(store)
    let record = try require(store[Fixture.home])
    #expect(try resolver.resolve(Fixture.home, entry(Fixture.home)) == .found(record))
    var other = KeyResolver(store)
    let renamed = HouseholdName(family: "alvarez-reyes", household: "home")
    #expect(try other.resolve(renamed, entry(Fixture.home)) == .found(record))

    var moved = store
    try moved.place(record.household, as: renamed)
    #expect(moved[renamed]?.keys == record.keys)
    #expect(moved[Fixture.home] == nil)
  }

  @Test func `A household that never had keys may get them`() throws {
    var resolver = KeyResolver(try placed())
    #expect(resolver.resolve(HouseholdName(family: "new", household: "home"), nil) == .missing)
    #expect(resolver.resolve(HouseholdName(family: "alvarez", household: "aunt"), nil) == .missing)
  }

  @Test func `Keys that only another computer has are never made again`() throws {
    var resolver = KeyResolver(KeyStore())
    let household = try Fixture.household("7k3q9m2x")
    let resolution = try resolver.resolve(Fixture.home, entry(Fixture.home))
    #expect(resolution == .elsewhere(household))
    let diagnostic = resolution.diagnostic(for: Fixture.home, at: SourcePlace(file: "seal.yml"))
    #expect(diagnostic?.severity == .error)
    #expect(diagnostic?.summary.contains("on another computer") == true)
  }

  @Test func `A key renewed on another computer is not sealed with`() throws {
    let store = try placed()
    var renewed = store
    try renewed.renew(Fixture.home, .link)
    let newer = SealFile.Entry(try require(renewed[Fixture.home]))
    var resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, newer) == .otherKey(newer.household))

    // Here the renewal was made and a crash kept seal.yml from being written: the store is newer and is right.
    var here = KeyResolver(renewed)
    #expect(try here.resolve(Fixture.home, entry(Fixture.home)) == .found(require(renewed[Fixture.home])))
  }

  @Test func `A new folder with a gone family's name does not get that family's keys`() throws {
    var store = try placed()
    var resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .notInSealFile(try require(store[Fixture.home])))

    try store.move(family: "alvarez", to: "alvarez-before")
    var second = KeyResolver(store)
    #expect(second.resolve(Fixture.home, nil) == .missing)
  }

  @Test func `A lost seal.yml is written again when the keeper says it is the same family`() throws {
    var store = try placed()
    try store.move(family: "alvarez", to: "alvarez")
    var resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .found(try require(store[Fixture.home])))
  }

  @Test func `Keys made before a crash are used, not made again`() throws {
    let store = try Fixture.store()
    var resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .found(try require(store[Fixture.home])))
  }

  @Test func `A stopped household gets no page, with its seal.yml or without`() throws {
    var store = try placed()
    try store.stop(Fixture.home)
    for entry in [try entry(Fixture.home), nil] {
      var resolver = KeyResolver(store)
      #expect(resolver.resolve(Fixture.home, entry) == .stopped(try require(store[Fixture.home])))
    }
  }

  @Test func `A copied folder does not share the first one's keys`() throws {
    var resolver = KeyResolver(try placed())
    _ = try resolver.resolve(Fixture.home, entry(Fixture.home))
    let copy = HouseholdName(family: "alvarez copy", household: "home")
    let household = try Fixture.household("7k3q9m2x")
    #expect(try resolver.resolve(copy, entry(Fixture.home)) == .claimed(household, by: Fixture.home))

    var without = KeyResolver(KeyStore())
    _ = try without.resolve(Fixture.home, entry(Fixture.home))
    #expect(try without.resolve(copy, entry(Fixture.home)) == .claimed(household, by: Fixture.home))
  }
}
