import Exchange
import Languages
import Library
import Markdown
import Testing

@Suite struct `Unit ids` {
  @Test func `are read as they are written`() {
    for text in ["u1.df9cf10295fb9956.3", "u1.df9cf10295fb9956.3.0123456789abcdef"] {
      #expect(UnitID(text)?.description == text)
    }
    for text in [
      "", "u1.df9cf10295fb9956", "u2.df9cf10295fb9956.1", "u1.DF9CF10295FB9956.1", "u1.df9cf10295fb9956.0",
      "u1.df9cf10295fb9956.1.", "u1.df9cf10295fb9956.1.f4", "u1.df9cf10295fb9956.1.0123456789abcdef.1",
    ] {
      #expect(UnitID(text) == nil)
    }
  }
}

/// Texts that a format could spoil.
let difficultTexts = [
  "Sit with ⟦1:b⟧your child⟦/1⟧ on the ⟦2:a⟧mat ⟦3:i⟧now⟦/3⟧⟦/2⟧.", "⟦1:br⟧ after {{minutes}}⟦2:code⟧a < b⟦/2⟧",
  "⟦1:img⟧a picture⟦/1⟧", "a < b & c > d \"e\" 'f'", "{1} is not {/2} a mark, \\{3} neither, \\\\", "\\⟦1:b⟧x⟦/1⟧\\",
  "=SUM(A1)", "'=1", "-5 degrees", "+1 718 555 0100", "@home", "a; b, c\td", "مرحبًا ⟦1:b⟧بالعالم⟦/1⟧ ٥", "真，⟦1:b⟧她⟦/1⟧",
  "a⟦⟦b", "]]> <!-- x -->", "😀 e\u{301}", "{{ minutes }} {{minutes}}", "｛1｝", "{", "{}", "{1", "a\u{A0}b",
]

@Suite struct `Files for translators` {
  private static let file: ExchangeFile = {
    let units = difficultTexts.enumerated().map { index, text in
      let source = CodedText(canonical: text)
      var unit = ExchangeUnit(
        id: UnitID(
          hash: UnitHash(value: UInt64(index) << 40 | 7), number: index + 1, mark: index < 9 ? nil : "0123456789abcdef"),
        source: source,
        notes: ["A note with \"signs\" & <marks>", "and a second."])
      switch index % 4 {
      case 0: (unit.target, unit.state) = (source, .human)
      case 1: unit.former = ExchangeUnit.Former(source: source, target: source)
      case 2: (unit.target, unit.state) = (source, .reviewed)
      default: (unit.target, unit.state, unit.known) = (source, .machine, source)
      }
      return unit
    }
    return ExchangeFile(
      sourceLanguage: .english, targetLanguage: tag("ar"),
      pieces: [
        ExchangePiece(name: "Content/strategies/a.md", units: Array(units.prefix(9))),
        ExchangePiece(name: "private/1", units: Array(units.dropFirst(9))),
      ])
  }()

  @Test(arguments: ExchangeFormat.allCases)
  func `are read as they were written`(_ format: ExchangeFormat) throws {
    let (returned, found) = try ExchangeReader.read(ExchangeWriter.bytes(Self.file, as: format))
    #expect(found == format)
    #expect(returned.sourceLanguage == .english)
    #expect(returned.targetLanguage == tag("ar"))
    let units = Self.file.pieces.flatMap { piece in piece.units.map { (piece.name, $0) } }
    try #require(returned.units.count == units.count)
    for (unit, (name, written)) in zip(returned.units, units) {
      #expect(unit.id == written.id)
      #expect(unit.piece == name)
      #expect(unit.source.adopting(written.source).canonical == written.source.canonical)
      #expect(unit.target?.adopting(written.source).canonical == written.target?.canonical)
    }
  }

  @Test(arguments: ExchangeFormat.allCases) func `are the same bytes each time`(_ format: ExchangeFormat) throws {
    #expect(try ExchangeWriter.bytes(Self.file, as: format) == ExchangeWriter.bytes(Self.file, as: format))
  }

  @Test func `say in XLIFF how far each text is`() throws {
    let xliff = String(decoding: try ExchangeWriter.bytes(Self.file, as: .xliff), as: UTF8.self)
    #expect(
      xliff.contains("<target xml:lang=\"ar\" state=\"needs-review-translation\" state-qualifier=\"leveraged-mt\">"))
    #expect(xliff.contains("approved=\"yes\""))
    #expect(xliff.contains("<alt-trans alttranstype=\"previous-version\"><source>"))
    #expect(xliff.contains("<g id=\"1\" ctype=\"bold\">your child</g>"))
    #expect(xliff.contains("<x id=\"p1\" ctype=\"x-placeholder\" equiv-text=\"{{minutes}}\"/>"))
    let copied = String(decoding: try ExchangeWriter.bytes(Self.file, as: .xliff, copiesSource: true), as: UTF8.self)
    #expect(copied.contains("state=\"needs-translation\">"))
  }

  private static let typed = [
    ("{1}su hijo{/1}", "⟦1:b⟧su hijo⟦/1⟧"), ("{ 1 }su hijo{ / 1 }", "⟦1:b⟧su hijo⟦/1⟧"),
    ("｛１｝孩子｛／１｝", "⟦1:b⟧孩子⟦/1⟧"), ("{١}طفلك{/١}", "⟦1:b⟧طفلك⟦/1⟧"), ("a{2}b", "a⟦2:br⟧b"), ("\\{1}", "{1}"),
    ("{1}{/1}x", "x"), ("  {1} a {/1} b ", "⟦1:b⟧a⟦/1⟧ b"),
  ]

  @Test(arguments: typed) func `take marks as people type them`(_ typed: String, _ canonical: String) throws {
    let source = CodedText(canonical: "⟦1:b⟧your child⟦/1⟧⟦2:br⟧x")
    let csv = "\u{FEFF}id,source (en),translation (es)\r\nu1.0000000000000001.1,x,\"\(typed)\"\r\n"
    let unit = try #require(ExchangeReader.read(Array(csv.utf8)).file.units.first)
    #expect(unit.target?.adopting(source).canonical == canonical)
  }

  @Test func `may come from other programs`() throws {
    let table = "ID;Source (en);Translation (es)\nu1.0000000000000001.1;a;b\n;;\n"
    #expect(try ExchangeReader.read(Array(table.utf8)).file.units.count == 1)
    let segmented = """
      <?xml version="1.0"?><xliff version="1.2"><file original="o" source-language="en" target-language="es">
      <body><group><trans-unit id="u1.0000000000000001.1"><source><g id="1" ctype="bold">a</g> <x id="p1" \
      equiv-text="{{minutes}}"/></source><seg-source><mrk mtype="seg" mid="0">a</mrk></seg-source><target><mrk mtype="seg" \
      mid="0"><bpt id="1">&lt;b></bpt>z<ept id="1"/> <ph id="p1"/></mrk></target></trans-unit></group></body></file></xliff>
      """
    let unit = try #require(ExchangeReader.read(Array(segmented.utf8)).file.units.first)
    #expect(unit.target?.canonical == "⟦1:b⟧z⟦/1⟧ {{minutes}}")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in segmented.replacing("?>", with: " encoding=\"UTF-16\"?>", maxReplacements: 1).utf16 {
      wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    #expect(try ExchangeReader.read(wide).file.units.first?.target == unit.target)
  }
}
