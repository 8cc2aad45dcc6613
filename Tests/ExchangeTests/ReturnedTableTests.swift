import Exchange
import Languages
import Library
import Markdown
import Testing

/// What people do with a table, or a tool with a file.
@Suite struct `A file that comes back` {
  private static let page = """
    ---
    title: A page
    ---

    One **cat**.

    Two [dogs](a.md).

    Three birds.
    """
  private static let path = "Content/pages/a"

  private func folder() throws -> ExchangePortalFolder {
    try ExchangePortalFolder([Self.path + ".md": Self.page, "Content/pages/b.md": "---\ntitle: B\n---\n\nMore.\n"])
  }

  /// The page's part of what goes out, translated to capitals.
  private func file(_ folder: ExchangePortalFolder, _ scope: Exporter.Scope = .needed) throws -> ExchangeFile {
    var file = try folder.export("es", scope)
    file.pieces.removeAll { $0.name != Self.path + ".md" }
    for unit in file.pieces[0].units.indices {
      file.pieces[0].units[unit].target = file.pieces[0].units[unit].source.mapWords { $0.uppercased() }
      file.pieces[0].units[unit].state = .human
    }
    return file
  }

  private static let translated = "---\ntitle: A PAGE\n---\n\nONE **CAT**.\n\nTWO [DOGS](a.md).\n\nTHREE BIRDS.\n"

