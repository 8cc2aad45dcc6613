import Exchange
import Languages
import Library
import Markdown
import Testing
import Translation

@Suite struct `Texts of YAML files` {
  static let glossary = """
    # Words that families hear.
    - term: OT
      keep: true
      plain:
        en: Help with daily life.   # short
        es: 'Ayuda con la vida diaria.'
    - term: {en: sensory, es: sensorial}
      plain: About touch, "sound" and sight.
    - term: goal
      plain: |
        What your child
        works on.

    """
  static let form = """
    ---
    title: Help at a meeting
    return-to: school@example.org
    fields:
      - id: name
        kind: text
        label: {en: Your name, es: Nombre}
      - id: how
        kind: choice
        label: How would you like to meet?
        choices: [By phone, At school]
    ---

    Tell us 2 things.
    """
  static let schools = """
    - id: maple
      name: Maple Street School
      hours: Monday to Friday, 8 am to 4 pm
    """
  static let files = [
    "Content/glossary.yml": glossary, "Content/forms/help.md": form, "Content/schools.yml": schools,
    "Content/forms/help.es.md": "---\ntitle: Ayuda\nfields:\n  - id: how\n    label: ¿Cómo?\n---\n\nDiga 2 cosas.\n",
  ]

  private func upper(_ unit: ExchangeUnit) -> CodedText? { unit.source.mapWords { $0.uppercased() } }

  private func texts(_ folder: ExchangePortalFolder) throws -> [String: LocalizedText] {
    var found: [String: LocalizedText] = [:]
    var library = try #require(LibraryReader.readPublic(root: folder.root).value?.0)
    library.visitTexts { found["\($0) \($1())"] = $2 }
    return found
  }

  @Test(arguments: ExchangeFormat.allCases) func `come back as they went out`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder(Self.files)
    try folder.translate("es", state: .machine) { $0.source.plainText.contains("a") ? upper($0) : nil }
    try folder.translate("es", .unreviewed, by: "M. Díaz", state: .reviewed) {
      $0.source.plainText.contains("m") ? upper($0) : nil
    }
    try folder.write("Content/schools.yml", Self.schools.replacing("Monday", with: "Tuesday"))
    try folder.write("Content/glossary.yml", try #require(folder.text("Content/glossary.yml")) + "# more\n")
    let before = try folder.state
    for scope in [Exporter.Scope.needed, .unreviewed, .all] {
      let file = try folder.export("es", scope)
      #expect(file.pieces.contains { $0.name == "Content/schools.yml" })
      let plan = try folder.bring(ExchangeWriter.bytes(file, as: format), by: "Somebody")
      #expect(plan.changes == [] && plan.kept == nil && plan.report.remarks.isEmpty)
      #expect(try folder.state == before)
    }
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `are shown from the record, and the files stay as they are`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder(Self.files)
    let plan = try folder.translate("ar", as: format) { $0.source.mapWords { "\($0)ء" } }
    #expect(plan.report.kept.isEmpty)
    for path in ["Content/glossary.yml", "Content/forms/help.md", "Content/schools.yml"] {
      #expect(folder.text(path) == Self.files[path])
    }
    let texts = try texts(folder)
    for (path, text) in texts {
      let words = try #require(text[tag("ar")], "\(path)")
      #expect(words.hasSuffix("ء") || words.hasSuffix("ء."), "\(path): \(words)")
    }
    #expect(texts["Content/schools.yml maple/hours"]?[tag("ar")] == "Mondayء toء Friday,ء 8 amء toء 4 pmء")
    #expect(try folder.export("ar").pieces.isEmpty)
    #expect(try folder.export("ar", .all).pieces.flatMap(\.units).allSatisfy { $0.state == .human })
  }

