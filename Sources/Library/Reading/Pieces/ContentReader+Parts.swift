import Diagnostics
import Languages
import Markdown

extension ContentReader {
  /// Splits a file; nil where that cannot be done, and then it is reported.
  ///
  /// - Parameter isNeeded: whether the file must have entries.
  mutating func frontMatter(of text: UnsafeBufferPointer<UInt8>, isNeeded: Bool) -> FrontMatter? {
    switch FrontMatter.split(text) {
    case .frontMatter(let parts): return parts
    case .none where !isNeeded: return FrontMatter(entries: 0..<0, body: 0..<text.count, bodyLine: 1)
    case .none: report.add(FileTrouble.noFrontMatter, at: SourcePlace(file: file, line: 1))
    case .trouble(let trouble, let line): report.add(trouble, at: SourcePlace(file: file, line: line))
    }
    return nil
  }

  /// Reads the entries between the fences into `yaml.tree`.
  mutating func readEntries(_ text: UnsafeBufferPointer<UInt8>, _ parts: FrontMatter) -> Bool {
    guard readYAML(UnsafeBufferPointer(rebasing: text[parts.entries]), firstLine: 2) else { return false }
    guard let root = yaml.tree.nodes.first, root.kind == .map else {
      report.add(
        ValueProblem.notEntries("The part between the lines \"---\""),
        at: yaml.tree.isEmpty ? SourcePlace(file: file, line: 1) : sourcePlace(of: 0))
      return false
    }
    return true
  }

  /// A draft is not built, so nothing in it needs to be right yet.
  var isDraft: Bool { peek(.draft).map { Plain.flag($0.text) == true } ?? false }

  /// Keeps in mind that the file in hand is a draft, where it is.
  mutating func noteDraft() -> Bool {
    guard isDraft else { return false }
    drafts.insert(file)
    if peek(.kind)?.text == Piece.Kind.goal.rawValue { draftGoals.updateValue(peek(.child)?.text, forKey: file) }
    return true
  }

  /// The schema of the file in hand, which its `kind` chooses where there are several.
  mutating func schema(among schemas: [PieceSchema]) -> PieceSchema? {
    guard schemas.count != 1 else { return schemas[0] }
    guard let (kind, node) = peek(.kind) else {
      if let key = key(like: .kind) {
        fail(ValueProblem.unknownEntry(key.text, nearest: "kind", known: []), at: key.node)
        return nil
      }
      fail(ValueProblem.missingEntry("kind", example: schemas[0].kind.rawValue), at: 0)
      return nil
    }
    if let known = Piece.Kind(rawValue: kind), let index = schemas.firstIndex(where: { $0.kind == known }) {
      return schemas[index]
    }
    let known = schemas.map(\.kind.rawValue)
    fail(WritingProblem.unknownKind(kind, nearest: NearestName.find(kind, in: known), known: known), at: node)
    return nil
  }

  /// Reads the Markdown after the entries.
  mutating func body(
    _ text: UnsafeBufferPointer<UInt8>, _ parts: FrontMatter, placeholders: @autoclosure () -> Placeholders
  ) -> MarkdownDocument {
    let bytes = UnsafeBufferPointer(rebasing: text[parts.body])
    // `SourceText` lets nothing pass that is not UTF-8.
    let document = MarkdownDocument.parse(bytes, firstLine: parts.bodyLine, isUTF8: true)
    report.add(document.findings(file: file, source: bytes))
    guard document.mayHold(.placeholder) else { return document }
    let placeholders = placeholders()
    for use in document.placeholders(file: file, source: bytes) where !placeholders.filled.contains(use.text) {
      if placeholders.known.contains(use.text) {
        report.add(WritingProblem.placeholderWithoutValue(use.text), at: use.place)
      } else {
        let nearest = NearestName.find(use.text, in: placeholders.known)
        report.add(
          WritingProblem.unknownPlaceholder(use.text, nearest: nearest, known: placeholders.known), at: use.place)
      }
    }
    return document
  }

  /// Reports lines that say what to write, and nothing yet.
  mutating func checkSamples(_ text: UnsafeBufferPointer<UInt8>) {
    SampleLines.shared.eachLine(of: text) { line, length in
      report.add(WritingProblem.sampleWords, at: SourcePlace(file: file, line: line, width: length))
    }
  }

  /// Reports a piece that is nothing but its words, and has none.
  mutating func checkEmpty(_ piece: Piece, _ record: Record) {
    guard piece.kind == .letter || piece.kind == .goodNews || piece.kind == .note else { return }
    let isEmpty = piece.source.body.nodes.count <= 1 && piece.picture == nil && piece.recordings.isEmpty
    if isEmpty, !record.has(.attachments) { report.add(WritingProblem.nothingWritten, at: piece.place) }
  }

  /// Whether somebody would read a translation in this language.
  mutating func checkUse(of language: LanguageTag, in path: String, rules: WritingRules) -> Bool {
    if rules.languages.contains(language) { return true }
    report.add(
      SurroundingsProblem.unusedLanguage(language.identifier, family: rules.isFamily), at: SourcePlace(file: path))
    return false
  }

  mutating func checkLanguage(
    _ language: LanguageTag, of path: String, source: PieceText, rules: WritingRules
  ) -> Bool {
    guard language != source.language else {
      report.add(
        SurroundingsProblem.translationInSourceLanguage(language.identifier), at: SourcePlace(file: path),
        related: [Diagnostic.Related("It translates this file.", at: SourcePlace(file: source.file))])
      return false
    }
    return checkUse(of: language, in: path, rules: rules)
  }
}
