import Exchange
import Languages
import Library
import Markdown
import Testing

/// Words of a translation that somebody changed or typed by hand, or that a person stands for.
@Suite struct `Words by hand` {
  private static let page = "---\ntitle: A page\ncritical: yes\n---\n\nOne [link](a.md) *here*.\n\nTwo dogs.\n"
  private static let path = "Content/strategies/a"
  private static let lock = "Content/translations/es/strategies/a.json"

  private func upper(_ unit: ExchangeUnit) -> CodedText? { unit.source.mapWords { $0.uppercased() } }

  /// - Returns: the portal, and the file that was brought in.
  private func translated(_ format: ExchangeFormat) throws -> (ExchangePortalFolder, [UInt8]) {
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page])
    var file = try folder.export("es")
    for piece in file.pieces.indices {
      for unit in file.pieces[piece].units.indices {
        file.pieces[piece].units[unit].target = upper(file.pieces[piece].units[unit])
        file.pieces[piece].units[unit].state = .human
      }
    }
    // The marks stand in another order.
    let turned = CodedText(canonical: "⟦2:i⟧HERE⟦/2⟧ ONE ⟦1:a⟧LINK⟦/1⟧.")
    let index = try #require(file.pieces[0].units.firstIndex { !$0.source.codes.isEmpty })
    file.pieces[0].units[index].target = turned
    let bytes = try ExchangeWriter.bytes(file, as: format)
    try folder.bring(bytes)
    return (folder, bytes)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `stay when the same file comes once more`(_ format: ExchangeFormat) throws {
    let (folder, bytes) = try translated(format)
    let twin = try #require(folder.text(Self.path + ".es.md"))
    let corrected = twin.replacing("TWO DOGS", with: "Dos perros").replacing("ONE", with: "Un")
    try folder.write(Self.path + ".es.md", corrected)
    let plan = try folder.bring(bytes)
    #expect(folder.text(Self.path + ".es.md") == corrected && plan.changes.isEmpty)
    #expect(plan.report.corrected.count == 2 && plan.report.taken.isEmpty)
  }

  @Test func `are kept in memory when a new text comes, and that is said`() throws {
    let (folder, _) = try translated(.docx)
    let twin = try #require(folder.text(Self.path + ".es.md"))
    try folder.write(Self.path + ".es.md", twin.replacing("TWO DOGS", with: "Dos perros"))
    let plan = try folder.translate("es", as: .docx, .all) {
      $0.source.plainText == "Two dogs." ? CodedText(plain: "Dos perritos.") : nil
    }
    #expect(plan.report.taken.map(\.findings) == [[.replacesTyped]])
    #expect(folder.text(Self.path + ".es.md")?.contains("Dos perritos.") == true)
    #expect(folder.text(Self.lock)?.contains("Dos perros.") == true)
  }

  @Test func `that no record tells of are kept in memory too, and those of a YAML file`() throws {
    let folder = try ExchangePortalFolder([
      Self.path + ".md": Self.page,
      Self.path + ".es.md": "---\ntitle: Una hoja\n---\n\nUn [enlace](a.md) *aquí*.\n\nDos perros.\n",
      "Content/glossary.yml": "- term: mat\n  plain: {en: To sit on, es: Para sentarse}\n",
    ])
    try folder.translate("es", .all) { upper($0) }
    for words in ["Una hoja", "Dos perros."] { #expect(folder.text(Self.lock)?.contains(words) == true) }
    #expect(folder.text("Content/glossary.yml")?.contains("TO SIT ON") == true)
    #expect(folder.text("Content/translations/es/glossary.yml.json")?.contains("Para sentarse") == true)
  }

  @Test func `of a person do not make place for a machine's draft`() throws {
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page])
    try folder.translate("es", by: "M. Díaz", state: .reviewed) { upper($0) }
    let before = folder.text(Self.path + ".es.md")
    let plan = try folder.translate("es", .all, state: .machine) {
      $0.source.plainText == "Two dogs." ? CodedText(plain: "Dos perros.") : nil
    }
    #expect(folder.text(Self.path + ".es.md") == before)
    #expect(plan.report.rejected.map(\.findings) == [[.draftBesideWords]])
    #expect(plan.kept.flatMap { folder.text($0.path) }?.contains("Dos perros.") == true)
  }

  @Test func `that were reviewed do not make place without a word`() throws {
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page])
    try folder.translate("es", by: "M. Díaz", state: .reviewed) { upper($0) }
    let plan = try folder.translate("es", as: .csv, .all) {
      $0.source.plainText == "Two dogs." ? CodedText(plain: "Dos perros.") : nil
    }
    #expect(plan.report.taken.map(\.findings) == [[.replacesReviewed(by: "M. Díaz")]])
    #expect(folder.text(Self.lock)?.contains("TWO DOGS.") == true)
  }
}
