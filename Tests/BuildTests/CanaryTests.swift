import Build
import Diagnostics
import Exchange
import Files
import Foundation
import Keys
import Languages
import PhotoSamples
import Seal
import Testing

/// A word of its own in every private field, file name, alternative text and picture of a family and a group: none may
/// be found in what is published, in what is said on the way or in what is left behind.
@Suite struct CanaryTests {
  private static let text = """
    === Content/families/canary00folder/family.yml
    children:
      - id: canary01id
        name: Canary02 Name
        grade: canary03
        school: maple
        class: "canary04"
        team: [r-ortiz]
        plan: {kind: iep, annual-review: 2026-11-12}
        services: [{kind: occupational-therapy, by: r-ortiz, minutes: 30, where: canary05 room}]
        consent: {photos: family, on: 2026-09-08}
        likes: [canary06]
    households:
      - id: canary07home
        languages: [es, en]
        adults:
          - name: Canary08 Mother
            relation: canary09
            channels: [page]
            phone: +1 212 555 0981
            best-times: canary10
      - id: canary11other
        languages: [en]
        access: none
        because: canary12
        adults: [{name: Canary13 Father, channels: [email], email: canary14@mail.example}]
    === Content/families/canary00folder/practice/r-ortiz.yml
    - child: canary01id
      strategy: calm-corner
      note: {en: canary15, es: canary16}
    === Content/families/canary00folder/2026-11-01-canary17news.md
    ---
    kind: good-news
    child: canary01id
    date: 2026-11-01
    title: canaryfour
    picture: canary19.jpg
    shows: [canary01id]
    ---

    canaryone ![canarytwo](canary22.png) [canarythree](canary24.pdf)
    === Content/families/canary00folder/2026-11-01-canary17news.es.md
    ---
    title: canaryuno
    translated-by: canary26
    ---

    canarydos ![canarytres](canary22.png) [canarycuatro](canary24.pdf)
    === Content/families/canary00folder/canary24.pdf
    %PDF-1.7 Author canary30
    === Content/families/canary00folder/2026-11-12-canary31review.md
    ---
    kind: meeting
    child: canary01id
    start: 2026-12-12T15:30
    title: canary32
    positive: canary33
    place: canary34
    online: https://canary35.example/
    purpose: canary36
    agenda: [canary37]
    attendees: [{role: canary38, name: Canary39}]
    access-needs: canary40
    ---

    canary41
    === Content/families/canary00folder/2026-09-20-canary42goal.md
    ---
    kind: goal
    child: canary01id
    title: canary43
    measure: canary44
    levels: [canary45, canary46]
    baseline: 0
    target: 1
    by: 2027-06-01
    results: [{on: 2026-10-20, value: 1}]
    agreed-with: [canary47]
    family-idea: canary48
    child-says: canary49
    ---
    === Content/families/canary00folder/2026-11-10-canary50.md
    ---
    kind: progress
    child: canary01id
    goal: 2026-09-20-canary42goal
    date: 2026-11-10
    state: stalled
    positive: canary51
    why: canary52
    next: canary53
    ---
    === Content/families/canary00folder/2026-11-05-canary54.md
    ---
    kind: letter
    date: 2026-11-05
    title: canary55
    households: [canary07home]
    attachments: [canary56.pdf]
    ---

    canary57
    === Content/families/canary00folder/canary56.pdf
    %PDF-1.7 canary58
    === Content/families/canary00folder/2026-11-06-canary59.md
    ---
    kind: letter
    draft: yes
    date: 2026-11-06
    title: canary60
    ---

    canary61
    === Content/families/canary00folder/.translations/es/2026-11-01-canary17news.json
    {"v":1,"norm":"u1","lang":"es","units":[
    {"h":"0000000000000001","th":"0000000000000002","origin":"human","reviewed_by":"canary69","at":"2026-11-01",\
    "path":"memory","via":"canary70","src":"canary71","text":"canary72"}
    ]}
    === Content/groups/canary62/group.yml
    for: {school: maple, class: "canary04"}
    === Content/groups/canary62/2026-11-18-canary63.md
    ---
    kind: newsletter
    title: canary64
    date: 2026-11-18
    picture: canary65.jpg
    ---

    canary66 ![canary67](canary65.jpg)
    """