  @Test(arguments: ExchangeFormat.allCases)
  func `sorted without its ids is not taken, and can be taken from the table`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    var file = try file(folder)
    let ids = file.pieces[0].units.map(\.id)
    for index in ids.indices { file.pieces[0].units[index].id = ids[(index + 1) % ids.count] }
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: format))
    #expect(plan.report.rejected.map(\.findings) == ids.map { _ in [.otherSource] })
    #expect(plan.changes.isEmpty && folder.text(Self.path + ".es.md") == nil)
    let kept = try #require(plan.kept.flatMap { folder.text($0.path) })
    try folder.bring(Array(kept.utf8))
    #expect(folder.text(Self.path + ".es.md") == Self.translated)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `with other rows that nobody translated says nothing of them`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    var file = try file(folder)
    let ids = file.pieces[0].units.map(\.id)
    for index in ids.indices {
      file.pieces[0].units[index].id = ids[(index + 1) % ids.count]
      file.pieces[0].units[index].target = nil
    }
    let report = try folder.bring(ExchangeWriter.bytes(file, as: format)).report
    #expect(report.rejected.isEmpty && report.untouched == ids.count)
  }

  @Test func `sorted after the page changed puts nothing into memory`() throws {
    let folder = try folder()
    var file = try file(folder)
    let ids = file.pieces[0].units.map(\.id)
    (file.pieces[0].units[0].id, file.pieces[0].units[3].id) = (ids[3], ids[0])
    try folder.write(Self.path + ".md", Self.page.replacing("Three birds.", with: "Four."))
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: .csv))
    #expect(plan.report.rejected.first?.findings == [.otherSource])
    #expect(folder.text("Content/translations/es/pages/a.json")?.contains("A PAGE") != true)
  }

  @Test(arguments: [ExchangeFormat.docx, .csv, .html])
  func `with words over the source says where they belong`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    var file = try file(folder)
    file.pieces[0].units[3].source = CodedText(plain: "Tres pájaros.")
    file.pieces[0].units[3].target = nil
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: format))
    #expect(plan.report.rejected.map(\.findings) == [[.typedOverSource]])
    let kept = try #require(plan.kept.flatMap { folder.text($0.path) })
    try folder.bring(Array(kept.utf8))
    #expect(folder.text(Self.path + ".es.md")?.contains("Tres pájaros.") == true)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `may have other quotes and spaces in its source, or none`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder([
      Self.path + ".md": "---\ntitle: A page\n---\n\nIt's “here”.\n\nTwo  words.\n\nThree birds.\n"
    ])
    var file = try file(folder)
    file.pieces[0].units[1].source = CodedText(plain: "It’s \"here\".")
    file.pieces[0].units[2].source = CodedText(plain: "Two\u{A0}words.")
    file.pieces[0].units[3].source = CodedText(plain: "")
    #expect(try folder.bring(ExchangeWriter.bytes(file, as: format)).report.taken.count == 4)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `in another order finds the right one of two with the same words`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder([
      "Content/pages/0.md": "---\ntitle: Zero\n---\n\nSame\n",
      Self.path + ".md": "---\ntitle: A page\n---\n\nSame\n\nBetween\n\nSame\n\nSame\n",
    ])
    let words = ["A", "Uno", "Entre", "Dos", "Tres"]
    var file = try file(folder)
    for (index, word) in words.enumerated() { file.pieces[0].units[index].target = CodedText(plain: word) }
    file.pieces[0].units.reverse()
    try folder.bring(ExchangeWriter.bytes(file, as: format))
    #expect(folder.text(Self.path + ".es.md") == "---\ntitle: A\n---\n\nUno\n\nEntre\n\nDos\n\nTres\n")
    // One of them is deleted.
    file = try self.file(folder, .all)
    for (index, word) in words.enumerated() { file.pieces[0].units[index].target = CodedText(plain: word + "!") }
    file.pieces[0].units.remove(at: 1)
    try folder.bring(ExchangeWriter.bytes(file, as: format))
    #expect(folder.text(Self.path + ".es.md") == "---\ntitle: A!\n---\n\nUno\n\nEntre!\n\nDos!\n\nTres!\n")
  }

  @Test func `with a row twice takes the last text and keeps the other`() throws {
    let folder = try folder()
    var file = try file(folder)
    var again = file.pieces[0].units[3]
    again.target = CodedText(plain: "Tres pájaros.")
    file.pieces[0].units.append(again)
    let report = try folder.bring(ExchangeWriter.bytes(file, as: .csv)).report
    #expect(report.doubled.map(\.unit.target?.plainText) == ["THREE BIRDS."] && report.late.isEmpty)
    #expect(folder.text(Self.path + ".es.md")?.contains("Tres pájaros.") == true)
    #expect(folder.text("Content/translations/es/pages/a.json")?.contains("THREE BIRDS.") == true)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `of another portal is refused whole`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    let other = try self.folder()
    let settings = try #require(other.text("Content/portal.yml"))
    try other.write("Content/portal.yml", settings.replacing("families.example", with: "other.example"))
    let before = try other.state
    let bytes = try ExchangeWriter.bytes(file(folder), as: format)
    #expect(throws: RefusedFile.otherPortal("https://families.example/", expected: "https://other.example/")) {
      try other.bring(bytes)
    }
    #expect(try other.state == before)
  }

  @Test func `is taken after the address became a safe one`() throws {
    let folder = try folder()
    let table = String(decoding: try ExchangeWriter.bytes(file(folder), as: .csv), as: UTF8.self)
    let old = table.replacing("https://families.example/", with: "http://families.example")
    #expect(old != table)
    try folder.bring(Array(old.utf8))
  }

  @Test func `tells none of the portal's own notes as a translator's words`() throws {
    let folder = try folder()
    try folder.write("Content/glossary.yml", "- term: {en: cat, es: gato}\n- {term: IEP, keep: true}\n")
    try folder.write(Self.path + ".md", Self.page.replacing("Three birds.", with: "The IEP meeting."))
    let bytes = try ExchangeWriter.bytes(file(folder), as: .csv)
    try folder.write(Self.path + ".md", Self.page.replacing("One", with: "No").replacing("A page", with: "Page"))
    try folder.write("Content/glossary.yml", "- term: {en: cat, es: gata}\n- {term: IEP, keep: true}\n")
    #expect(try folder.bring(bytes).report.remarks.isEmpty)
  }
}
