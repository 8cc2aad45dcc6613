import Exchange
import Languages
import Library
import Markdown
import Testing
import Translation

/// Pages that were first written in another language than the portal's.
@Suite struct `Writing in another language` {
  private static let files = [
    "Content/pages/a.md": "---\ntitle: Hello\n---\n\nGood day.\n",
    "Content/pages/b.md": "---\nlanguage: es\ntitle: Hola\n---\n\nBuenos **días**.\n",
  ]

  private func file(_ folder: ExchangePortalFolder, _ from: String, _ to: String) throws -> ExchangeFile {
    try Exporter(folder.portal(), to: tag(to), scope: .all).file(from: tag(from)).file
  }

  @Test func `goes to somebody who reads that language`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    let portal = try folder.portal()
    #expect(Exporter(portal, to: tag("ar")).sourceLanguages == [.english, tag("es")])
    #expect(Exporter(portal, to: .english).sourceLanguages == [tag("es")])
    #expect(Exporter(portal, to: tag("es")).sourceLanguages == [.english])
    // The portal's title stands in portal.yml.
    #expect(try file(folder, "en", "ar").pieces.map(\.name) == ["Content/pages/a.md", "Content/portal.yml"])
    let spanish = try file(folder, "es", "ar")
    #expect(spanish.pieces.map(\.name) == ["Content/pages/b.md"])
    let xliff = String(decoding: try ExchangeWriter.bytes(spanish, as: .xliff), as: UTF8.self)
    #expect(xliff.contains("source-language=\"es\" target-language=\"ar\""))
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `comes back in each format, into the portal's language too`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder(Self.files)
    var file = try file(folder, "es", "en")
    for unit in file.pieces[0].units.indices {
      let words = file.pieces[0].units[unit].source.mapWords { $0 == "Hola" ? "Hi" : $0 == "días" ? "morning" : "Good" }
      file.pieces[0].units[unit].target = words
      file.pieces[0].units[unit].state = .human
    }
    try folder.bring(ExchangeWriter.bytes(file, as: format))
    #expect(folder.text("Content/pages/b.en.md") == "---\ntitle: Hi\n---\n\nGood **morning**.\n")
    let before = try folder.state
    try folder.bring(ExchangeWriter.bytes(self.file(folder, "es", "en"), as: format))
    #expect(try folder.state == before)
  }

  @Test func `may be a form, whose questions are asked for and shown`() throws {
    let form =
      "---\nlanguage: es\ntitle: Nota\nreturn-to: a@example.org\nfields:\n"
      + "  - {id: n, kind: text, label: Nombre}\n---\n"
    let folder = try ExchangePortalFolder(["Content/forms/nota.md": form])
    var file = try file(folder, "es", "ar")
    #expect(file.pieces.map { $0.units.map(\.source.plainText) } == [["Nota", "Nombre"]])
    for unit in file.pieces[0].units.indices {
      file.pieces[0].units[unit].target = CodedText(plain: unit == 0 ? "ملاحظة" : "الاسم")
      file.pieces[0].units[unit].state = .human
    }
    try folder.bring(ExchangeWriter.bytes(file, as: .docx))
    #expect(folder.text("Content/forms/nota.md") == form)
    let label = try #require(LibraryReader.readPublic(root: folder.root).value?.0.forms.first?.fields.first?.label)
    #expect(label[tag("ar")] == "الاسم")
    // Whoever reads neither is shown the source's words.
    #expect(label.resolve(for: Ladder(reader: [tag("ko")], source: .english), source: tag("es"))?.text == "Nombre")
  }

  @Test func `lends its memory to nothing that was written in another`() throws {
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: Radio\n---\n", "Content/pages/b.md": "---\nlanguage: es\ntitle: Radio\n---\n",
    ])
    try folder.translate("ar") { $0.source.plainText == "Radio" ? CodedText(plain: "راديو") : nil }
    #expect(folder.text("Content/pages/a.ar.md") != nil && folder.text("Content/pages/b.ar.md") == nil)
    #expect(TranslationMemory(of: try folder.portal().pieces, in: tag("ar"), from: tag("es")).entries.isEmpty)
    #expect(TranslationMemory(of: try folder.portal().pieces, in: tag("ar"), from: .english).entries.count == 1)
  }
}
