import Build
import Foundation
import Languages
import Testing
import Translation

/// Whatever a strategy's page for homes is made of: after it changed, a build that keeps such pages writes what a cold one
/// does, for the homes that it makes again and for those that it leaves.
@Suite struct StrategyInputTests {
  /// Strategies that lead to one another and to other writing, in one language and in two, with a word of the glossary.
  private static let writing = """
    === Content/glossary.yml
    - term: squeeze
      plain: To press softly.
    === Content/strategies/arm-squeeze.md
    ---
    title: Squeeze the arms
    areas: [sensory, play]
    author: r-ortiz
    routine: bedtime
    minutes: 3
    materials: [A pillow]
    ---

    1. A squeeze for {{minutes}} minutes, then [push the wall](wall-push.md#later). See [the news](../newsletters/fall.md)
       and [Mr. Ortiz](../team/r-ortiz.md).
    === Content/newsletters/fall.es.md
    ---
    title: Noticias
    translated-by: M. Díaz
    ---

    Caen las hojas.
    === Content/families/okoye/practice/r-ortiz.yml
    - child: ada
      strategy: arm-squeeze
    """

  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (SmallPortal) throws -> Void

    init(_ description: String, _ make: @escaping @Sendable (SmallPortal) throws -> Void) {
      testDescription = description
      self.make = make
    }

    /// One text by another in a file.
    init(_ description: String, _ path: String, _ old: String, _ new: String) {
      self.init(description) { try $0.replace(old, by: new, in: path) }
    }

