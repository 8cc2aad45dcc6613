import Languages
import Library
import PortalSupport
import Testing

/// Whether the marks of a text stand behind their letters is told of a whole file at once. Each text must then have the
/// wording that it has when it is asked alone.
@Suite struct ComposedTextTests {
  private static let lock = "{\"v\":1,\"norm\":\"u1\",\"lang\":\"es\",\"units\":[\n]}\n"

  private static let pieces = [
    "a", "e", " ", "\n", "é", "ñ", "\u{301}", "&#x301;", "&#2494;", "*", "**", "<b>", "</b>", "`", "\\", "\\*", "&amp;",
    "ক", "\u{9C7}", "\u{9BE}", "\u{9BC}", "\u{9CD}", "ا", "\u{64B}", "\u{651}", "漢", "か", "\u{3099}", "。", "한",
    "\u{11AB}", "Ж", "\u{306}", "⟦", "🙂", "[", "](x)", "|",
  ]

  private static func same(_ text: PieceText) -> Bool {
    let alone = TextHashes(of: text)
    return text.hashes?.body == alone.body && text.hashes?.entries.map(\.hash) == alone.entries.map(\.hash)
  }

  private static func wordings(_ texts: [(title: String, body: String)]) throws -> [(Piece, source: Bool, twin: Bool)] {
    let portal = try TestPortal(SamplePortal.text)
    for (number, text) in texts.enumerated() {
      let bytes = Array("---\ntitle: \(text.title)\n---\n\n\(text.body)\n".utf8)
      try portal.write("Content/pages/p\(number).md", bytes)
      try portal.write("Content/pages/p\(number).es.md", bytes)
      try portal.write("Content/translations/es/pages/p\(number).json", Array(lock.utf8))
    }
    let pages = try #require(LibraryReader.readPublic(root: portal.root).value).library.pages
    return try texts.indices.map { number in
      let piece = try #require(pages.first { $0.piece.slug == "p\(number)" }).piece
      return (piece, same(piece.source), try same(#require(piece.twins.first)))
    }
  }

  @Test func wordingsAreTheSameWhereverMarksStand() throws {
    let texts = [
      ("Café", "ক\u{9C7}<b></b>\u{9BE}"), ("Cafe\u{301}", "a"), ("\"Cafe\\u0301\"", "a"), ("ক", "ক\u{9C7}&#2494;"),
      ("ক", "*ক\u{9C7}*\u{9BE}"), ("\u{9BE}", "\u{9BE}"), ("漢", "か\n\u{3099}"), ("ا\u{64B}", "ا\u{651}\u{64B}"),
    ]
    for ((title, body), read) in zip(texts, try Self.wordings(texts.map { (title: $0.0, body: $0.1) })) {
      #expect(read.source && read.twin, "\(title) \(body)")
    }
  }

  @Test(arguments: 0..<4)
  func wordingsOfAnyTextAreTheSame(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let bodies = (0..<60).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
    }
    for (body, read) in zip(bodies, try Self.wordings(bodies.map { (title: "A title", body: $0) })) {
      #expect(read.source && read.twin, "\(body.debugDescription)")
    }
  }
}
