import Languages
import Library
import Testing
import Translation

@Suite struct `Translations in a built portal` {
  /// A portal whose translations are all confirmed.
  private func portal() throws -> SmallPortal {
    let portal = try SmallPortal(
      "portal",
      """
      === Content/strategies/calm-corner.md
      ---
      title: A calm corner
      ---

      Sit down.

      Stay 5 minutes.
      === Content/strategies/calm-corner.es.md
      ---
      title: Un rincón
      ---

      Siéntese.

      Quédese 5 minutos.
      === Content/families/rivera/2026-11-02-good-news.es.md
      ---
      title: Dos botones
      ---

      Hoy abrochó un botón.
      """)
    try confirm(portal)
    return portal
  }

  private func confirm(_ portal: SmallPortal) throws {
    let survey = try #require(TranslationSurvey.read(root: portal.root).survey)
    let day = try #require(CivilDate("2026-10-05"))
    let confirmation = TranslationConfirmation(.person("M. Díaz"), on: day)
    let problems = try survey.visit { subject in
      for language in subject.languages {
        let outcome = confirmation.outcome(for: try subject.translation(in: language, locks: survey.locks))
        if let lock = outcome.lock { try survey.locks.write(lock, of: subject.file) }
      }
    }
    #expect(problems.isEmpty)
  }

  private static let page = "Public/es/strategies/calm-corner/index.html"

  @Test func `A changed digit shows the source's block, and that alone`() async throws {
    let portal = try portal()
    #expect(await portal.build().outcome == .done)
    let before = try portal.text(Self.page)
    #expect(before.contains("<p>Quédese 5 minutos.</p>"))
    #expect(!before.contains("class=\"notice\""))
    #expect(before.contains("hreflang=\"es\""))
    try portal.replace("5 minutes", by: "10 minutes", in: "Content/strategies/calm-corner.md")
    #expect(await portal.build().outcome == .done)
    let after = try portal.text(Self.page)
    #expect(after.contains("<p>Siéntese.</p>\n<p lang=\"en\" dir=\"ltr\">Stay 10 minutes.</p>"))
    #expect(!after.contains("Quédese"))
    #expect(after.components(separatedBy: "class=\"notice\"").count == 2)
  }

  @Test func `A changed word shows the old translation under a notice with its day`() async throws {
    let portal = try portal()
    try portal.replace("Sit down.", by: "Sit down now.", in: "Content/strategies/calm-corner.md")
    #expect(await portal.build().outcome == .done)
    let page = try portal.text(Self.page)
    #expect(page.contains("<p>Siéntese.</p>"))
    #expect(page.contains("<p class=\"notice\">El original de esta página ha cambiado desde que se tradujo el "))
    #expect(page.contains("octubre"))
  }

  @Test func `A family's translation is confirmed in its own folder, and reaches it alone`() async throws {
    let portal = try portal()
    #expect(portal.exists("Content/families/rivera/.translations/es/2026-11-02-good-news.json"))
    #expect(await portal.build().outcome == .done)
    #expect(try portal.bundle("rivera", "home").contains("Hoy abrochó un botón."))
    try portal.replace(
      "Two buttons today.", by: "Two buttons today, 3 tomorrow.", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(await portal.build().outcome == .done)
    let bundle = try portal.bundle("rivera", "home")
    #expect(bundle.contains("Two buttons today, 3 tomorrow."))
    #expect(!bundle.contains("Hoy abrochó"))
    for (file, bytes) in try portal.contents() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("abroch"), "\(file)")
    }
  }

  @Test func `Texts of YAML files come from what was imported, until their source changes or the file has its own`()
    async throws
  {
    let portal = try portal()
    try portal.write("Content/glossary.yml", "- term: OT\n  plain: Help with hands.\n")
    let survey = try #require(TranslationSurvey.read(root: portal.root).survey)
    var found: [TranslationSubject] = []
    _ = survey.visit(families: false) { if $0.file == "Content/glossary.yml" { found.append($0) } }
    let spanish = try #require(LanguageTag("es"))
    let subject = try #require(found.first)
    let unit = try #require(
      try subject.translation(in: spanish, locks: survey.locks).units.first { $0.source.path.text == "ot/plain" })
    #expect(unit.state == .missing)
    let lock = TranslationLock(
      language: spanish,
      units: [
        .init(
          hash: unit.source.hash, twinHash: unit.source.hash, origin: .human, path: unit.source.path,
          source: unit.source.text, text: "Ayuda con las manos.")
      ])
    try survey.locks.write(lock, of: subject.file)
    let page = "Public/es/words/index.html"
    #expect(await portal.build().outcome == .done)
    #expect(try portal.text(page).contains("Ayuda con las manos."))
    try portal.write("Content/glossary.yml", "- term: OT\n  plain: {en: Help with hands., es: Para las manos.}\n")
    #expect(await portal.build().outcome == .done)
    #expect(try portal.text(page).contains("Para las manos."))
    try portal.write("Content/glossary.yml", "- term: OT\n  plain: Help with both hands.\n")
    #expect(await portal.build().outcome == .done)
    #expect(try portal.text(page).contains("Help with both hands."))
  }

  @Test func `A note of practice never says another number than its source`() async throws {
    let portal = try portal()
    try portal.write(
      "Content/families/rivera/practice/r-ortiz.yml",
      "- child: maya\n  strategy: calm-corner\n  note: {en: Only 5 minutes., es: Solo 10 minutos.}\n")
    #expect(await portal.build().outcome == .done)
    let bundle = try portal.bundle("rivera", "home")
    #expect(bundle.contains("Only 5 minutes."))
    #expect(!bundle.contains("Solo 10"))
  }

  @Test func `What is damaged stops the build in plain words, and what lost its translation is kept`() async throws {
    let portal = try portal()
    let lock = "Content/translations/es/strategies/calm-corner.json"
    let whole = try portal.text(lock)
    try portal.write(lock, whole.replacing("\n]}", with: "\n<<<<<<< HEAD\n]}"))
    let report = await portal.build()
    #expect(report.lines == ["error two-versions"])
    #expect(report.diagnostics.first?.place?.line == whole.split(separator: "\n").count)
    try portal.write(lock, whole)
    try portal.remove("Content/strategies/calm-corner.es.md")
    #expect(await portal.build().lines == ["warning translation-gone"])
    #expect(try portal.text(lock) == whole)
  }

  @Test func `A translation of another shape is a warning`() async throws {
    let portal = try SmallPortal()
    try portal.write("Content/newsletters/fall.es.md", "---\ntitle: Otoño\n---\n\nHojas.\n\nMás.\n")
    #expect(await portal.build().lines == ["warning translation-of-another-shape"])
    try portal.write("Content/newsletters/fall.es.md", "---\ntitle: Otoño\nmode: adapted\n---\n\nHojas.\n\nMás.\n")
    #expect(await portal.build().lines == [])
  }
}
