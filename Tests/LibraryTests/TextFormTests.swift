import Diagnostics
import Foundation
import Library
import Testing

/// How the bytes of a file may come: from any editor, on any system, or broken.
@Suite struct TextFormTests {
  private static let sample = "---\ntitle: Héllo\nmenu: 2\n---\n\nOne\n\n# Two\n"

  private func read(_ bytes: [UInt8]) throws -> Reading {
    let portal = try TestPortal(SamplePortal.text)
    try portal.write("Content/pages/second.md", bytes)
    return Reading(portal)
  }

  private func page(_ read: Reading) throws -> Page {
    try #require(read.library?.pages.first { $0.piece.slug == "second" })
  }

  @Test(arguments: [
    Array(sample.utf8), [0xEF, 0xBB, 0xBF] + Array(sample.utf8), Array(sample.replacing("\n", with: "\r\n").utf8),
    Array(sample.replacing("\n", with: "\r").utf8), Array(sample.replacing("---\n", with: "---  \t\n").utf8),
  ])
  func everyEditorsFormGivesTheSamePage(_ bytes: [UInt8]) throws {
    let read = try read(bytes)
    #expect(read.lines == [])
    let page = try page(read)
    #expect(page.piece.source[.title] == "Héllo")
    #expect(page.menu == 2)
    let heading = try #require(page.piece.source.body.nodes.first { $0.kind == .heading })
    #expect(heading.line == 8)
  }

  @Test func aFileMayEndWithItsEntries() throws {
    let page = try page(try read(Array("---\ntitle: Hello\n---".utf8)))
    #expect(page.piece.source.body.units.isEmpty)
  }

  @Test func aZeroByteIsToldWithItsPlace() throws {
    let read = try read(Array("---\ntitle: Hello\n---\nab\0c".utf8))
    #expect(read.lines == ["Content/pages/second.md:4:3 error nul-byte"])
  }

  @Test func bytesThatAreNotUTF8AreToldWithTheirPlace() throws {
    let read = try read(Array("---\ntitle: é".utf8) + [0xE9, 0x0A] + Array("---\n".utf8))
    #expect(read.lines == ["Content/pages/second.md:2:9 error not-utf8"])
  }

  @Test(
    arguments: [
      ([0x00], "nul-byte"), ([0x80], "not-utf8"), ([0xC0, 0x80], "not-utf8"), ([0xC3], "not-utf8"),
      ([0xE0, 0x9F, 0xBF], "not-utf8"), ([0xE2, 0x82], "not-utf8"), ([0xED, 0xA0, 0x80], "not-utf8"),
      ([0xF4, 0x90, 0x80, 0x80], "not-utf8"), ([0xFF], "not-utf8"),
    ] as [([UInt8], String)])
  func whatIsNotTextIsToldWhereverItStands(_ bytes: [UInt8], _ id: String) throws {
    let portal = try TestPortal(SamplePortal.text)
    var expected: [String] = []
    for count in 0...9 {
      for (number, sign) in ["a", "é", "三", "🙂"].enumerated() {
        let path = "Content/pages/p-\(count)-\(number).md"
        let before = "---\ntitle: x\n---\n" + String(repeating: sign, count: count)
        try portal.write(path, Array(before.utf8) + bytes + Array("three words more".utf8))
        expected.append("\(path):4:\(count + 1) error \(id)")
      }
    }
    #expect(Reading(portal).lines == expected)
  }

  @Test func everyCharacterIsText() throws {
    let portal = try TestPortal(SamplePortal.text)
    var expected: [String: [UInt8]] = [:]
    let signs = [
      "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}",
    ]
    for count in 0...9 {
      for (number, sign) in signs.enumerated() {
        let text = String(repeating: "a", count: count) + sign
        try portal.write("Content/pages/p-\(count)-\(number).md", Array("---\ntitle: x\n---\n\(text)\rb".utf8))
        expected["p-\(count)-\(number)"] = Array("\(text)b".utf8)
      }
    }
    let read = Reading(portal)
    #expect(read.lines == [])
    for page in read.library?.pages ?? [] {
      if let text = expected.removeValue(forKey: page.piece.slug) { #expect(page.piece.source.body.text == text) }
    }
    #expect(expected.isEmpty)
  }

  @Test func aTitleOfTenMegabytesIsRead() throws {
    let title = String(repeating: "long ", count: 2_000_000)
    let page = try page(try read(Array("---\ntitle: \(title)\n---\n".utf8)))
    #expect(page.piece.source[.title].utf8.count == 9_999_999)
  }

  @Test func aParagraphOfTenMegabytesIsRead() throws {
    let read = try read(Array(("---\ntitle: Hello\n---\n" + String(repeating: "wörd ", count: 1_700_000)).utf8))
    #expect(read.lines == [])
    #expect(try page(read).piece.source.body.units.count == 1)
  }

  @Test func twoThousandUnknownEntriesAreAllTold() throws {
    let entries = (0..<2_000).map { "unknown\($0): x\n" }.joined()
    let read = try read(Array("---\ntitle: Hello\n\(entries)---\n".utf8))
    #expect(read.lines.filter { $0.hasSuffix("error unknown-entry") }.count == 2_000)
  }

  @Test func namesAreComparedHoweverTheirAccentsAreStored() throws {
    let composed = "café.png".precomposedStringWithCanonicalMapping
    let decomposed = "café.png".decomposedStringWithCanonicalMapping
    let portal = try TestPortal(SamplePortal.text)
    try portal.write("Content/pages/\(decomposed)", [1])
    try portal.write("Content/pages/second.md", Array("---\ntitle: Hello\npicture: \(composed)\n---\n".utf8))
    let read = Reading(portal)
    #expect(read.lines == [])
    #expect(try page(read).piece.picture.map { Array($0.utf8) } == Array("Content/pages/\(decomposed)".utf8))
  }

  @Test func twoFoldersWhoseAccentsAreStoredInTwoWaysClash() throws {
    let family = Array("children: [{id: ann, name: Ann}]\nhouseholds: [{id: home, languages: [en]}]\n".utf8)
    let portal = try TestPortal(SamplePortal.text)
    try portal.write("Content/families/\("é".precomposedStringWithCanonicalMapping)/family.yml", family)
    try portal.write("Content/families/\("é".decomposedStringWithCanonicalMapping)/family.yml", family)
    #expect(Reading(portal).diagnostics.map(\.id) == ["same-file-name"])
  }

  @Test func aPipeIsToldOfAndNotWaitedFor() throws {
    let portal = try TestPortal(SamplePortal.text)
    #expect(mkfifo(portal.root + "/Content/pages/pipe.md", 0o600) == 0)
    #expect(Reading(portal).lines == ["Content/pages/pipe.md error not-a-file"])
  }

  @Test func aGroupsWritingMayNotNameAChildInAnyScript() throws {
    let portal = try TestPortal(
      SamplePortal.text,
      """
      === Content/families/li/family.yml
      children: [{id: ming, name: 小明, school: maple, class: "204"}]
      households: [{id: home, languages: [zh-Hans]}]
      === Content/groups/room-204/2026-11-21-note.md
      ---
      kind: note
      ---
      今天小明很棒
      """)
    #expect(Reading(portal).lines == ["Content/groups/room-204/2026-11-21-note.md:4:3 error group-names-child"])
  }
}
