import Build
import Foundation
import Output
import Testing

/// What is wrong with the files of one family's folder is that family's: it stops a build, and may be held.
@Suite struct HeldFamilyTests {
  private static let okoye = "Content/families/okoye"

  struct Trouble: Sendable, CustomTestStringConvertible {
    /// The diagnostic's id.
    var id: String
    /// Where it is told, from the family's folder.
    var place: String
    var make: @Sendable (SmallPortal) throws -> Void

    var testDescription: String { "\(id) at \(place)" }
  }

  private static let troubles = [
    Trouble(id: "folder-inside", place: "papers/2026/fall") {
      try $0.write("\(okoye)/papers/2026/fall/paper.pdf", "%PDF-")
    },
    Trouble(id: "folder-inside", place: "papers/2026/empty") {
      try FileManager.default.createDirectory(
        atPath: "\($0.root)/\(okoye)/papers/2026/empty", withIntermediateDirectories: true)
    },
    Trouble(id: "link-leaves", place: "photo.png") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.root)/\(okoye)/photo.png", withDestinationPath: "../../strategies/calm.png")
    },
    Trouble(id: "link-leaves", place: "2026-11-09-letter.md") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.root)/\(okoye)/2026-11-09-letter.md", withDestinationPath: "../rivera/2026-11-02-good-news.md")
    },
    Trouble(id: "broken-link", place: "photo.png") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.root)/\(okoye)/photo.png", withDestinationPath: "gone.png")
    },
    Trouble(id: "link-to-folder", place: "papers") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.root)/\(okoye)/papers", withDestinationPath: "../rivera")
    },
    Trouble(id: "unknown-file", place: "families.yml") { try $0.write("\(okoye)/families.yml", "children: []\n") },
  ]

  /// What is said, as `id place`.
  private func said(_ report: BuildReport, of id: String) -> [String] {
    report.diagnostics.filter { $0.id == id }.map { $0.place?.file ?? "" }
  }

  @Test(arguments: troubles)
  func whatIsWrongInAFamilysFolderStopsABuildAndMayBeHeld(_ trouble: Trouble) async throws {
    let portal = try await SmallPortal.remembered()
    let before = try portal.contents()
    let home = "f/\(try portal.id("okoye", "home"))/index.html"
    try trouble.make(portal)
    let place = "\(Self.okoye)/\(trouble.place)"
    // With what was kept, twice, with nothing, and a check: the same is said, once.
    for report in [await portal.build(), await portal.build(), await portal.buildCold(), await portal.check()] {
      #expect(report.outcome == .contentErrors, "\(report.diagnostics)")
      #expect(said(report, of: trouble.id) == [place])
      #expect(report.diagnostics.count == 1, "\(report.diagnostics)")
    }
    #expect(try portal.contents() == before && !portal.exists("Cold"))
    try await shardsSaySoOnce(portal, trouble.id, place)

    try portal.replace("Leaves fall.", by: "Snow falls.", in: "Content/newsletters/fall.md")
    try portal.replace("Two buttons today.", by: "Three.", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(await portal.build { $0.held = ["rivera"] }.outcome == .contentErrors)
    let report = await portal.build { $0.held = ["okoye"] }
    #expect(report.outcome == .done && report.held == ["okoye"], "\(report.diagnostics)")
    #expect(report.lines.sorted() == ["warning family-held", "warning \(trouble.id)"].sorted())
    #expect(try portal.contents()[home] == before[home])
    #expect(try portal.bundle("rivera", "home").contains("Three."))
    #expect(try portal.text("Public/en/newsletters/fall/index.html").contains("Snow falls."))
  }

  private func shardsSaySoOnce(_ portal: SmallPortal, _ id: String, _ place: String) async throws {
    var found: [String] = []
    for number in 1...3 {
      found += said(
        await portal.build {
          $0.shard = Shard("\(number)/3")
          $0.output = "\(portal.root)/Part-\(number)"
        }, of: id)
    }
    #expect(found == [place])
  }

  @Test(arguments: [[], ["okoye"]])
  func aFamilyWithoutItsMembersStopsABuildEvenWhenItIsHeld(_ held: Set<String>) async throws {
    let portal = try await SmallPortal.remembered()
    let before = try portal.contents()
    try portal.remove("\(Self.okoye)/family.yml")
    let missing = "\(Self.okoye)/family.yml"
    for report in [await portal.build { $0.held = held }, await portal.build { $0.held = held }, await portal.check()] {
      #expect(report.outcome == .contentErrors)
      #expect(said(report, of: "missing-file") == [missing])
    }
    let notHeld = held.isEmpty ? [] : ["error family-not-held"]
    #expect(await portal.build { $0.held = held }.lines == notHeld + ["error missing-file"])
    #expect(try portal.contents() == before)
    try await shardsSaySoOnce(portal, "missing-file", missing)
  }

  /// Each would be published, if a family were held whose names nobody knows any more.
  @Test(arguments: [
    ("Content/newsletters/fall.md", "Leaves fall.", "Thanks to Rosa Rivera."),
    ("Content/groups/room/2026-11-18-beans.md", "Bring a cup.", "Bring a cup for Maya."),
    ("Content/strategies/calm-corner.md", "picture: calm.png", "picture: calm.png\nshows: [rivera/maya]"),
  ])
  func noWordOfAHeldFamilyIsShownToOthers(_ path: String, _ old: String, _ new: String) async throws {
    let (family, letter) = ("Content/families/rivera/family.yml", "Content/families/rivera/2026-11-05-letter.md")
    let edits: [(SmallPortal) throws -> Void] = [
      {
        try $0.write(letter, "---\nkind: letter\ndate: 2026-11-99\n---\n\nA.\n")
      },
      { try $0.remove(family) }, { try $0.write(family, "") }, { try $0.write(family, "children: [\n") },
      { try $0.replace("name: Maya", by: "nmae: Maya", in: family) },
      { try $0.replace("name: Rosa Rivera", by: "nmae: Rosa Rivera", in: family) },
      { try $0.replace("photos: family", by: "photos: [", in: family) },
    ]
    let portal = try await SmallPortal.remembered()
    let (before, members) = (try portal.contents(), try portal.text(family))
    try portal.replace(old, by: new, in: path)
    for (number, edit) in edits.enumerated() {
      try edit(portal)
      let report = await portal.build { $0.held = ["rivera"] }
      #expect(report.outcome == .contentErrors, "edit \(number): \(report.lines)")
      #expect(try portal.contents() == before, "edit \(number)")
      try portal.write(family, members)
      if portal.exists(letter) { try portal.remove(letter) }
    }
  }

  @Test func noCodeOfAHeldFamilyIsShownToOthers() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.add(SmallPortalText.brokenLetter)
    let record = try portal.record("okoye", "home")
    for secret in [record.code.revealed, record.link.revealed] {
      try portal.write("Content/newsletters/fall.md", "---\ntitle: News\ndate: 2026-10-01\n---\n\n\(secret)\n")
      let report = await portal.build { $0.held = ["okoye"] }
      #expect(report.lines.contains("error private-text-in-public"))
    }
  }
}
