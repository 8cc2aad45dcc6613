import Diagnostics
import Exchange
import Languages
import Library
import Testing
import Translation

/// What somebody translated by hand, and readers are not shown.
@Suite struct `A part that is held back` {
  private static let path = "Content/strategies/a"
  private static let page = """
    ---
    title: A page
    materials: [A pillow, A book]
    ---

    Sit down.

    Stay for 10 minutes.
    """
  private static let twin = """
    ---
    title: Una página
    materials: [Una almohada]
    ---

    Siéntese.

    Quédese durante diez minutos.
    """

  private func folder() throws -> ExchangePortalFolder {
    try ExchangePortalFolder([
      Self.path + ".md": Self.page, Self.path + ".es.md": Self.twin,
      "Content/glossary.yml": "- term: mat\n  plain:\n    en: 3 feet long\n    es: Tres pies de largo\n",
    ])
  }

  @Test func `is found with its line and its reason`() throws {
    let folder = try folder()
    let found = try HeldBackPart.read(root: folder.root)
    let spanish = Self.path + ".es.md"
    #expect(
      Set(found.map { "\($0.place.file):\($0.place.line) \($0.page) \($0.language) \($0.reason == .numbers)" }) == [
        "\(spanish):3 strategies/a es false", "\(spanish):8 strategies/a es true",
        "Content/glossary.yml:4 glossary.yml es true",
      ])
    #expect(found.contains { $0.reason == .count(.materials, here: 1, source: 2) })
    #expect(try Exporter(folder.portal(), to: tag("es")).heldBackCount { _ in true } == 2)
    #expect(try Exporter(folder.portal(), to: tag("ar")).heldBackCount { _ in true } == 0)
  }

  @Test func `is one no more when a person confirmed it, or it was mended`() throws {
    let folder = try folder()
    let mended = Self.twin.replacing("diez", with: "10").replacing("almohada", with: "almohada, Un libro")
    try folder.write(Self.path + ".es.md", mended)
    #expect(try HeldBackPart.read(root: folder.root).map(\.place.file) == ["Content/glossary.yml"])
    try folder.write(Self.path + ".es.md", mended.replacing("10", with: "diez"))
    let survey = try #require(TranslationSurvey.read(root: folder.root).survey)
    var confirmation = TranslationConfirmation(.person("M. Díaz"), on: ExchangePortalFolder.day)
    confirmation.includesOtherNumbers = true
    let subject = try #require(survey.publicSubjects.first { $0.name == "strategies/a" })
    let outcome = confirmation.outcome(for: try subject.translation(in: tag("es"), locks: survey.locks))
    try survey.locks.write(#require(outcome.lock), of: subject.file)
    #expect(try HeldBackPart.read(root: folder.root).map(\.place.file) == ["Content/glossary.yml"])
  }

  @Test func `is no list whose entries are known by a record, though the source has one more`() throws {
    let folder = try folder()
    try folder.translate("es", .all) { $0.source }
    try folder.write(Self.path + ".md", Self.page.replacing("[A pillow", with: "[A mat, A pillow"))
    #expect(try !HeldBackPart.read(root: folder.root).contains { $0.reason != .numbers })
  }
}
