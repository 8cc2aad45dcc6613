import Diagnostics
import Files
import Languages
import Markdown

/// What a folder of writing allows its pieces.
struct WritingRules {
  /// One, or those among which `kind` chooses.
  var schemas: [PieceSchema]
  /// Languages in which somebody would read a translation.
  var languages: [LanguageTag]
  /// Whether the folder is one family's.
  var isFamily: Bool
}

/// A piece with the entries it was made from.
struct ReadPiece {
  var piece: Piece
  var record: Record
  var translations: [Record]
}

extension ContentReader {
  /// Reads a piece in all its languages; nil for a draft, and where it cannot be read.
  mutating func piece(
    _ entry: WritingFolder.Entry, in folder: WritingFolder, rules: WritingRules, portal: PortalFiles,
    by files: inout FileReader
  ) -> ReadPiece? {
    let sourceFile = folder.path.appendingPath(entry.source)
    guard var source = sourcePart(of: sourceFile, rules: rules, by: &files) else { return nil }
    var twins: [PieceText] = []
    var records: [Record] = []
    for translation in entry.translations.sorted(by: { $0.language < $1.language }) {
      let path = folder.path.appendingPath(translation.file)
      guard checkLanguage(translation.language, of: path, source: source.text, rules: rules) else { continue }
      guard
        let (text, record) = translationPart(
          of: path, in: translation.language, source: source, rules: rules, by: &files)
      else { continue }
      twins.append(text)
      records.append(record)
    }
    readLocks(of: source.schema.kind, &source.text, &twins, by: &files)
    var recordings: [LanguageTag: String] = [:]
    for recording in entry.recordings {
      let path = folder.path.appendingPath(recording.file)
      let language = recording.language ?? source.text.language
      guard language == source.text.language || checkUse(of: language, in: path, rules: rules) else { continue }
      if let other = recordings.updateValue(path, forKey: language) {
        report.add(FileTrouble.sameLanguage(other.splittingFolder().1), at: SourcePlace(file: path))
      }
    }
    file = sourceFile
    if !rules.isFamily {
      // Writing for everyone is kept until the end, a family's is not.
      source.text.body.shrink()
      for index in twins.indices { twins[index].body.shrink() }
    }
    let piece = Piece(
      kind: source.schema.kind, slug: entry.name, source: source.text, twins: twins,
      showFrom: source.record.date(.showFrom),
      picture: picture(source.record, source.text.body, in: folder, rules: rules, portal: portal),
      drawing: drawing(source.record), recordings: recordings, isCritical: source.record.flag(.critical) ?? false)
    checkEmpty(piece, source.record)
    return ReadPiece(piece: piece, record: source.record, translations: records)
  }

  private struct SourcePart {
    var schema: PieceSchema
    var record: Record
    var text: PieceText
  }

  private mutating func sourcePart(
    of path: String, rules: WritingRules, by files: inout FileReader
  ) -> SourcePart? {
    withText(of: path, by: &files) { reader, text -> SourcePart? in
      guard let parts = reader.frontMatter(of: text, isNeeded: true), reader.readEntries(text, parts),
        !reader.noteDraft(), let schema = reader.schema(among: rules.schemas)
      else { return nil }
      let portalLanguage = reader.language
      defer { reader.language = portalLanguage }
      if let own = reader.peek(.language).flatMap({ LanguageTag($0.text) }), own.isKnown { reader.language = own }
      let record = reader.record(schema.source, at: 0)
      reader.checkSamples(text)
      let body = reader.body(
        text, parts, placeholders: Placeholders(of: schema.kind, record: record, isFamily: rules.isFamily))
      var piece = PieceText(language: reader.language, file: path, texts: record.readerTexts, body: body)
      piece.isComposed = reader.isComposed
      return SourcePart(schema: schema, record: record, text: piece)
    } ?? nil
  }

  private mutating func translationPart(
    of path: String, in language: LanguageTag, source: SourcePart, rules: WritingRules,
    by files: inout FileReader
  ) -> (PieceText, Record)? {
    withText(of: path, by: &files) { reader, text -> (PieceText, Record)? in
      // A pasted translation may come without any entries.
      guard let parts = reader.frontMatter(of: text, isNeeded: false) else { return nil }
      let portalLanguage = reader.language
      reader.language = language
      reader.needsSourceText = false
      defer {
        reader.language = portalLanguage
        reader.needsSourceText = true
      }
      var record = Record(file: path)
      if !parts.entries.isEmpty {
        guard reader.readEntries(text, parts), !reader.isDraft else { return nil }
        record = reader.record(source.schema.translation, at: 0, facts: source.schema.source)
      }
      let body = reader.body(
        text, parts,
        placeholders: Placeholders(of: source.schema.kind, record: source.record, isFamily: rules.isFamily))
      var text = PieceText(
        language: language, file: path, texts: record.readerTexts, body: body, isAdapted: record.text(.mode) != nil,
        translatedBy: record.text(.translatedBy))
      text.isComposed = reader.isComposed
      return (text, record)
    } ?? nil
  }
}