  @Test func `of a list find theirs by their words, wherever they stand now`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    try folder.translate("ar", state: .machine) { upper($0) }
    // Withheld, a machine's words are known by the record alone.
    let settings = try #require(folder.text("Content/portal.yml"))
    try folder.write("Content/portal.yml", settings + "\npolicy: {machine: withhold}\n")
    let choices = "choices: [By video, By the phone, At school]"
    try folder.write("Content/forms/help.md", Self.form.replacing("choices: [By phone, At school]", with: choices))
    let units = try folder.export("ar").pieces.flatMap(\.units)
    #expect(units.map(\.source.plainText) == ["By video", "By the phone"])
    #expect(units.map(\.former?.target.plainText) == [nil, "BY PHONE"])
  }

  @Test func `replace only the words that a file says itself`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    try folder.translate("es", .all) { unit in
      switch unit.source.plainText {
      case "Help with daily life.": CodedText(plain: "Ayuda \"de\" cada día: todo.")
      case "sensory": CodedText(plain: "de los sentidos, {todos}")
      case "Your name": CodedText(plain: "Su nombre")
      case "How would you like to meet?": CodedText(plain: "¿Cómo quiere reunirse?")
      default: nil
      }
    }
    #expect(
      folder.text("Content/glossary.yml")
        == Self.glossary.replacing("'Ayuda con la vida diaria.'", with: "\"Ayuda \\\"de\\\" cada día: todo.\"")
        .replacing("es: sensorial", with: "es: \"de los sentidos, {todos}\""))
    #expect(folder.text("Content/forms/help.md") == Self.form.replacing("es: Nombre", with: "es: Su nombre"))
    #expect(
      folder.text("Content/forms/help.es.md")
        == Self.files["Content/forms/help.es.md"]?.replacing("¿Cómo?", with: "\"¿Cómo quiere reunirse?\""))
    let texts = try texts(folder)
    #expect(texts["Content/glossary.yml sensory/term"]?[tag("es")] == "de los sentidos, {todos}")
    #expect(texts["Content/forms/help.md fields/how/label"]?[tag("es")] == "¿Cómo quiere reunirse?")
    let states = Dictionary(
      try folder.export("es", .all).pieces.flatMap(\.units).map { ($0.source.plainText, $0.state) }
    ) { first, _ in first }
    #expect(states["sensory"] == .human && states["Your name"] == .human)
  }

  @Test func `are asked for again when their source changes, and old ones are not shown as new`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    try folder.translate("es", .all) { upper($0) }
    #expect(folder.text("Content/forms/help.es.md")?.contains("\"HOW WOULD YOU LIKE TO MEET?\"") == true)
    try folder.write(
      "Content/forms/help.md",
      try #require(folder.text("Content/forms/help.md")).replacing("like to meet", with: "like to talk"))
    try folder.write("Content/schools.yml", Self.schools.replacing("Friday", with: "Thursday"))
    let units = try folder.export("es").pieces.flatMap(\.units)
    #expect(
      units.map(\.source.plainText) == ["How would you like to talk?", "Monday to Thursday, 8 am to 4 pm"])
    #expect(units.first?.former?.source?.plainText == "How would you like to meet?")
    #expect(units.first?.former?.target.plainText == "HOW WOULD YOU LIKE TO MEET?")
    let texts = try texts(folder)
    let label = texts["Content/forms/help.md fields/how/label"]?.entry(for: tag("es"))
    #expect(label?.showing == .stale(ExchangePortalFolder.day))
    #expect(texts["Content/schools.yml maple/hours"]?[tag("es")] == nil)
    // What is old is kept, and comes back with the words.
    try folder.write("Content/schools.yml", Self.schools)
    #expect(try self.texts(folder)["Content/schools.yml maple/hours"]?[tag("es")] == "MONDAY TO FRIDAY, 8 AM TO 4 PM")
  }

  @Test func `keep two translations of the same words apart`() throws {
    let folder = try ExchangePortalFolder([
      "Content/schools.yml": "- {id: a, name: A, hours: Every day}\n- {id: b, name: B, hours: Every day}\n"
    ])
    var turn = 0
    try folder.translate("es") { unit in
      guard unit.source.plainText == "Every day" else { return nil }
      turn += 1
      return CodedText(plain: turn == 1 ? "Cada día" : "Todos los días")
    }
    let texts = try texts(folder)
    #expect(texts["Content/schools.yml a/hours"]?[tag("es")] == "Cada día")
    #expect(texts["Content/schools.yml b/hours"]?[tag("es")] == "Todos los días")
    #expect(try folder.export("es", .all).pieces.flatMap(\.units).compactMap(\.target?.plainText).count == 2)
  }

  @Test func `beside a goal are shown with its translation`() throws {
    let goal = """
      ---
      kind: goal
      child: maya
      title: Asking
      measure: How many times
      unit: times
      baseline: 1
      target: 8
      by: 2027-04-22
      agreed-with: [the grandmother]
      ---

      She asks.
      """
    let folder = try ExchangePortalFolder([
      "Content/families/f/family.yml": """
      children: [{id: maya, name: Maya}]
      households: [{id: home, languages: [es], adults: [{name: Rosa, relation: mother}]}]
      """, "Content/families/f/2026-10-15-goal-asking.md": goal,
    ])
    try folder.translate("es", families: .all) { upper($0) }
    let (library, families) = try #require(LibraryReader.readPublic(root: folder.root).value)
    let context = LibraryContext(root: folder.root, library: library, families: families)
    var family = try #require(LibraryReader.readFamily(families.entries[0], in: context).0)
    var found: [String] = []
    family.visitTexts { if $1().text.hasPrefix("agreed-with") { found.append($2[tag("es")] ?? "") } }
    #expect(found == ["THE GRANDMOTHER"])
    #expect(try folder.export("es", families: .all).pieces.isEmpty)
  }

  @Test func `of a family go out without names, and only where somebody reads them`() throws {
    let folder = try ExchangePortalFolder([
      "Content/strategies/a.md": "---\ntitle: A\n---\n", "Content/team/lee.md": "---\ntitle: Lee\nrole: OT\n---\n",
      "Content/families/f/family.yml": """
      children: [{id: maya, name: Maya}]
      households:
        - {id: home, languages: [es], adults: [{name: Rosa, relation: mother}]}
        - {id: other, languages: [ar], adults: [{name: Omar, relation: father}]}
      """,
      "Content/families/f/practice/lee.yml":
        "- {child: maya, strategy: a, from: 2026-09-01, note: Maya likes the blue mat.}\n",
    ])
    let file = try folder.export("es", families: .all)
    let note = try #require(file.pieces.flatMap(\.units).first)
    #expect(note.source.canonical == "{{name.1}} likes the blue mat.")
    try folder.translate("es", families: .all) { _ in CodedText(plain: "A {{name.1}} le gusta la alfombra azul.") }
    let record = "Content/families/f/.translations/es/practice/lee.yml.json"
    #expect(folder.text(record)?.contains("\"text\":\"A Maya le gusta la alfombra azul.\"") == true)
    #expect(try folder.export("es", families: .all).pieces.isEmpty)
    #expect(try folder.export("ko", families: .all).pieces.isEmpty)
  }
}
