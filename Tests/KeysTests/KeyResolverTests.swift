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
    let resolver = KeyResolver(store)
    let record = try require(store[Fixture.home])
    #expect(try resolver.resolve(Fixture.home, entry(Fixture.home)) == .found(record))
    let other = KeyResolver(store)
    let renamed = HouseholdName(family: "alvarez-reyes", household: "home")
    #expect(try other.resolve(renamed, entry(Fixture.home)) == .found(record))

    var moved = store
    try moved.place(record.household, as: renamed)
    #expect(moved[renamed]?.keys == record.keys)
    #expect(moved[Fixture.home] == nil)
  }

  @Test func `A household that never had keys may get them`() throws {
    let resolver = KeyResolver(try placed())
    #expect(resolver.resolve(HouseholdName(family: "new", household: "home"), nil) == .missing)
    #expect(resolver.resolve(HouseholdName(family: "alvarez", household: "aunt"), nil) == .missing)
  }

  @Test func `Keys that only another computer has are never made again`() throws {
    let resolver = KeyResolver(KeyStore())
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
    let resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, newer) == .otherKey(newer.household))

    // Here the renewal was made and a crash kept seal.yml from being written: the store is newer and is right.
    let here = KeyResolver(renewed)
    #expect(try here.resolve(Fixture.home, entry(Fixture.home)) == .found(require(renewed[Fixture.home])))
  }

  @Test func `A new folder with a gone family's name does not get that family's keys`() throws {
    var store = try placed()
    let resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .notInSealFile(try require(store[Fixture.home])))

    try store.move(family: "alvarez", to: "alvarez-before")
    let second = KeyResolver(store)
    #expect(second.resolve(Fixture.home, nil) == .missing)
  }

  @Test func `A lost seal.yml is written again when the keeper says it is the same family`() throws {
    var store = try placed()
    try store.move(family: "alvarez", to: "alvarez")
    let resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .found(try require(store[Fixture.home])))
  }

  @Test func `Keys made before a crash are used, not made again`() throws {
    let store = try Fixture.store()
    let resolver = KeyResolver(store)
    #expect(resolver.resolve(Fixture.home, nil) == .found(try require(store[Fixture.home])))
  }

  @Test func `A stopped household gets no page, with its seal.yml or without`() throws {
    var store = try placed()
    try store.stop(Fixture.home)
    for entry in [try entry(Fixture.home), nil] {
      let resolver = KeyResolver(store)
      #expect(resolver.resolve(Fixture.home, entry) == .stopped(try require(store[Fixture.home])))
    }
  }

  @Test func `A folder and its copy are both refused, whichever is met first`() throws {
    let household = try Fixture.household("7k3q9m2x")
    for copy in ["aaa", "zzz"].map({ HouseholdName(family: $0, household: "home") }) {
      var resolver = KeyResolver(try placed())
      try resolver.claim(copy, entry(Fixture.home))
      try resolver.claim(Fixture.home, entry(Fixture.home))
      for name in [copy, Fixture.home] {
        let resolution = try resolver.resolve(name, entry(Fixture.home))
        #expect(resolution == .claimed(household, owner: Fixture.home, others: [copy]))
        let place = SourcePlace(file: "Content/families/\(name.family)/seal.yml")
        let diagnostic = try require(resolution.diagnostic(for: name, at: place))
        #expect(diagnostic.place?.file == "Content/families/\(copy.family)/seal.yml")
        #expect(diagnostic.remedy?.hasPrefix("The keys are those of \"alvarez\". Delete seal.yml in") == true)
      }
      let other = try resolver.resolve(Fixture.father, entry(Fixture.father))
      guard case .found = other else {
        Issue.record("the father's own keys were refused")
        continue
      }
    }
  }

  @Test func `A copy is refused also where this computer has no keys`() throws {
    let household = try Fixture.household("7k3q9m2x")
    let copy = HouseholdName(family: "alvarez copy", household: "home")
    var resolver = KeyResolver(KeyStore())
    for name in [Fixture.home, copy] { try resolver.claim(name, entry(Fixture.home)) }
    let resolution = try resolver.resolve(copy, entry(Fixture.home))
    #expect(resolution == .claimed(household, owner: nil, others: [Fixture.home, copy].sorted()))
  }

  @Test func `Keys that were moved to another id no longer belong to the old line of seal.yml`() throws {
    var store = try placed()
    let aunt = HouseholdName(family: "alvarez", household: "aunt")
    try store.move(Fixture.home, to: aunt)
    let moved = try require(store[aunt])
    var resolver = KeyResolver(store)
    try resolver.claim(Fixture.home, entry(Fixture.home))
    resolver.claim(aunt, nil)
    #expect(try resolver.resolve(Fixture.home, entry(Fixture.home)) == .missing)
    #expect(resolver.resolve(aunt, nil) == .found(moved))
  }
}
