import Keys
import Seal
import Testing

struct CreationTests {
  private static let names = ["a", "b", "c", "d", "e"].map { HouseholdName(family: $0, household: "home") }

  @Test func `Keys are made for who has none, and only for them`() async throws {
    let temporary = try TemporaryFolder()
    let first = try await temporary.file.create(Array(Self.names[..<2]))
    var told: [Int] = []
    var total = 0
    let all = try await temporary.file.create(Self.names + Self.names, saveEvery: 2) { done, of in
      told.append(done)
      total = of
    }
    #expect(all.records.map(\.name) == Self.names)
    #expect(all.records.allSatisfy { $0.state == .unplaced })
    for name in Self.names[..<2] { #expect(all[name] == first[name]) }
    #expect(told == [0, 1, 2, 3])
    #expect(total == 3)
    #expect(try temporary.file.load() == all)
    #expect(Set(all.records.map(\.household)).count == 5)
  }

  @Test func `New keys open by link and by the code as printed`() async throws {
    let temporary = try TemporaryFolder()
    let record = try require(await temporary.file.create([Self.names[0]])[Self.names[0]])
    let code = try AccessCode(typed: record.code.revealed)
    for credential in [
      record.link.credential, try code.credential(for: record.household, salt: record.keys.salt),
    ] {
      #expect(
        try record.keys.slots.open(credential, of: record.household, record.keyID) == record.keys.familyKey)
    }
  }

  @Test func `Stopped half way, what was saved is kept and the next run goes on`() async throws {
    let temporary = try TemporaryFolder()
    let file = temporary.file
    let folder = temporary.folder
    let run = Task {
      try await KeyStoreFile(folder: folder).create(Self.names, saveEvery: 1) { done, _ in
        if done == 2 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await run.value }
    let saved = try file.load()
    #expect(saved.records.count == 2)
    let all = try await file.create(Self.names)
    #expect(all.records.map(\.name) == Self.names)
    for record in saved.records { #expect(all[record.name] == record) }
  }
}
