import Foundation
import Library
import Testing

@Suite struct StarterContentTests {
  /// The repository's own folder, which is a portal.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test func theStarterPortalHasNoError() throws {
    let root = try #require(PortalRoot(near: Self.root)).path
    let read = Reading(root)
    #expect(read.words == [])
    #expect(read.library?.strategies.count == 8)
    #expect(read.families.count == 4)
  }

  @Test func aPortalIsFoundFromAnyFolderInIt() throws {
    let portal = try TestPortal(SamplePortal.text)
    #expect(PortalRoot(near: portal.root + "/Content/families/reyes")?.path == portal.root)
    #expect(PortalRoot(near: portal.root + "/nowhere") == nil)
    #expect(PortalRoot.notFound.id == "no-portal")
  }

  @Test(arguments: [
    (PortalSettings.Vocabulary.areas, ["area-"]), (.routines, ["routine-"]), (.topics, ["topic-", "area-"]),
    (.kinds, ["resource-kind-"]),
  ])
  func everyShippedNameHasWords(_ list: PortalSettings.Vocabulary, _ prefixes: [String]) throws {
    let messages = try String(contentsOfFile: Self.root + "/Themes/Hearth/messages/en.po", encoding: .utf8)
    for name in ShippedWords.names(list) {
      #expect(prefixes.contains { messages.contains("msgctxt \"\($0)\(name)\"\n") }, "\(name) has no message")
    }
  }
}
