import Cache
import Homes
import Languages
import Library

/// What homes take of a strategy beside its page, so that one that did not change need not be read for them.
struct StrategyStandIn: Sendable {
  let slug: String
  private let language: LanguageTag
  private let twins: [LanguageTag]
  private let dose: Dose
  /// Whether its page may be kept. Otherwise the strategy is read each time: it has files of its own that are sealed
  /// with a home's page, or something was said of it when its page was rendered.
  var isKept: Bool

  init(_ strategy: Strategy) {
    slug = strategy.piece.slug
    language = strategy.piece.source.language
    twins = strategy.piece.twins.map(\.language)
    dose = strategy.dose
    isKept = strategy.piece.hasNoFiles
  }

  /// A strategy without a text.
  var strategy: Strategy {
    let file = "Content/strategies/\(slug).md"
    return Strategy(
      piece: Piece(
        kind: .strategy, slug: slug,
        source: PieceText(language: language, file: file, texts: PieceTexts(), body: .empty),
        twins: twins.map { PieceText(language: $0, file: file, texts: PieceTexts(), body: .empty) }),
      areas: [], dose: dose)
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    slug = try record.text()
    language = try LanguageTag(&record)
    twins = try record.list { (record) throws(RecordReader.Damage) in try LanguageTag(&record) }
    dose = Dose(
      minutes: try record.optional { (record) throws(RecordReader.Damage) in try record.number() },
      times: try record.optional { (record) throws(RecordReader.Damage) in
        guard let times = Times(try record.text()) else { throw RecordReader.Damage() }
        return times
      })
    isKept = try record.flag()
  }

  func write(to record: inout RecordWriter) {
    record.append(slug)
    record.append(language.identifier)
    record.append(twins) { $0.append($1.identifier) }
    record.append(dose.minutes) { $0.append($1) }
    record.append(dose.times) { $0.append($1.description) }
    record.append(isKept)
  }
}

extension LanguageTag {
  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    guard let language = LanguageTag(try record.text()) else { throw RecordReader.Damage() }
    self = language
  }
}
