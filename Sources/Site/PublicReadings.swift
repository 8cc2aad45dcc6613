import Languages
import Library
import Translation
import Views

/// Every public piece as the readers of every portal language meet it, chosen once and used on every page that shows
/// or names it.
struct PublicReadings: Sendable {
  private var pieces: [PublicFolder: [LanguageTag: [ReaderPiece]]] = [:]

  init(_ library: PublicLibrary, _ readers: [LanguageTag: Reader]) {
    let resolver = PieceResolver(library.settings.policy)
    for folder in PublicFolder.allCases {
      let written = library.pieces(in: folder)
      pieces[folder] = readers.mapValues { reader in written.map { resolver.resolve($0, for: reader.ladder) } }
    }
  }

  /// All of them, in no order.
  var all: some Sequence<ReaderPiece> { pieces.values.lazy.flatMap { $0.values.lazy.flatMap { $0 } } }

  subscript(folder: PublicFolder, language: LanguageTag) -> [ReaderPiece] { pieces[folder]?[language] ?? [] }

  subscript(folder: PublicFolder, index: Int, language: LanguageTag) -> ReaderPiece {
    self[folder, language][index]
  }
}
