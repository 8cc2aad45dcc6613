import Build
import Files
import Testing

/// Strategies' pages that a build keeps for the next are those that it would render.
@Suite struct StrategyPackTests {
  @Test func theStrategiesPagesAreKeptPrivateWithoutAFamilysWord() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    let path = "\(portal.root)/.homeward/cache/manifest.index.strategies"
    #expect(try FileStatus.of(path)?.mode == 0o600)
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    #expect(text.contains("Empuje la pared") && !text.contains("calm-corner"))
    #expect(!text.lowercased().contains("rivera") && !text.lowercased().contains("maya"))
  }

  /// Nothing, a cut end, every byte, every place, and one byte of a page whose name and size are right.
  @Test(arguments: 0..<5)
  func keptPagesOfStrategiesThatWereDamagedAreMadeAgain(_ damage: Int) async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    let path = "\(portal.root)/.homeward/cache/manifest.index.strategies"
    let whole = try FileReader.bytes(of: path)
    let damaged = [
      [], Array(whole.dropLast(7)), whole.map { $0 ^ 1 }, Array(whole.dropFirst()),
      whole.dropLast() + whole.suffix(1).map { $0 ^ 1 },
    ][damage]
    try AtomicFile.replace(path, damaged, mode: 0o600)
    // The homes that read this practise a strategy that did not change.
    try portal.replace("Two buttons today.", by: "Three.", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(try await portal.differencesFromCold() == [])
    #expect(try FileReader.bytes(of: path) != damaged)
  }

  @Test func strategiesAreEditedAgainAndAgain() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    for count in 1...3 {
      try portal.replace("Sit down", by: "Sit down \(count) times", in: "Content/strategies/calm-corner.md")
      #expect(try await portal.differencesFromCold() == [])
      try portal.replace("Empuje", by: "Empuje \(count) veces", in: "Content/strategies/wall-push.es.md")
      #expect(try await portal.differencesFromCold() == [])
    }
  }
}
