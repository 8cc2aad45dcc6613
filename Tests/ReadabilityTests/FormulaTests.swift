import Languages
import Readability
import Testing

/// Texts whose sentences, words and syllables were counted by hand.
@Suite struct FormulaTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let language: String
    let text: String
    /// Words of each sentence.
    let sentences: [Int]
    let syllables: Int
    let score: Double
    var testDescription: String { language }
  }

  static let cases = [
    Case(
      language: "en",
      text: """
        Maya likes trains. She builds long tracks with her brother every day after school. When a button slips, she \
        tries again. We count the buttons each month on the same coat. Her family helps at home.
        """,
      sentences: [3, 11, 7, 10, 5], syllables: 4 + 14 + 9 + 11 + 7, score: 1.968),
    Case(
      language: "es",
      text: """
        Maya tiene dedos fuertes. Ahora quiere usarlos con su abrigo. Contamos los botones cada mes. La próxima \
        reunión es el lunes, y su maestra leerá un cuento. Muchas gracias por su ayuda y por venir.
        """,
      sentences: [4, 6, 5, 12, 8], syllables: 8 + 13 + 10 + 21 + 13, score: 84.135),
    Case(
      language: "fr",
      text: """
        Maya aime les trains. Elle construit de longues voies avec son frère. La maîtresse compte les boutons chaque \
        mois. Nous lisons une histoire le soir, et l’enfant écoute. Appelez l’école demain. Merci de votre aide.
        """,
      sentences: [4, 8, 7, 9, 3, 4], syllables: 5 + 10 + 9 + 13 + 7 + 5, score: 98.039),
    Case(
      language: "ru",
      text: """
        Майя любит поезда. Она строит длинные дороги вместе с братом. Мы считаем пуговицы каждый месяц. Осенью она \
        не застёгивала ни одной. Теперь она застёгивает две пуговицы сама и рассказывает об этом всему классу. \
        Спасибо вам за помощь дома.
        """,
      sentences: [3, 7, 5, 6, 12, 5], syllables: 7 + 14 + 12 + 14 + 29 + 9, score: 64.167),
  ]

  @Test(arguments: cases)
  func `a text counts as it was counted by hand`(_ known: Case) throws {
    let language = try #require(LanguageTag(known.language))
    let counts = SentenceReader.counts(of: known.text, in: language)
    #expect(counts.sentences == known.sentences)
    #expect(counts.syllables == known.syllables)
    let score =
      switch ReadingLevel(counts, in: language) {
      case .grade(let score), .ease(let score): score
      default: Double.nan
      }
    #expect(abs(score - known.score) < 0.001, "\(score)")
  }

  @Test(arguments: [
    (
      "en", "the time called wanted handled table safely careful homework playing doing easier autism didn’t Maya’s", 29
    ),
    (
      "en", "pages boxes makes tables evaluation language question radio quiet everything sometimes beyond well-known",
      30
    ),
    ("es", "ciudad leer estudiáis oía aéreo guitarra pingüino queso hoy y ley ahí prohíbe", 30),
    ("fr", "parlaient théâtre Noël pitié oublier essayer pays quelque moment souvent amie", 23),
    ("ru", "в поезд еёж объяснение", 9),
  ])
  func `syllables are those that people say`(_ tag: String, _ words: String, _ syllables: Int) throws {
    #expect(try SentenceReader.counts(of: words, in: #require(LanguageTag(tag))).syllables == syllables)
  }

  @Test func `a short text has no level, and a text of long words is harder`() throws {
    let few = SentenceReader.counts(of: "Good news! Maya smiled.", in: .english)
    #expect(ReadingLevel(few, in: .english) == nil)
    let long = String(repeating: "Interdisciplinary collaboration facilitates individualized intervention. ", count: 10)
    let level = try #require(ReadingLevel(SentenceReader.counts(of: long, in: .english), in: .english))
    #expect(level.isHard(above: 6, in: .english))
  }
}
