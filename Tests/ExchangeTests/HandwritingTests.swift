import Exchange
import Files
import Languages
import Library
import Markdown
import Testing

/// What somebody wrote by hand in a translation, when single texts of it come back.
@Suite struct `A translation by hand` {
  private static let path = "Content/strategies/a"
  private static let page = """
    ---
    title: A page
    summary: About it
    materials: [A pillow, A book]
    ---

    # Before

    Sit down: *slowly*.

    - One
    - Two

      > Quoted

    > [!STOP]
    > It hurts.

    | a day | a place |
    | --- | --- |
    | Monday | here |

    The end.
    """
  private static let twin = """
    ---
    # Ana looks at it in May.
    materials:
      - 'Una almohada'   # or a cushion
      - Un libro
    translated-by: Ana
    title:   "Una página"   # short
    summary: >
      Sobre
      ella
    ---


    Antes
    =====

    Siéntese:
    _despacio_.   <!-- or sit -->

    * Uno
    * Dos

      > Citado
      > aquí

    > [!STOP]
    > Duele
    > mucho.

    |un día|un lugar|
    |:--|--:|
    |lunes|aquí|

    <!-- Ask her about this. -->
    El fin.

    """

  struct Change: Sendable {
    /// The text that came back.
    var unit: String
    var words: String
    /// What it takes the place of, as it stands in the file.
    var old: String
    var new: String
  }

  private static let changes = [
    Change(unit: "A page", words: "Una hoja", old: "\"Una página\"", new: "\"Una hoja\""),
    Change(unit: "A page", words: "a: #b, \"c\" \\", old: "\"Una página\"", new: "\"a: #b, \\\"c\\\" \\\\\""),
    Change(unit: "About it", words: "De ella", old: ">\n  Sobre\n  ella", new: "\"De ella\""),
    Change(unit: "A pillow", words: "Un cojín", old: "'Una almohada'", new: "\"Un cojín\""),
    Change(unit: "A book", words: "Un cuaderno nuevo", old: "- Un libro", new: "- Un cuaderno nuevo"),
    Change(unit: "A book", words: "- yes: no", old: "- Un libro", new: "- \"- yes: no\""),
    Change(unit: "Before", words: "Primero", old: "Antes", new: "Primero"),
    Change(unit: "One", words: "El uno", old: "* Uno", new: "* El uno"),
    Change(unit: "Quoted", words: "Dicho", old: "> Citado\n  > aquí", new: "> Dicho"),
    Change(unit: "It hurts.", words: "Hace daño.", old: "> Duele\n> mucho.", new: "> Hace daño."),
    Change(unit: "a place", words: "lugar | sitio", old: "|un lugar|", new: "|lugar \\| sitio|"),
    Change(unit: "here", words: "這裡", old: "|aquí|", new: "|這裡|"),
    Change(unit: "The end.", words: "تمام.", old: "El fin.", new: "تمام."),
  ]

  @Test(arguments: changes, ["\n", "\r\n"])
  func `keeps every byte that nothing came back for`(_ change: Change, _ ending: String) throws {
    let twin = "\u{FEFF}" + Self.twin.replacing("\n", with: ending)
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page, Self.path + ".es.md": twin])
    let plan = try folder.translate("es", .all) {
      $0.source.plainText == change.unit ? CodedText(plain: change.words) : nil
    }
    #expect(plan.report.taken.count == 1 && plan.report.rewritten.isEmpty)
    let (old, new) = (change.old.replacing("\n", with: ending), change.new.replacing("\n", with: ending))
    #expect(folder.text(Self.path + ".es.md") == twin.replacing(old, with: new))
    // It is what an import of all says too.
    let units = try folder.export("es", .all).pieces.flatMap(\.units)
    #expect(units.first { $0.source.plainText == change.unit }?.target?.plainText == change.words)
    #expect(try folder.export("es").pieces.allSatisfy { $0.name == "Content/portal.yml" })
  }

  @Test func `gets a new entry of a list and a new paragraph between those that it has`() throws {
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page, Self.path + ".es.md": Self.twin])
    try folder.translate("es", .all, by: "M. Díaz", state: .reviewed) { $0.target }
    let page = Self.page.replacing("[A pillow", with: "[A mat, A pillow").replacing("- Two", with: "- New\n- Two")
      .replacing("The end", with: "Nearly.\n\nThe end")
    try folder.write(Self.path + ".md", page)
    #expect(
      Set(try folder.export("es").pieces.first?.units.map(\.source.plainText) ?? []) == ["A mat", "New", "Nearly."])
    let words = ["A mat": "Una estera", "New": "Nuevo", "Nearly.": "Casi."]
    let plan = try folder.translate("es") { words[$0.source.plainText].map { CodedText(plain: $0) } }
    #expect(plan.report.rewritten.isEmpty)
    #expect(
      folder.text(Self.path + ".es.md")
        == Self.twin.replacing("  - 'Una", with: "  - Una estera\n  - 'Una").replacing("* Dos", with: "* Nuevo\n* Dos")
        .replacing("|lunes|aquí|\n", with: "|lunes|aquí|\n\nCasi.\n"))
  }

  @Test func `is written anew where its blocks are of other kinds now, and that is said`() throws {
    let folder = try ExchangePortalFolder([Self.path + ".md": Self.page, Self.path + ".es.md": Self.twin])
    try folder.translate("es", .all, by: "M. Díaz", state: .reviewed) { $0.target }
    let page = Self.page.replacing("# Before", with: "## Before").replacing("Monday", with: "Friday")
    try folder.write(Self.path + ".md", page)
    let plan = try folder.translate("es") { $0.source.plainText == "Friday" ? CodedText(plain: "viernes") : nil }
    #expect(plan.report.rewritten == [Self.path + ".es.md"])
    #expect(folder.text(Self.path + ".es.md")?.contains("\n## Antes\n\nSiéntese: *despacio*.\n") == true)
    #expect(try folder.export("es").pieces.allSatisfy { $0.name == "Content/portal.yml" })
  }
}
