import Diagnostics
import Keys
import Seal
import Testing

struct WordsTests {
  private static let errors: [KeyStoreError] = [
    .othersMayRead("p"), .symbolicLink("p"), .ownedByAnother("p"), .insideOutput("p"), .notAFile("p"),
    .cannotRead("p", reason: 13), .cannotWrite("p", reason: 28), .busy("p"), .fileExists("p"), .unknownVersion("p", 2),
    .damaged("p", offset: 3), .damagedCopy("p", offset: 3), .notACopy("p"), .passphraseNeeded("p"),
    .wrongPassphrase("p"), .unknownHousehold(Fixture.home),
    .unknownFamily("f"), .nameTaken(Fixture.home), .wouldDrop([Fixture.home]),
    .wouldBringBackOldKeys([Fixture.home]), .cannotMake(.refusedByLibrary),
  ]

  private func expectPlain(_ diagnostic: Diagnostic) {
    let text = diagnostic.summary + " " + (diagnostic.remedy ?? "")
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    #expect(words.isDisjoint(with: ["slug", "stem", "twin", "lock", "fid", "kid", "record", "store"]), "\(text)")
    #expect(diagnostic.summary.hasSuffix(".") || diagnostic.summary.contains(": "), "\(text)")
    #expect(diagnostic.severity == .error)
  }

  @Test func `Every error has a name of its own and plain words`() {
    let diagnostics = Self.errors.map(\.diagnostic)
    diagnostics.forEach(expectPlain)
    #expect(Set(diagnostics.map(\.id)).count == Self.errors.count)
  }

  @Test func `What is wrong with a household's keys is said in plain words`() throws {
    let household = try Fixture.household("7k3q9m2x")
    let record = try Fixture.record(Fixture.home)
    let place = SourcePlace(file: "Content/families/alvarez/seal.yml")
    let wrong: [KeyResolution] = [
      .elsewhere(household), .otherKey(household), .notInSealFile(record),
      .claimed(household, owner: Fixture.father, others: [Fixture.home]),
    ]
    let people = [nil, Fixture.father].map { PeopleCheck.diagnostic(for: Fixture.home, other: $0, at: place) }
    let diagnostics = wrong.compactMap { $0.diagnostic(for: Fixture.home, at: place) } + people
    #expect(diagnostics.count == 6)
    diagnostics.forEach(expectPlain)
    #expect(Set(diagnostics.map(\.id)).union(["household-ids-changed"]) == KeyResolution.errors)
    #expect(diagnostics.allSatisfy { $0.remedy != nil && $0.place == place })
    for fine: KeyResolution in [.missing, .found(record), .stopped(record)] {
      #expect(fine.diagnostic(for: Fixture.home, at: place) == nil)
    }
  }

  @Test func `A long list of households is shortened`() {
    let names = (1...9).map { HouseholdName(family: "f\($0)", household: "home") }
    let summary = KeyStoreError.wouldDrop(names).diagnostic.summary
    #expect(summary.contains("f5/home and 4 more"))
    #expect(!summary.contains("f6"))
  }
}
