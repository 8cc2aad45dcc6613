import Build
import Files
import PortalSupport
import Testing

/// The pack of strategies' pages beside the memory, in every state in which builds and kills leave the two.
@Suite struct StrategyPackStateTests {
  private static let memoryPath = ".homeward/cache/manifest.index"
  private static let packPath = memoryPath + ".strategies"

  /// A second strategy whose page may be kept, and a home that practises it. It helps with something else, or it would be
  /// read whenever the first one changes.
  private static let armSqueeze = """
    === Content/strategies/arm-squeeze.md
    ---
    title: Squeeze the arms
    areas: [movement]
    ---

    1. Squeeze the arms.
    === Content/families/okoye/practice/r-ortiz.yml
    - child: ada
      strategy: arm-squeeze
    - child: ada
      strategy: wall-push
    """

  private struct State {
    var what: String
    var memory: [UInt8]
    var pack: [UInt8]
    /// Whether what is missing is put behind the pack; otherwise everything is made, and the pack is another file.
    var staysOneFile: Bool
  }

  private func bytes(_ path: String, in portal: SmallPortal) throws -> [UInt8] {
    try FileReader.bytes(of: "\(portal.root)/\(path)")
  }

  private func put(_ bytes: [UInt8], _ path: String, in portal: SmallPortal) throws {
    try AtomicFile.replace("\(portal.root)/\(path)", bytes, mode: 0o600)
  }

  private func inode(of path: String, in portal: SmallPortal) throws -> UInt64? {
    try FileStatus.of("\(portal.root)/\(path)").map { UInt64($0.inode) }
  }

  /// Homes that read this are made again of strategies that did not change.
  private func writeNote(_ portal: SmallPortal, _ text: String) throws {
    for family in ["rivera", "okoye"] {
      try portal.write(
        "Content/families/\(family)/2026-11-06-more.md",
        "---\nkind: letter\ndate: 2026-11-06\ntitle: More\n---\n\n\(text)\n")
    }
  }

  @Test func aKillAmongThePackAndTheMemoryLeavesNothingWrong() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush, Self.armSqueeze)
    let (memory, pack) = (try bytes(Self.memoryPath, in: portal), try bytes(Self.packPath, in: portal))
    try portal.replace("1. Push the wall.", by: "1. Lean on the wall.", in: "Content/strategies/wall-push.md")
    #expect(await portal.build().outcome == .done)
    let (newMemory, newPack) = (try bytes(Self.memoryPath, in: portal), try bytes(Self.packPath, in: portal))
    #expect(newPack.count > pack.count && Array(newPack.prefix(pack.count)) == pack)

    let added = newPack.count - pack.count
    var states = [0, 1, 7, 8, 9, added / 2, added - 1, added].map { count in
      State(
        what: "\(count) bytes were put behind the pack", memory: memory,
        pack: Array(newPack.prefix(pack.count + count)),
        staysOneFile: true)
    }
    // What a power cut leaves: each file as it was, as it is, or long enough and empty.
    states += [
      State(what: "the old pack", memory: newMemory, pack: pack, staysOneFile: false),
      State(
        what: "zeros behind the pack", memory: newMemory, pack: pack + Array(repeating: 0, count: added),
        staysOneFile: false),
      State(what: "zeros", memory: newMemory, pack: Array(repeating: 0, count: newPack.count), staysOneFile: false),
      State(
        what: "half a memory", memory: Array(newMemory.prefix(newMemory.count / 2)), pack: newPack, staysOneFile: false),
      State(what: "no pack", memory: newMemory, pack: [], staysOneFile: false),
      State(what: "all as it should be", memory: newMemory, pack: newPack, staysOneFile: true),
    ]
    // Pages that changed places, as when the pack was made smaller.
    let moved = Array(newPack.dropFirst(pack.count)) + pack
    states.append(State(what: "a pack that was made anew", memory: newMemory, pack: moved, staysOneFile: false))
    // The pages for everyone are not as this memory knows them, so all strategies are read, and what is missing is made.
    states.append(State(what: "the same, and the old memory", memory: memory, pack: moved, staysOneFile: true))
    for (number, state) in states.enumerated() {
      try put(state.memory, Self.memoryPath, in: portal)
      try put(state.pack, Self.packPath, in: portal)
      try put(Array(newMemory.prefix(99)), Self.memoryPath + ".4711.tmp", in: portal)
      try put(Array(newPack.prefix(99)), Self.packPath + ".4711.tmp", in: portal)
      let before = try inode(of: Self.packPath, in: portal)
      try writeNote(portal, "Number \(number).")
      #expect(try await portal.differencesFromCold() == [], "\(state.what)")
      #expect(!portal.exists(Self.memoryPath + ".4711.tmp") && !portal.exists(Self.packPath + ".4711.tmp"))
      #expect(try (inode(of: Self.packPath, in: portal) == before) == state.staysOneFile, "\(state.what)")
      try writeNote(portal, "Again number \(number).")
      #expect(try await portal.differencesFromCold() == [], "\(state.what), then another note")
    }
  }

  /// Each edit puts about 190 KB behind the pack, a megabyte of waste is allowed, and used are 190 KB.
  @Test func thePackIsMadeSmallerWhenItIsMostlyWaste() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush, Self.armSqueeze)
    var random = SeededGenerator(seed: 7)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var sizes: [Int] = []
    for edit in 1...24 {
      let words = (1...40_000).map { _ in
        String((1...7).map { _ in letters[Int(random.next() % 26)] })
      }
      try portal.write(
        "Content/strategies/wall-push.md",
        "---\ntitle: Push the wall\nareas: [sensory]\n---\n\n\(words.joined(separator: " "))\n")
      let memory = try bytes(Self.memoryPath, in: portal)
      #expect(await portal.build().outcome == .done)
      sizes.append(try #require(try FileStatus.of("\(portal.root)/\(Self.packPath)")).size)
      guard edit > 1, sizes[edit - 1] < sizes[edit - 2] else { continue }
      #expect(try FileStatus.of("\(portal.root)/\(Self.packPath)")?.mode == 0o600)
      // Its pages are used again, and nothing is made anew.
      let before = try inode(of: Self.packPath, in: portal)
      try writeNote(portal, "After edit \(edit).")
      #expect(try await portal.differencesFromCold() == [])
      #expect(try inode(of: Self.packPath, in: portal) == before)
      // A kill after the pack was replaced and before the memory was.
      try put(memory, Self.memoryPath, in: portal)
      try writeNote(portal, "After a kill at edit \(edit).")
      #expect(try await portal.differencesFromCold() == [])
    }
    let used = try #require(sizes.first)
    #expect(sizes.allSatisfy { $0 <= 3 * used + 1 << 20 }, "\(sizes)")
    #expect(zip(sizes, sizes.dropFirst()).filter { $0 > $1 }.count >= 2, "\(sizes)")
  }
}
