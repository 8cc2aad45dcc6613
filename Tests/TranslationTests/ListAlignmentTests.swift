import Languages
import Library
import Testing
import Translation

/// The lists among the entries of a piece, text by text.
@Suite struct `Lists among the entries` {
  private static let before = ["A mat", "A pillow", "A book"]
  private static let translated = ["Una estera", "Una almohada", "Un libro"]

  struct Change: Sendable {
    var source: [String]
    var twin = translated
    var shown: [String]
    var freshness: [Freshness]
  }

  private static let changes = [
    Change(source: before, shown: translated, freshness: [.current, .current, .current]),
    // One put in front is missing, and no other.
    Change(
      source: ["A lamp"] + before, shown: ["A lamp"] + translated, freshness: [.missing, .current, .current, .current]),
    Change(
      source: ["A mat", "A lamp", "A pillow", "A book"],
      shown: ["Una estera", "A lamp", "Una almohada", "Un libro"], freshness: [.current, .missing, .current, .current]),
    // Taken out, or in another order.
    Change(source: ["A pillow", "A book"], shown: ["Una almohada", "Un libro"], freshness: [.current, .current]),
    Change(source: ["A book"], shown: ["Un libro"], freshness: [.current]),
    Change(
      source: ["A book", "A mat", "A pillow"], shown: ["Un libro", "Una estera", "Una almohada"],
      freshness: [.current, .current, .current]),
    // Other words between two that stand as they were: old.
    Change(
      source: ["A mat", "A soft pillow", "A book"], shown: translated, freshness: [.current, .stale, .current]),
    // A new one and a changed one: what each was made from says which is which.
    Change(
      source: ["A lamp", "A mat", "A blue pillow", "Paper", "A book"],
      shown: ["A lamp", "Una estera", "Una almohada", "Paper", "Un libro"],
      freshness: [.missing, .current, .stale, .missing, .current]),
    // A number that the translation cannot have.
    Change(
      source: ["A mat", "2 pillows", "A book"], shown: ["Una estera", "2 pillows", "Un libro"],
      freshness: [.current, .stale, .current]),
    // The translation itself was changed, put in another order, and lacks one.
    Change(
      source: before, twin: ["Una estera", "Un cojín", "Un libro"], shown: ["Una estera", "Un cojín", "Un libro"],
      freshness: [.current, .edited, .current]),
    Change(
      source: before, twin: ["Un libro", "Una estera", "Una almohada"], shown: translated,
      freshness: [.current, .current, .current]),
    Change(
      source: before, twin: ["Una estera", "Un libro"], shown: ["Una estera", "A pillow", "Un libro"],
      freshness: [.current, .missing, .current]),
  ]

  @Test(arguments: changes) func `are confirmed text by text`(_ change: Change) throws {
    let twin = try confirmed(list("en", Self.before), list("es", Self.translated))
    let after = list("en", change.source)
    let changed = text(list("es", change.twin), lockedAs: twin)
    let read = read(piece(after, changed), "es")
    let shown = try #require(read[.materials])
    #expect(shown.items == change.shown)
    #expect(shown.items.indices.map { shown.language(of: $0) == tag("en") } == shown.items.map(change.source.contains))
    #expect(freshness(after, changed) == change.freshness)
    // What tools say and what readers meet are one thing.
    let units = PieceTranslation(source: after, twin: changed, language: tag("es")).units
    for (unit, words) in zip(units, shown.items) where unit.state.freshness == .current {
      #expect(unit.target == words)
    }
    let stale = change.freshness.indices.filter { change.freshness[$0] == .stale }
    #expect(read.notices.isStale == stale.contains { !change.source.contains(shown.items[$0]) })
    #expect(read.isWhole == shown.items.allSatisfy { !change.source.contains($0) })
  }

  @Test func `are read by a build that forgot the texts of its record too`() throws {
    var twin = try confirmed(list("en", Self.before), list("es", Self.translated))
    twin.texts[.materials]?.items = ["Un libro", "Una estera", "Una almohada"]
    let read = read(piece(list("en", Self.before), twin), "es")
    #expect(read[.materials]?.items == Self.translated)
  }

  @Test func `keep what was confirmed when they are confirmed again`() throws {
    let twin = try confirmed(list("en", Self.before), list("es", Self.translated))
    let after = list("en", ["A lamp"] + Self.before)
    var confirmation = TranslationConfirmation(.person("M. Díaz"), on: confirmationDay)
    confirmation.includesStale = true
    let outcome = confirmation.outcome(for: PieceTranslation(source: after, twin: twin, language: tag("es")))
    #expect(outcome.kept == 3 && outcome.missing == 1 && outcome.confirmed == 0)
    #expect(
      outcome.lock?.units.map(\.path) == [.item(.materials, 1), .item(.materials, 2), .item(.materials, 3)])
  }

  @Test func `that nobody confirmed are known by their places, if there are as many`() throws {
    let source = list("en", Self.before)
    let same = list("es", Self.translated, by: "A")
    #expect(read(piece(source, same), "es")[.materials]?.items == Self.translated)
    #expect(freshness(source, same) == [.edited, .edited, .edited])
    for other in [["Una estera"], Self.translated + ["Una lámpara"]] {
      let twin = list("es", other, by: "A")
      #expect(read(piece(source, twin), "es")[.materials] == ReaderText(Self.before, in: tag("en")))
      #expect(freshness(source, twin) == [.missing, .missing, .missing])
    }
  }

  @Test func `fall back text by text along the reader's ladder`() throws {
    let mam = try confirmed(list("en", ["A mat"]), list("mam", ["Jun pop"]))
    let spanish = try confirmed(list("en", Self.before), list("es", Self.translated))
    let read = read(piece(list("en", Self.before + ["A lamp"]), mam, spanish), "mam", "es")
    let shown = try #require(read[.materials])
    #expect(shown.items == ["Jun pop", "Una almohada", "Un libro", "A lamp"])
    #expect(shown.items.indices.map { shown.language(of: $0).identifier } == ["mam", "es", "es", "en"])
    #expect(read.notices.otherLanguages == [tag("en"), tag("es")])
  }

  private func list(_ language: String, _ items: [String], by translator: String? = nil) -> PieceText {
    text(language, "", [.materials: items], by: translator)
  }
}
