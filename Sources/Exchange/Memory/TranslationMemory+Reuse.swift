import Languages
import Markdown

extension TranslationMemory {
  /// What is missing or stale, and was translated for the same words elsewhere: as if a translator had returned it.
  /// It counts as a person's, and as reviewed by nobody.
  ///
  /// - Parameter source: the language that the words were written in.
  package static func reuse(
    in portal: ExchangePortal, language: LanguageTag, from source: LanguageTag
  ) -> ReturnedFile {
    let file = Exporter(portal, to: language).file(from: source).file
    let units = file.pieces.flatMap { piece in
      piece.units.compactMap { unit in
        unit.known.map {
          ReturnedUnit(id: unit.id, piece: piece.name, source: unit.source, target: $0, state: .human)
        }
      }
    }
    return ReturnedFile(sourceLanguage: source, targetLanguage: language, units: units)
  }
}
