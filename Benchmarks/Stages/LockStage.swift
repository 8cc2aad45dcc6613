import Languages
import Library
import Markdown
import Translation

/// What is known of a translation: reading its file, comparing wordings, choosing blocks by them, writing it.
func measureLocks(_ meter: inout Meter) {
  let spanish = LanguageTag("es") ?? .english
  let day = CivilDate(daysSince1970: 20_779)
  let source = PieceText(
    language: .english, file: "Content/strategies/calm-corner.md", texts: PieceTexts(),
    body: MarkdownDocument.parse(SampleTexts.strategy))
  var twin = source
  twin.language = spanish
  let confirmation = TranslationConfirmation(.person("M. Sample"), on: day)
  let outcome = confirmation.outcome(for: PieceTranslation(source: source, twin: twin, language: spanish))
  guard let lock = outcome.lock else { return print("locks: no sample") }
  let file = lock.bytes
  let count = lock.units.count
  meter.measure("locks", "read \(file.count) bytes, \(count) units", calls: 500) {
    _ = ScannedLock.scan(file, language: spanish)
  }
  meter.measure("locks", "the wordings of \(count) units", calls: 500) {
    _ = TextHashes(of: source)
  }
  meter.measure("locks", "write \(count) units", calls: 500) { _ = lock.bytes }
  twin.lock = try? ScannedLock.scan(file, language: spanish).get()
  twin.hashes = TextHashes(of: twin)
  var hashed = source
  hashed.hashes = TextHashes(of: source)
  let piece = Piece(kind: .strategy, slug: "calm-corner", source: hashed, twins: [twin])
  let ladder = Ladder(reader: [spanish], source: .english)
  let resolver = PieceResolver(PortalSettings.Policy())
  meter.measure("locks", "choose \(count) blocks for one reader", calls: 500) {
    _ = resolver.resolve(piece, for: ladder)
  }
}