    /// A file that was not there.
    init(_ description: String, _ path: String, adding text: String) {
      self.init(description) { try $0.write(path, text) }
    }
  }

  private static let squeeze = "Content/strategies/arm-squeeze.md"
  private static let push = "Content/strategies/wall-push.md"
  private static let settings = "Content/portal.yml"

  private static let text: [Edit] = [
    Edit("its words", squeeze, "A squeeze", "Another squeeze"),
    Edit("its title", squeeze, "title: Squeeze the arms", "title: Squeeze both arms"),
    Edit("its dose", squeeze, "minutes: 3", "minutes: 4"),
    Edit("its areas", squeeze, "[sensory, play]", "[play]"),
    Edit("its routine", squeeze, "routine: bedtime", "routine: homework"),
    Edit("a summary", squeeze, "minutes: 4\n", "minutes: 4\nsummary: It calms.\n"),
    Edit("a translation", "Content/strategies/arm-squeeze.es.md", adding: "---\ntitle: Apriete\n---\n\n1. Apriete.\n"),
    Edit("its translation's words", "Content/strategies/arm-squeeze.es.md", "1. Apriete.", "1. Apriete los brazos."),
    Edit("who translated it", "Content/strategies/arm-squeeze.es.md", "---\n\n", "translated-by: M. Díaz\n---\n\n"),
    Edit("what a translation is of", push, "1. Push the wall.", "1. Push the wall hard."),
    Edit("a translation taken away") { try $0.remove("Content/strategies/wall-push.es.md") },
    Edit("a picture", push, "minutes: 2\n", "minutes: 2\npicture: calm.png\n"),
    Edit("the same picture, another shade") {
      try $0.write("Content/strategies/calm.png", $0.picture(shade: 7))
    },
    Edit("the picture taken away", push, "picture: calm.png\n", ""),
    Edit("a drawing by name", push, "minutes: 2\n", "minutes: 2\npicture: area-play\n"),
    Edit("a recording") { try $0.write("Content/strategies/wall-push.en.mp3", [0xFF, 0xFB, 0x90, 0x64]) },
    Edit("the recording taken away") { try $0.remove("Content/strategies/wall-push.en.mp3") },
    Edit("when it is shown to everyone", push, "minutes: 2\n", "minutes: 2\nshow-from: 2026-11-25\n"),
    Edit("that it is shown now", push, "show-from: 2026-11-25\n", ""),
    Edit("a draft that a home practises", push, "minutes: 2\n", "minutes: 2\ndraft: yes\n"),
    Edit("no draft any more", push, "draft: yes\n", ""),
  ]

  private static let surroundings: [Edit] = [
    Edit("what a word means", "Content/glossary.yml", "To press softly.", "To press with care."),
    Edit("another word", "Content/glossary.yml", "- term: squeeze", "- term: wall\n  plain: A side.\n- term: squeeze"),
    Edit(
      "a translation of a word", "Content/glossary.yml", "plain: To press with care.",
      "plain: {en: To press, es: Apretar}"),
    Edit("the name of the portal", settings, "River Portal", "Brook Portal"),
    Edit("what an area is called", settings, "theme: Hearth", "theme: Hearth\nareas: {water: Water games}"),
    Edit("an area of the portal's own", squeeze, "areas: [sensory, play]", "areas: [water]"),
    Edit("what that is called", settings, "Water games", "Games in water"),
    Edit("what a machine's words are worth", settings, "policy: {", "policy: {machine: withhold, "),
    Edit("the order of languages", settings, "languages: [en, es]", "languages: [es, en]"),
    Edit("another language", settings, "languages: [es, en]", "languages: [es, en, fr]"),
    Edit("what readers of a language read next", settings, "theme: Hearth", "theme: Hearth\nfallback: {fr: [es]}"),
    Edit("a colleague's name", "Content/team/r-ortiz.md", "name: Rafael Ortiz", "name: Rafael Ortiz Vega"),
    Edit("a colleague who is named no more", squeeze, "author: r-ortiz\n", ""),
    Edit("the title of what a link leads to", "Content/newsletters/fall.md", "title: Fall news", "title: News of fall"),
    Edit("a link's target that is gone") {
      try $0.move("Content/newsletters/fall.md", to: "Content/newsletters/autumn.md")
      try $0.move("Content/newsletters/fall.es.md", to: "Content/newsletters/autumn.es.md")
    },
    Edit("the link after it", squeeze, "newsletters/fall.md", "newsletters/autumn.md"),
    Edit(
      "a link's target that is shown later", "Content/newsletters/autumn.md", "title:", "show-from: 2026-11-22\ntitle:"),
    Edit("a link's target that is a draft", "Content/newsletters/autumn.md", "show-from: 2026-11-22", "draft: yes"),
    Edit("and is none", "Content/newsletters/autumn.md", "draft: yes\n", ""),
    Edit("the title of the strategy that a link leads to", push, "title: Push the wall", "title: Push a wall"),
    Edit("a drawing of the theme") { portal in
      let path = "Themes/Hearth/pictures/area-sensory.svg"
      let svg = try String(contentsOfFile: "\(SmallPortal.repository)/\(path)", encoding: .utf8)
      try portal.write(path, svg.replacingOccurrences(of: "<svg ", with: "<svg data-own=\"1\" "))
    },
    Edit("a template of the theme") { portal in
      let path = "Themes/Hearth/templates/family/strategy.mustache"
      let text = try String(contentsOfFile: "\(SmallPortal.repository)/\(path)", encoding: .utf8)
      try portal.write(path, text + "<hr>\n")
    },
    Edit("the words of the theme") { portal in
      let path = "Themes/Hearth/messages/en.po"
      let text = try String(contentsOfFile: "\(SmallPortal.repository)/\(path)", encoding: .utf8)
      try portal.write(path, text.replacingOccurrences(of: "msgstr \"How long", with: "msgstr \"For how long"))
    },
    Edit("the languages of a home", "Content/families/okoye/family.yml", "languages: [en]", "languages: [fr, en]"),
    Edit(
      "the dose of one child", "Content/families/okoye/practice/r-ortiz.yml", "arm-squeeze", "arm-squeeze\n  minutes: 9"
    ),
    Edit(
      "a strategy that a home begins with", "Content/families/okoye/practice/r-ortiz.yml", "arm-squeeze", "wall-push"),
    Edit("nothing, in a file written again") { try $0.write(push, try $0.text(push)) },
    Edit("what an editor leaves", "Content/strategies/.wall-push.md.swp", adding: "x"),
    Edit("a link to a strategy's file") {
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.root)/Content/strategies/another-push.md", withDestinationPath: "wall-push.md")
    },
    Edit("that link's strategy in a home", "Content/families/rivera/practice/r-ortiz.yml", "wall-push", "another-push"),
    Edit("the file that the link leads to", push, "1. Push", "1. Lean on"),
  ]

  private func confirm(_ portal: SmallPortal, _ voice: TranslationConfirmation.Voice) throws {
    let survey = try #require(TranslationSurvey.read(root: portal.root).survey)
    let confirmation = TranslationConfirmation(voice, on: try #require(CivilDate("2026-10-05")))
    _ = try survey.visit { subject in
      for language in subject.languages {
        let outcome = confirmation.outcome(for: try subject.translation(in: language, locks: survey.locks))
        if let lock = outcome.lock { try survey.locks.write(lock, of: subject.file) }
      }
    }
  }

  private func portal() async throws -> SmallPortal {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush, Self.writing)
    // Whose page explains the words of the glossary, beside the strategies.
    try portal.replace(
      "name: Rosa Rivera", by: "name: Rosa Rivera\n        interpreter: yes", in: "Content/families/rivera/family.yml")
    #expect(await portal.build().outcome == .done)
    return portal
  }

  /// Changes what a home reads beside its strategies, so that it is made again of the pages that are kept.
  private func writeNotes(_ portal: SmallPortal, _ number: Int) throws {
    for family in ["rivera", "okoye"] {
      try portal.write(
        "Content/families/\(family)/2026-11-06-more.md",
        "---\nkind: letter\ndate: 2026-11-06\ntitle: More\n---\n\nNumber \(number).\n")
    }
  }

  private func make(_ edits: [Edit], in portal: SmallPortal) async throws {
    for (number, edit) in edits.enumerated() {
      try edit.make(portal)
      #expect(try await portal.differencesFromCold() == [], "\(edit.testDescription)")
      try writeNotes(portal, number)
      #expect(try await portal.differencesFromCold() == [], "\(edit.testDescription), then a note")
    }
  }

  @Test func whatAStrategySaysReachesTheHomesThatCarryIt() async throws {
    try await make(Self.text, in: portal())
  }

  @Test func whatIsAroundAStrategyReachesTheHomesThatCarryIt() async throws {
    try await make(Self.surroundings, in: portal())
  }

  @Test func whatIsKnownOfItsTranslationsReachesTheHomesThatCarryIt() async throws {
    let portal = try await portal()
    try portal.replace("translated-by: M. Díaz\n", by: "", in: "Content/strategies/wall-push.es.md")
    let voices: [TranslationConfirmation.Voice] = [.machine, .person("M. Díaz"), .person("A. Núñez")]
    for (number, voice) in voices.enumerated() {
      try confirm(portal, voice)
      #expect(try await portal.differencesFromCold() == [], "\(voice)")
      try portal.replace("1. ", by: "1. Now, ", in: Self.push)
      try writeNotes(portal, number)
      #expect(try await portal.differencesFromCold() == [], "\(voice), then another wording")
    }
    try portal.remove("Content/translations")
    #expect(try await portal.differencesFromCold() == [])
  }

  @Test func theDayReachesTheHomesThatCarryAStrategyAsMuchAsOfNew() async throws {
    let portal = try await portal()
    // A strategy of a home, and what leads to it.
    try portal.replace("title:", by: "show-from: 2026-11-21\ntitle:", in: Self.squeeze)
    try portal.replace("title:", by: "show-from: 2026-11-20\ntitle:", in: "Content/newsletters/fall.md")
    for (number, day) in [19, 20, 21, 22, 19].enumerated() {
      #expect(try await portal.differencesFromCold(date: "2026-11-\(day)") == [], "\(day)")
      try writeNotes(portal, number)
      #expect(try await portal.differencesFromCold(date: "2026-11-\(day)") == [], "\(day), then a note")
    }
  }
}
