import Diagnostics
import Languages
import Library
import PortalSupport
import Readability
import Testing

@Suite struct PieceTests {
  static let portal = """
    === Content/portal.yml
    title: River
    address: https://river.example/
    time-zone: America/New_York
    source-language: en
    languages: [en, es]
    theme: Hearth
    phone: +1 718 555 0100
    === Content/glossary.yml
    - term: {en: IEP, es: IEP}
      stands-for: Individualized Education Program
      plain: Your child's plan.
    === Content/pages/plan.md
    ---
    title: A TITLE OF AN IEP
    ---
    # A HEADING

    The IEP names what we do. The OT report is new, and the SLP (speech therapist) reads it on TV.

    | THE | TABLE |
    |---|---|
    | ABC | DEF |
    === Content/pages/plan.es.md
    ---
    title: Un plan
    ---
    # Un título

    El IEP dice lo que hacemos. El informe de OT es nuevo, y el SLP (terapeuta del habla) lo lee en TV.

    | A | B |
    |---|---|
    | a | b |
    """

  private func reports() throws -> [ReadingReport] {
    let library = try ReadPortal(PortalFolder(Self.portal)).library
    let page = try #require(library.pages.first { $0.piece.slug == "plan" })
    var readers = SentenceReaders()
    return ReadingReport.of(page.piece, glossary: TermList(library.glossary), by: &readers)
  }

  @Test func `the source comes first, and headings, titles and tables are no sentences`() throws {
    let reports = try reports()
    #expect(reports.map(\.isSource) == [true, false])
    #expect(reports.map(\.counts.sentences) == [[6, 14], [6, 16]])
  }

  @Test func `an abbreviation counts as explained by its brackets or by the glossary in the same language`() throws {
    #expect(try reports().map(\.terms) == [["OT"], ["IEP", "OT"]])
  }

  @Test func `a warning says what to do`() throws {
    let report = try #require(try reports().first)
    #expect(ReadingWords.unexplained(report).summary == "This does not explain \"OT\".")
    let english = LanguageTag.english
    #expect(ReadingWords.level(.grade(7.24), in: english) == "grade 7.2")
    #expect(ReadingWords.level(.ease(61), in: try #require(LanguageTag("es"))) == "normal (61 of 100)")
    let chinese = try #require(LanguageTag("zh-Hans"))
    #expect(ReadingWords.level(.lengths(12, long: 0.05), in: chinese) == "12.0 characters a sentence, 5% long ones")
  }
}
