import Diagnostics
import Languages
import Library
import Translation

/// Confirms one subject after the other, and keeps what there is to say about it.
struct ConfirmationRun {
  private let confirmation: TranslationConfirmation
  private let locks: LockStore
  private let languages: [LanguageTag]?
  private let writes: Bool
  var selection: PageSelection
  private(set) var findings: [Diagnostic] = []
  /// How much of each page was confirmed.
  private var pages: [(name: String, language: LanguageTag, parts: Int)] = []

  init(
    _ confirmation: TranslationConfirmation, _ locks: LockStore, selection: PageSelection, languages: [LanguageTag]?,
    writes: Bool
  ) {
    self.confirmation = confirmation
    self.locks = locks
    self.selection = selection
    self.languages = languages
    self.writes = writes
  }

  mutating func confirm(_ subject: TranslationSubject) throws {
    guard selection.takes(subject) else { return }
    for language in subject.languages where languages?.contains(language) ?? true {
      let twin = subject.twin(in: language)
      // The reader of a language may be given a text in a variant of it, which is confirmed under its own name.
      if let twin, twin.language != language { continue }
      let translation = try subject.translation(in: language, locks: locks)
      let file = twin?.file ?? subject.file
      if translation.isMisfit { findings.append(ConfirmationWords.otherBlocks(in: file)) }
      let outcome = confirmation.outcome(for: translation)
      for unit in outcome.stale { findings.append(ConfirmationWords.stale(unit, in: file)) }
      for unit in outcome.otherNumbers { findings.append(ConfirmationWords.otherNumbers(unit, in: file)) }
      guard let lock = outcome.lock else { continue }
      if writes { try locks.write(lock, of: subject.file) }
      if outcome.confirmed > 0 { pages.append((subject.name, language, outcome.confirmed)) }
    }
  }

  /// What was confirmed: each page, or how much of each language.
  func summary(isDryRun: Bool, showsNames: Bool) -> [String] {
    var lines: [String] = []
    if showsNames {
      lines = pages.map { "\($0.name), \($0.language): \(Count.of($0.parts, "part"))" }
    } else {
      for language in Set(pages.map(\.language)).sorted() {
        let own = pages.filter { $0.language == language }
        lines.append(
          "\(language): \(Count.of(own.reduce(0) { $0 + $1.parts }, "part")) of \(Count.of(own.count, "page"))")
      }
    }
    if pages.isEmpty { return ["There was nothing new to confirm."] }
    return lines + [isDryRun ? "Nothing was written." : "Confirmed."]
  }
}
