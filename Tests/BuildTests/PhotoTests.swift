import Build
import Diagnostics
import Files
import Foundation
import PhotoSamples
import Testing

/// Photos on their way through a build.
@Suite struct PhotoTests {
  private static let folder = "Content/families/rivera"
  private static let news = """
    === Content/families/rivera/2026-11-02-trains.md
    ---
    kind: good-news
    child: maya
    date: 2026-11-02
    title: Trains
    picture: small.png
    picture-text: Maya with a train
    shows: [maya]
    ---

    Look! ![Leaves](busy.png)
    """

  /// A public photo, a small one of a family, and one with so much in it that it is large.
  private func portal() throws -> SmallPortal {
    let portal = try SmallPortal("portal", Self.news)
    try portal.write("Content/strategies/mat.jpg", PhotoSample.jpeg(saying: "x", orientation: 6))
    try portal.replace(
      "picture: calm.png", by: "picture: mat.jpg\npicture-text: A \"soft\" mat",
      in: "Content/strategies/calm-corner.md")
    try portal.write("Content/newsletters/leaves.png", PhotoSample.png(width: 600, height: 40) { _, _ in .green })
    try portal.replace("Leaves fall.", by: "![Leaves](leaves.png)", in: "Content/newsletters/fall.md")
    try portal.write("\(Self.folder)/small.png", PhotoSample.png(width: 60, height: 40) { _, _ in .red })
    var state: UInt32 = 1
    try portal.write(
      "\(Self.folder)/busy.png",
      PhotoSample.png(width: 300, height: 300) { _, _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return .init(UInt8(state >> 24), UInt8(state >> 16 & 0xFF), UInt8(state >> 8 & 0xFF))
      })
    return portal
  }

  @Test func aPublicPhotoHasTwoFormatsAndItsSizeAndNothingOfTheOriginal() async throws {
    let portal = try portal()
    #expect(await portal.build().outcome == .done)
    let page = try portal.text("Public/en/strategies/calm-corner/index.html")
    let picture = try #require(page.firstMatch(of: /<picture>[\s\S]*?<\/picture>/)).output
    #expect(
      picture.contains(/<source type="image\/webp" srcset="[.\/]*assets\/mat-32\.[0-9a-f]{16}\.webp 32w" sizes="/))
    #expect(picture.contains(/src="[.\/]*assets\/mat-32\.[0-9a-f]{16}\.jpg" alt="A &quot;soft&quot; mat"/))
    // It was held so that it had to be turned.
    #expect(picture.contains("width=\"32\" height=\"64\""))
    let letter = try portal.text("Public/en/newsletters/fall/index.html")
    #expect(letter.contains(/leaves-480\.[0-9a-f]{16}\.webp 480w, [.\/]*assets\/leaves-600\.[0-9a-f]{16}\.webp 600w"/))
    #expect(letter.contains(/alt="Leaves" width="600" height="40" loading="lazy"/))
    let assets = try FolderTree.files(below: "\(portal.root)/Public/assets").filter { !$0.contains("style") }
    #expect(assets.filter { $0.hasPrefix("mat-") }.count == 2 && assets.filter { $0.hasPrefix("leaves-") }.count == 4)
    #expect(!assets.contains { $0.hasPrefix("busy") || $0.hasPrefix("small") || $0.hasSuffix("png") })
  }

  @Test func aHouseholdsSmallPhotoTravelsInTheBundleAndALargeOneBesideIt() async throws {
    let portal = try portal()
    #expect(await portal.build().outcome == .done)
    let bundle = try portal.bundle("rivera", "home")
    #expect(bundle.contains(/"small\.png":\{"bytes":[0-9]+,"data":"\/9j\/[^"]+","type":"image\/jpeg"\}/))
    #expect(bundle.contains(/"busy\.png":\{"bytes":[0-9]+,"name":"[a-z2-7]{20}","type":"image\/jpeg"\}/))
    #expect(
      bundle.contains(#"data-asset=\"small.png\" width=\"60\" height=\"40\" alt=\"Maya with a train\""#))
    #expect(bundle.contains(#"data-asset=\"busy.png\" alt=\"Leaves\" width=\"300\" height=\"300\""#))
    let id = try portal.id("rivera", "home")
    let sealed = try FolderTree.files(below: "\(portal.root)/Public/f/\(id)/a")
    #expect(sealed.count == 1)
    #expect(try #require(try FileStatus.of("\(portal.root)/Public/f/\(id)/a/\(sealed[0])")).size == 36 + 65_536 + 16)
  }

  @Test func theCacheChangesNothingButTheTime() async throws {
    let portal = try portal()
    #expect(await portal.build { $0.usesCache = false }.outcome == .done)
    let cold = try portal.contents()
    #expect(!portal.exists(".homeward/cache/photos"))
    #expect(await portal.build().outcome == .done)
    #expect(try portal.contents() == cold)
    let photos = try FolderTree.files(below: "\(portal.root)/.homeward/cache/photos").filter { $0.hasSuffix(".photo") }
    #expect(photos.count == 4)
    // Warm, then with an entry that somebody spoilt.
    #expect(await portal.build().outcome == .done)
    #expect(try portal.contents() == cold)
    try portal.write(".homeward/cache/photos/\(photos[0])", "nothing")
    #expect(await portal.build().outcome == .done)
    #expect(try portal.contents() == cold)
  }

  @Test func aCheckKeepsNoPhotos() async throws {
    let portal = try portal()
    _ = await portal.check()
    #expect(!portal.exists(".homeward/cache/photos"))
  }

  @Test(arguments: [
    "Content/strategies/mat.jpg", "Content/newsletters/leaves.png", "Content/families/rivera/small.png",
    "Content/families/rivera/busy.png",
  ])
  func aDamagedPhotoStopsTheBuildAndIsNamed(_ file: String) async throws {
    let portal = try portal()
    try portal.write(file, Array(FileReader.bytes(of: "\(portal.root)/\(file)").dropLast(60)))
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    let found = try #require(report.diagnostics.first { $0.id == "photo-damaged" })
    #expect(found.place?.file == file && found.remedy != nil)
    // What shows it is not called lost: the name of the file is right.
    #expect(!report.diagnostics.contains { $0.id == "link-to-nothing" })
    #expect(!portal.exists("Public"))
  }

  @Test func aChildInAPictureOfATextNeedsConsentAsWell() async throws {
    let portal = try portal()
    try portal.replace(
      "date: 2026-10-01", by: "date: 2026-10-01\nshows: [rivera/maya]", in: "Content/newsletters/fall.md")
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    #expect(report.lines.contains("error no-consent"))
  }
}
