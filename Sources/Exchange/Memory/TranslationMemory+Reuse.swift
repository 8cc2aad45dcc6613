import Languages
import Markdown

extension TranslationMemory {
  /// What is missing or stale, and was translated for the same words elsewhere: as if a translator had returned it.
  /// It counts as a person's, and as reviewed by nobody.
  package static func reuse(in portal: ExchangePortal, language: LanguageTag) -> ReturnedFile {
    let file = Exporter(portal, to: language).file().file
    let units = file.pieces.flatMap { piece in
      piece.units.compactMap { unit in
        unit.known.map {
          ReturnedUnit(id: unit.id, piece: piece.name, source: unit.source, target: $0, state: .human)
        }
      }
    }
    return ReturnedFile(sourceLanguage: file.sourceLanguage, targetLanguage: language, units: units)
  }
}