  /// The portal with its photos, which say what phones say of them.
  private static func portal() throws -> SmallPortal {
    let portal = try SmallPortal("portal", text)
    let family = "Content/families/canary00folder"
    try portal.write("\(family)/canary19.jpg", PhotoSample.jpeg(saying: "canary28 GPS"))
    try portal.write("\(family)/canary22.png", PhotoSample.png(saying: "canary29"))
    try portal.write("Content/groups/canary62/canary65.jpg", PhotoSample.jpeg(saying: "canary68"))
    try portal.write("Content/strategies/mat.jpg", PhotoSample.jpeg(saying: "canary69", orientation: 6))
    try portal.write("Content/newsletters/leaves.png", PhotoSample.png(saying: "canary70"))
    try portal.replace(
      "picture: calm.png", by: "picture: mat.jpg", in: "Content/strategies/calm-corner.md")
    try portal.replace("Leaves fall.", by: "Leaves fall. ![Leaves](leaves.png)", in: "Content/newsletters/fall.md")
    return portal
  }

  /// Searches every file below the portal but what is the staff's own: their writing and their keys.
  private func findings(in portal: SmallPortal, _ report: BuildReport, _ secrets: [String]) throws -> [String] {
    var found: [String] = []
    func search(_ bytes: [UInt8], _ name: String) {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      // What a build remembers of families is for this user alone; keys are not in it either.
      let isMemory = name.hasPrefix(".homeward/cache/") && name.hasSuffix(".index")
      if !isMemory, text.contains("canary") { found.append("\(name): a private word") }
      for secret in secrets where text.contains(secret.lowercased()) { found.append("\(name): a secret") }
    }
    for file in try FolderTree.files(below: portal.root)
    where !file.hasPrefix("Content/") && file != ".homeward/keys.json" {
      search(Array(file.utf8), "the name \(file)")
      search(try FileReader.bytes(of: "\(portal.root)/\(file)"), file)
    }
    for diagnostic in report.diagnostics {
      search(Array(DiagnosticJSON.line(diagnostic).utf8), "what was said")
    }
    return found
  }

  private func secrets(of portal: SmallPortal) throws -> [String] {
    try portal.keys.load().records.flatMap { record in
      let key = Data(record.keys.familyKey.secret.bytes).base64EncodedString()
      let code = record.code.revealed
      return [key, record.link.revealed, code, code.filter { $0 != " " }]
    }
  }

