import Build
import Files
import Testing

/// Strategies' pages that a build keeps for the next are those that it would render.
@Suite struct StrategyPackTests {
  /// A strategy without a picture, whose page for homes can be kept, and a home that practises it.
  private static let wallPush = """
    === Content/strategies/wall-push.md
    ---
    title: Push the wall
    areas: [sensory]
    minutes: 2
    times: 2 per day
    ---

    1. Push the wall.
    === Content/strategies/wall-push.es.md
    ---
    title: Empuje la pared
    translated-by: M. Díaz
    ---

    1. Empuje la pared.
    === Content/families/rivera/practice/r-ortiz.yml
    - child: maya
      strategy: calm-corner
      from: 2026-11-01
    - child: maya
      strategy: wall-push
    """

  private func isAsCold(_ portal: SmallPortal) async throws -> Bool {
    let cold = await portal.build {
      $0.output = "\(portal.root)/Cold"
      $0.usesCache = false
    }
    return try cold.outcome == .done && portal.contents() == portal.contents(of: "Cold")
  }

  @Test func theStrategiesPagesAreKeptPrivateWithoutAFamilysWord() async throws {
    let portal = try await SmallPortal.remembered(Self.wallPush)
    let path = "\(portal.root)/.homeward/cache/manifest.index.strategies"
    #expect(try FileStatus.of(path)?.mode == 0o600)
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    #expect(text.contains("Empuje la pared") && !text.contains("calm-corner"))
    #expect(!text.lowercased().contains("rivera") && !text.lowercased().contains("maya"))
  }

  /// Nothing, a cut end, every byte, every place.
  @Test(arguments: 0..<4)
  func keptPagesOfStrategiesThatWereDamagedAreMadeAgain(_ damage: Int) async throws {
    let portal = try await SmallPortal.remembered(Self.wallPush)
    let path = "\(portal.root)/.homeward/cache/manifest.index.strategies"
    let whole = try FileReader.bytes(of: path)
    let damaged = [[], Array(whole.dropLast(7)), whole.map { $0 ^ 1 }, Array(whole.dropFirst())][damage]
    try AtomicFile.replace(path, damaged, mode: 0o600)
    // The homes that read this practise a strategy that did not change.
    try portal.replace("Two buttons today.", by: "Three.", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(await portal.build().outcome == .done)
    #expect(try await isAsCold(portal))
    #expect(try FileReader.bytes(of: path) != damaged)
  }

  @Test func strategiesAreEditedAgainAndAgain() async throws {
    let portal = try await SmallPortal.remembered(Self.wallPush)
    for count in 1...3 {
      try portal.replace("Sit down", by: "Sit down \(count) times", in: "Content/strategies/calm-corner.md")
      #expect(await portal.build().outcome == .done)
      #expect(try await isAsCold(portal))
      try portal.replace("Empuje", by: "Empuje \(count) veces", in: "Content/strategies/wall-push.es.md")
      #expect(await portal.build().outcome == .done)
      #expect(try await isAsCold(portal))
    }
  }
}

extension SmallPortal {
  /// A portal of which a build is remembered: the first one makes keys, so the second is the one to remember.
  ///
  /// - Parameter more: writing beside that of every small portal.
  static func remembered(_ more: String = "") async throws -> SmallPortal {
    let portal = try SmallPortal("portal", more)
    #expect(await portal.build().outcome == .done)
    #expect(await portal.build().outcome == .done)
    #expect(portal.exists(".homeward/cache/manifest.index"))
    return portal
  }
}
