import Build
import Files
import Foundation
import Output
import Testing

/// Parts of a site that are built apart are together what one build writes.
@Suite struct ShardTests {
  /// A portal with enough homes for seven parts, whose keys are there.
  private func portal() async throws -> SmallPortal {
    let portal = try SmallPortal()
    for number in 1...3 {
      try portal.add(
        """
        === Content/families/family-\(number)/family.yml
        children: [{id: child, name: Kim}]
        households:
          - {id: home, languages: [en], adults: [{name: Adult Number\(number), channels: [page]}]}
          - {id: other, languages: [es, en], adults: [{name: Other Number\(number), channels: [page]}]}
        """)
    }
    let report = await portal.build { $0.keysMadeAtMost = 100 }
    #expect(report.outcome == .done, "\(report.diagnostics)")
    return portal
  }

  private func shards(_ count: Int) throws -> [Shard] {
    try (1...count).map { try #require(Shard("\($0)/\(count)")) }
  }

  private func build(_ portal: SmallPortal, _ shard: Shard, to output: String) async throws {
    let report = await portal.build {
      $0.shard = shard
      $0.output = "\(portal.root)/\(output)"
    }
    #expect(report.outcome == .done, "\(report.diagnostics)")
  }

  @Test func partsInFoldersOfTheirOwnHaveNoFileInCommonAndAreTheWholeSite() async throws {
    let portal = try await portal()
    for count in [1, 2, 7] {
      var union: [String: [UInt8]] = [:]
      for shard in try shards(count) {
        let output = "Part-\(shard.number)-\(count)"
        try await build(portal, shard, to: output)
        for (path, bytes) in try portal.contents(of: output) where path != ".homeward-output" {
          #expect(union.updateValue(bytes, forKey: path) == nil, "\(path) is in two parts")
        }
      }
      #expect(union == (try portal.contents().filter { $0.key != ".homeward-output" }))
    }
  }

  @Test func partsInOneFolderKeepEachOthersFiles() async throws {
    let portal = try await portal()
    for (count, leaving) in [(1, "family-1"), (2, "family-2"), (7, "family-3")] {
      for shard in try shards(count).reversed() { try await build(portal, shard, to: "Shared-\(count)") }
      _ = await portal.build()
      #expect(try portal.contents(of: "Shared-\(count)") == portal.contents())
      // What a part no longer has is removed by that part, and by a whole build.
      let id = try portal.id(leaving, "home")
      try portal.remove("Content/families/\(leaving)")
      for shard in try shards(count) { try await build(portal, shard, to: "Shared-\(count)") }
      #expect(!portal.exists("Shared-\(count)/f/\(id)"))
      #expect(await portal.build { $0.output = "\(portal.root)/Shared-\(count)" }.published?.written == [])
    }
  }

  @Test func partsCanBeBuiltAtTheSameTimeIntoOneFolder() async throws {
    let portal = try await portal()
    let whole = try portal.contents()
    let request = portal.request()
    let reports = await withTaskGroup(of: BuildReport.self) { group in
      for shard in (try? shards(7)) ?? [] {
        var request = request
        request.shard = shard
        request.output = "\(portal.root)/Shared"
        group.addTask { [request] in await Builder(request).build() }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reports.count == 7)
    for report in reports { #expect(report.outcome == .done, "\(report.diagnostics)") }
    #expect(try portal.contents(of: "Shared") == whole)
    #expect(await portal.build { $0.output = "\(portal.root)/Shared" }.published?.written == [])
  }

  @Test func aPartMakesNoKeysAndChangesNoFileOfTheWriting() async throws {
    let portal = try await portal()
    let keys = try portal.text(".homeward/keys.json")
    try portal.move("Content/families/family-1", to: "Content/families/renamed")
    try portal.remove("Content/families/family-2/seal.yml")
    let writing = try portal.contents(of: "Content")
    _ = await portal.build { $0.shard = Shard("1/1") }
    #expect(try portal.text(".homeward/keys.json") == keys)
    #expect(try portal.contents(of: "Content") == writing)
  }

  @Test func aHomeWithoutKeysStopsThePartThatFindsIt() async throws {
    let portal = try await portal()
    try portal.add(
      """
      === Content/families/new/family.yml
      children: [{id: child, name: Kim}]
      households: [{id: home, languages: [en], adults: [{name: New Adult, channels: [page]}]}]
      """)
    #expect(await portal.build { $0.shard = Shard("2/2") }.outcome == .done)
    let report = await portal.build { $0.shard = Shard("1/2") }
    #expect(report.outcome == .contentErrors)
    #expect(report.lines.contains("error keys-missing"))
  }

  @Test func theFirstPartSearchesItsPagesForTheWordsOfAllFamilies() async throws {
    let portal = try await portal()
    for number in 1...3 {
      try portal.write(
        "Content/newsletters/fall.md", "---\ntitle: News\ndate: 2026-10-01\n---\n\nAdult Number\(number)\n")
      let report = await portal.build { $0.shard = Shard("1/7") }
      #expect(report.lines.contains("error private-text-in-public"))
    }
  }

  @Test(arguments: ["", "1", "1/", "/2", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1 /2", "1/10000"])
  func onlyANumberedPartIsOne(_ text: String) {
    #expect(Shard(text) == nil)
  }
}