  @Test func nothingPrivateIsFoundInWhatIsPublishedOrLeftBehind() async throws {
    let portal = try Self.portal()
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(try findings(in: portal, report, secrets(of: portal)) == [])
    // The first build made keys, so the second is the one that is remembered, and the third uses that.
    for _ in 1...2 { #expect(try await findings(in: portal, portal.build(), secrets(of: portal)) == []) }
    #expect(portal.exists(".homeward/cache/manifest.index"))
    // The words did go through the build: the family reads them.
    let bundle = try portal.bundle("canary00folder", "canary07home")
    for word in [
      "Canary02", "canaryone", "canaryfour", "canaryuno", "canarydos", "canary33", "canary44", "canary57", "canary66",
    ] {
      #expect(bundle.contains(word), "\(word) should be in the family's own page")
    }
    // And what nobody may read stays out of it: the other home's matters, and what is not finished.
    for word in [
      "canary12", "Canary13", "canary14", "canary60", "canary61", "canary69", "canary71", "canary72",
    ] {
      #expect(!bundle.contains(word), "\(word) should not be in this page")
    }
    let other = try portal.bundle("okoye", "home")
    #expect(!other.lowercased().contains("canary"))
  }

  @Test func filesForTranslatorsHaveNothingPrivateUnlessItIsAskedForAndThenNoNames() throws {
    let portal = try Self.portal()
    let spanish = try #require(LanguageTag("es"))
    let exchange = try #require(ExchangePortal.read(root: portal.root, families: .all).portal)
    let open = Exporter(exchange, to: spanish, scope: .all).file().file
    let marks = try PieceMarks.settle(root: portal.root)
    let hidden = Exporter(exchange, to: spanish, scope: .all, audience: .homes(marks)).file().file
    #expect(open.unitCount > 0 && hidden.unitCount > 0)
    for format in [ExchangeFormat.xliff, .csv, .html] {
      let text = String(decoding: try ExchangeWriter.bytes(open, as: format), as: UTF8.self)
      #expect(!text.lowercased().contains("canary"))
      let words = String(decoding: try ExchangeWriter.bytes(hidden, as: format), as: UTF8.self)
      #expect(words.contains("canary33") && words.contains("canary66"))
      for name in ["Canary02", "Canary08", "canary00", "canary01", "canary07", "canary17", "canary12", "canary60"] {
        #expect(!words.contains(name), "\(name) should not be in a translator's file")
      }
    }
    let memory = TMXWriter.bytes(
      TranslationMemory(of: exchange.pieces, in: spanish, from: .english), from: .english, to: spanish)
    #expect(!String(decoding: memory, as: UTF8.self).lowercased().contains("canary"))
  }

  @Test func aBuildThatFailsLeavesNothingPrivateBehind() async throws {
    let portal = try Self.portal()
    try portal.replace("areas: [sensory]", by: "areas: [sensory, senzory]", in: "Content/strategies/calm-corner.md")
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    #expect(try findings(in: portal, report, []) == [])
  }

  @Test func publicWritingCannotPublishAFamilysPicture() async throws {
    let portal = try Self.portal()
    let picture = "../families/canary00folder/canary22.png"
    try portal.replace("leaves.png", by: picture, in: "Content/newsletters/fall.md")
    #expect(await portal.build().outcome == .contentErrors)
    // Not by a link in a folder, either.
    try portal.replace(picture, by: "leaf/canary22.png", in: "Content/newsletters/fall.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(portal.root)/Content/newsletters/leaf", withDestinationPath: "../families/canary00folder")
    #expect(await portal.build().outcome == .contentErrors)
    #expect(!portal.exists("Public"))
  }

  @Test(arguments: [
    ("Rosa Rivera", "the name of an adult of a family"), ("Call 718-555-0134.", "a family's phone number"),
    ("dan.reyes@mail.example", "a family's e-mail address"),
  ])
  func aFamilysMattersInPublicWritingStopTheBuild(_ written: String, _ what: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.replace("Leaves fall.", by: written, in: "Content/newsletters/fall.md")
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    let found = report.diagnostics.filter { $0.id == "private-text-in-public" }
    #expect(found.map(\.summary) == ["This would show \(what) to everyone."])
    #expect(found.first?.place?.label == "Content/newsletters/fall.md:6:1")
    let said = found.map { DiagnosticFormatter(color: false) { _, _ in written }.text($0) }.joined()
    #expect(!said.contains(written))
  }

  @Test func aPrivateWordIsFoundInAPageThatIsAlreadyPublished() async throws {
    let portal = try SmallPortal()
    try portal.replace("Leaves fall.", by: "Thanks to Rosa Alba Ruiz.", in: "Content/newsletters/fall.md")
    #expect(await portal.build().outcome == .done)
    try portal.replace("name: Rosa Rivera", by: "name: Rosa Alba Ruiz", in: "Content/families/rivera/family.yml")
    #expect(await portal.build().lines.contains("error private-text-in-public"))
  }

  @Test func aTeacherWhoIsAMotherToo() async throws {
    let portal = try SmallPortal()
    let family = "Content/families/rivera/family.yml"
    try portal.replace("name: Rosa Rivera", by: "name: Rafael Ortiz", in: family)
    try portal.replace("phone: +1 718 555 0134", by: "phone: (718) 555-0111", in: family)
    #expect(await portal.build().outcome == .done)
  }
}
