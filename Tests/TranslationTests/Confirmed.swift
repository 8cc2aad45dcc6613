import Languages
import Library
import Testing
import Translation

/// The day on which these tests confirm.
let confirmationDay = CivilDate("2026-03-05")!

/// A translation with the lock that confirming it writes, read back as a build reads it.
func confirmed(
  _ source: PieceText, _ twin: PieceText, _ voice: TranslationConfirmation.Voice = .person("M. Díaz"),
  _ change: (inout TranslationConfirmation) -> Void = { _ in }
) throws -> PieceText {
  var confirmation = TranslationConfirmation(voice, on: confirmationDay)
  change(&confirmation)
  let outcome = confirmation.outcome(for: PieceTranslation(source: source, twin: twin, language: twin.language))
  var twin = twin
  let lock = try #require(outcome.lock)
  twin.lock = try ScannedLock.scan(lock.bytes, language: twin.language).get()
  return twin
}

/// The same lock beside another text.
func text(_ twin: PieceText, lockedAs confirmed: PieceText) -> PieceText {
  var twin = twin
  twin.lock = confirmed.lock
  return twin
}

/// How fresh each unit is.
func freshness(_ source: PieceText, _ twin: PieceText) -> [Freshness] {
  PieceTranslation(source: source, twin: twin, language: twin.language).units.map(\.state.freshness)
}
