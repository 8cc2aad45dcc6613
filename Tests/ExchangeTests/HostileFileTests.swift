import Exchange
import Languages
import Library
import Markdown
import Testing

@Suite struct `Files that are refused` {
  private static let head =
    "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\" target-language=\"es\"><body>"
  private static let tail = "</body></file></xliff>"
  private static let bomb = """
    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\
    \(head)<trans-unit id="u1.0000000000000001.1"><source>&b;</source></trans-unit>\(tail)
    """

  private static let files: [(String, RefusedFile)] = [
    ("", .empty), ("<?xml version=\"1.0\"?><xliff version=\"1.2\"><file>", .brokenXML(line: 1)),
    (bomb, .declarations),
    ("<?xml version=\"1.0\"?>\n<!doctype xliff SYSTEM \"file:///etc/passwd\"><xliff/>", .declarations),
    ("<?xml version=\"1.0\"?><xliff version=\"2.0\"/>", .notXLIFF(version: "2.0")),
    ("<?xml version=\"1.0\"?><tmx version=\"1.4\"/>", .unknownKind), (head + tail, .notOurs),
    (head + "<trans-unit id=\"1\"><source>a</source></trans-unit>" + tail, .notOurs),
    ("<?xml version=\"1.0\"?><xliff version=\"1.2\">" + String(repeating: "<g>", count: 300), .brokenXML(line: 1)),
    ("name,age\nMaya,7\n", .noColumns), ("id,source,translation\n", .notOurs), ("id,\"source", .brokenTable(line: 1)),
    ("PK\u{3}\u{4}not really", .brokenZip), ("<html><body><p>Hello</p></body></html>", .noColumns),
    ("a\0b", .unknownKind), ("%PDF-1.7", .noColumns),
    (
      "<xliff version=\"1.2\"><file original=\"a\" target-language=\"es\"/><file original=\"b\" target-language=\"ar\"/></xliff>",
      .severalLanguages(["es", "ar"])
    ),
  ]

  @Test(arguments: files) func `say why`(_ text: String, _ expected: RefusedFile) {
    #expect {
      try ExchangeReader.read(Array(text.utf8))
    } throws: { error in
      return error as? RefusedFile == expected
    }
  }

  /// As Excel saves a table where nobody says "CSV UTF-8": `niña` in Windows-1252, and half a letter of UTF-16.
  @Test(arguments: [
    Array("id,source (en),translation (es)\nu1.0000000000000001.1,girl,ni".utf8) + [0xF1, 0x61],
    [0xFF, 0xFE, 0x69, 0x00, 0x64],
  ])
  func `may be tables in letters that nobody knows`(_ bytes: [UInt8]) {
    #expect(throws: RefusedFile.regionalLetters) { try ExchangeReader.read(bytes) }
  }

  @Test func `may be hidden in wide letters`() {
    var wide: [UInt8] = [0xFE, 0xFF]
    for unit in Self.bomb.utf16 { wide += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    #expect(throws: RefusedFile.declarations) { try ExchangeReader.read(wide) }
  }

  /// 50 MB of nothing in 50 KB, and an archive whose part is not a document.
  @Test func `may be archives that swell`() throws {
    #expect(throws: RefusedFile.zipBomb) { try ExchangeReader.read(Archives.swelling) }
    #expect(throws: RefusedFile.noDocument) { try ExchangeReader.read(Archives.foreign) }
  }

  @Test func `have words for people`() {
    for (_, refusal) in Self.files {
      let diagnostic = refusal.diagnostic(file: "x.docx")
      #expect(diagnostic.severity == .error)
      #expect(diagnostic.summary.hasSuffix(".") && diagnostic.remedy?.hasSuffix(".") == true)
    }
  }

  @Test func `are those of another portal, in another language, or from another one`() throws {
    let folder = try ExchangePortalFolder(["Content/pages/a.md": "---\ntitle: A\n---\n\nWords.\n"])
    let before = try folder.state
    let unit = { (from: String, to: String) in
      Array(
        """
        <xliff version="1.2"><file original="Content/pages/a.md" source-language="\(from)" target-language="\(to)"><body>\
        <trans-unit id="u1.0000000000000001.1"><source>Other</source><target>Otra</target></trans-unit></body></file></xliff>
        """.utf8)
    }
    #expect(throws: RefusedFile.wrongLanguage("fr")) { try folder.bring(unit("en", "fr")) }
    #expect(throws: RefusedFile.wrongLanguage("en")) { try folder.bring(unit("en", "en")) }
    #expect(throws: RefusedFile.wrongSourceLanguage("de", expected: "en")) { try folder.bring(unit("de", "es")) }
    #expect(try folder.state == before)
  }
}

/// Archives as bytes, made by Python's zipfile.
enum Archives {
  static var swelling: [UInt8] { archive("word/document.xml", packed: true) }
  static var foreign: [UInt8] { archive("mimetype", packed: false) }

  /// One part: 4 MB of zeros said to be packed into 20 bytes, or five letters.
  private static func archive(_ name: String, packed: Bool) -> [UInt8] {
    let content: [UInt8] = packed ? [UInt8](repeating: 0, count: 20) : Array("hello".utf8)
    let size = packed ? 4 << 20 : content.count
    let common: [UInt8] =
      little(packed ? 8 : 0, 2) + little(0, 4) + little(0x3610_A686, 4) + little(content.count, 4)
      + little(size, 4) + little(name.utf8.count, 2) + little(0, 2)
    let local = little(0x0403_4B50, 4) + little(20, 2) + little(0, 2) + common + name.utf8 + content
    let central =
      little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 2) + common + little(0, 2)
      + little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) + name.utf8
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2) + little(central.count, 4)
      + little(local.count, 4) + little(0, 2)
    return local + central + end
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
