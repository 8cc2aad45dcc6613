import Files
import Languages
import Library
import Markdown
import Translation

/// A file of the portal with words to translate, and what hides its names where it is a family's.
package struct PortalPiece: Sendable {
  package let subject: TranslationSubject
  /// Nil for what is not one family's.
  package let mask: NameMask?
  /// The languages that its family reads; nil for what is not one family's.
  let readers: [LanguageTag]?
  let root: String

  package init(_ subject: TranslationSubject, mask: NameMask?, readers: [LanguageTag]? = nil, in root: String) {
    self.subject = subject
    self.mask = mask
    self.readers = readers
    self.root = root
  }

  /// The source file from the portal's root.
  package var file: String { subject.file }
  /// Nil for the texts of a YAML file.
  var piece: Piece? { subject.piece }
  package var isPrivate: Bool { mask != nil }
  /// Whether it is public, and no group's either.
  package var isForEveryone: Bool { subject.audience == .everyone }

  /// The piece in a language, with what is known of its translation.
  func text(in language: LanguageTag) -> PieceText? {
    guard var twin = piece?.twins.first(where: { $0.language == language }) else { return nil }
    twin.lock = twin.lock ?? storedLock(in: language)
    return twin
  }

  /// What each unit has in a language.
  func translation(in language: LanguageTag) -> PieceTranslation {
    let twin = text(in: language)
    return subject.translation(in: language, twin: twin, lock: twin?.lock ?? storedLock(in: language))
  }

  private func storedLock(in language: LanguageTag) -> ScannedLock? {
    (try? FileReader.bytes(of: root + "/" + lockPath(in: language)))
      .flatMap { try? ScannedLock.scan($0, language: language).get() }
  }

  func lockPath(in language: LanguageTag) -> String { TranslationLock.path(of: file, in: language) }

  /// The path of the file that holds the translation, there or to be made; nil for a YAML file, which has none beside it.
  func twinPath(in language: LanguageTag) -> String? {
    piece.map { piece in
      piece.twins.first { $0.language == language }?.file ?? String(file.dropLast(3)) + ".\(language.identifier).md"
    }
  }

  /// A unit of the source as a translator may see it, and the names that were hidden in it.
  func source(_ unit: SourceUnit) -> (text: CodedText, names: [String: String]) {
    let text = codedSource(unit)
    return mask?.hiding(text) ?? (text, [:])
  }

  /// A unit of the source, with the addresses of its codes.
  func codedSource(_ unit: SourceUnit) -> CodedText {
    guard let block = unit.block, let body = piece?.source.body else { return CodedText(canonical: unit.text) }
    return body.codedText(of: body.units[block])
  }

  /// The translation of a unit with the numbers that the source's codes have.
  ///
  /// - Parameter twin: the file that holds it; nil where it stands in YAML.
  func target(_ unit: TranslatedUnit, in twin: PieceText?) -> CodedText? {
    guard let target = unit.target else { return nil }
    let source = codedSource(unit.source)
    guard unit.source.block != nil, let hash = unit.targetHash, let twin,
      let place = (twin.hashes ?? TextHashes(of: twin)).body.firstIndex(of: hash)
    else { return CodedText(canonical: target).renumbered(like: source) }
    return twin.body.codedText(of: twin.body.units[place], translating: source)
  }

  /// The wording that a unit is known by outside: of what a translator sees, or a name could be guessed from it.
  func outsideHash(_ unit: SourceUnit) -> UnitHash {
    guard isPrivate else { return unit.hash }
    var hasher = UnitHasher()
    return hasher.hash(ofCanonical: source(unit).text.canonical)
  }
}
