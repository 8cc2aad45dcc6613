import Languages
import Library

/// How far the translations of a portal are: pages by languages.
package struct TranslationStatus: Sendable {
  /// One page in one language, in parts: blocks and texts of the entries.
  package struct Cell: Sendable, Equatable {
    package var parts = 0
    package var missing = 0
    package var stale = 0
    /// Nobody stands for them.
    package var machine = 0
    /// A person translated them, and nobody reviewed them.
    package var human = 0
    package var reviewed = 0
    /// Whether readers meet some of the page in another language though a translation is there: the page is critical, a
    /// number differs, or the portal's policy holds a machine's words back.
    package var isHeldBack = false
    package var isAdapted = false
    /// Whether a file of the translation is there and nobody confirmed any of it, so that nobody is told when the source
    /// changes.
    package var isUnconfirmed = false

    /// Whether readers of the language meet nothing in another, and nothing old.
    package var isWhole: Bool { missing == 0 && stale == 0 && !isHeldBack }
  }

  package struct Page: Sendable {
    package let name: String
    package let audience: TranslationSubject.Audience
    package let isCritical: Bool
    package let sourceLanguage: LanguageTag
    /// By the languages in which somebody reads it.
    package let cells: [LanguageTag: Cell]

    package var isFamily: Bool { if case .family = audience { true } else { false } }
    package var isWhole: Bool { cells.values.allSatisfy(\.isWhole) }
  }

  package struct Total: Sendable, Equatable {
    package var pages = 0
    package var whole = 0
    package var cell = Cell()

    mutating func add(_ other: Cell) {
      pages += 1
      if other.isWhole { whole += 1 }
      cell.parts += other.parts
      cell.missing += other.missing
      cell.stale += other.stale
      cell.machine += other.machine
      cell.human += other.human
      cell.reviewed += other.reviewed
    }
  }

  /// In the order in which the survey visits them.
  package private(set) var pages: [Page] = []
  /// The portal's languages first, then those that only some households read.
  package private(set) var languages: [LanguageTag]
  private let settings: PortalSettings
  private let locks: LockStore

  package init(_ survey: TranslationSurvey) {
    settings = survey.settings
    locks = survey.locks
    languages = settings.languages.filter { $0 != survey.settings.sourceLanguage }
  }

  package mutating func add(_ subject: TranslationSubject) throws {
    var cells: [LanguageTag: Cell] = [:]
    for language in subject.languages { cells[language] = try cell(subject, language) }
    cells = cells.filter { $0.value.parts > 0 }
    guard !cells.isEmpty else { return }
    languages += cells.keys.filter { !languages.contains($0) }.sorted()
    pages.append(
      Page(
        name: subject.name, audience: subject.audience, isCritical: subject.piece?.isCritical ?? false,
        sourceLanguage: subject.sourceLanguage, cells: cells))
  }

  private func cell(_ subject: TranslationSubject, _ language: LanguageTag) throws -> Cell {
    let translation = try subject.translation(in: language, locks: locks)
    var cell = Cell()
    cell.isUnconfirmed = subject.twin(in: language).map { $0.language == language && $0.lock == nil } ?? false
    cell.isAdapted = translation.isAdapted && !translation.isMisfit
    for unit in translation.units where !unit.source.text.isEmpty { cell.add(unit.state) }
    if let piece = subject.piece, cell.missing == 0 {
      let ladder = Ladder(reader: [language], source: piece.source.language)
      cell.isHeldBack = !PieceResolver(settings.policy).resolve(piece, for: ladder).isWhole
    }
    return cell
  }

  /// The sum of a language over the pages that fit.
  package func total(_ language: LanguageTag, where fits: (Page) -> Bool) -> Total {
    pages.reduce(into: Total()) { total, page in
      if fits(page), let cell = page.cells[language] { total.add(cell) }
    }
  }
}

extension TranslationStatus.Cell {
  fileprivate mutating func add(_ state: UnitState) {
    parts += 1
    switch (state.freshness, state.trust) {
    case (.missing, _): missing += 1
    case (.stale, _): stale += 1
    case (_, .unknown), (_, .machine): machine += 1
    case (_, .human): human += 1
    case (_, .reviewed): reviewed += 1
    }
  }
}
