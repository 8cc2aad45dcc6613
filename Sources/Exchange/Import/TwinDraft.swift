import Diagnostics
import Languages
import Library
import Markdown
import Translation

/// A translation as it will be: the words of each unit, and what its lock will say of them.
///
/// A text of a YAML file that the file does not say in the language lives in the lock alone.
struct TwinDraft {
  private let editor: PieceEditor
  private let stored: [TranslationLock.Unit]
  /// By the place of the unit: what came back, and what memory has for words that came back to the source.
  private var texts: [Int: CodedText] = [:]
  private var known: [Int: TranslationLock.Unit] = [:]
  private(set) var taken: [Int: ImportReport.Item] = [:]
  /// Parts that nobody confirmed and that could not be told apart without a line of their own.
  private var told: Set<Int> = []
  /// The body that was written, with the units whose words its blocks are; nil where it stays as it is.
  var body: Body?

  var units: [TranslatedUnit] { editor.translation.units }
  private var source: PieceText? { editor.portalPiece.piece?.source }

  init(_ editor: PieceEditor, reviving checker: UnitChecker) {
    self.editor = editor
    stored = editor.storedLock?.units ?? []
    for (unit, put) in editor.put {
      texts[unit] = put.text
      taken[unit] = put.item
    }
    guard !editor.put.isEmpty else { return }
    for (index, unit) in units.enumerated() where unit.state.freshness == .missing && texts[index] == nil {
      guard let memory = stored.first(where: { $0.hash == unit.source.hash && $0.text != nil }) else { continue }
      let words = editor.portalPiece.codedSource(unit.source)
      let text = CodedText(canonical: memory.text ?? "").adopting(words)
      guard !checker.findings(words, text).contains(where: { $0.severity == .error }) else { continue }
      texts[index] = text
      known[index] = memory
    }
  }

  /// Writes the body anew where one of its blocks has other words now; words that Markdown cannot say are rejected.
  mutating func writeBody(_ report: inout ImportReport) {
    while let source, texts.keys.contains(where: { units[$0].source.block != nil }) {
      let all = bodyTexts
      let nodes = source.body.units
      var byNode: [Int: CodedText] = [:]
      for (unit, text) in all { if let block = units[unit].source.block { byNode[nodes[block]] = text } }
      let markdown = MarkdownWriter.markdown(source.body, texts: byNode)
      let document = MarkdownDocument.parse(Array(markdown.utf8))
      let order = all.keys.sorted()
      let failed = texts.keys.filter { unit in
        guard units[unit].source.block != nil else { return false }
        guard document.units.count == order.count, let place = order.firstIndex(of: unit), let text = texts[unit] else {
          return true
        }
        let written = document.codedText(
          of: document.units[place], translating: editor.portalPiece.codedSource(units[unit].source))
        return written.withoutJoints.canonical != text.withoutJoints.canonical
      }
      if failed.isEmpty {
        body = Body(markdown: markdown, document: document, units: order)
        return
      }
      for unit in failed {
        texts[unit] = nil
        known[unit] = nil
        guard var item = taken.removeValue(forKey: unit) else { continue }
        item.findings = [.cannotBeWritten]
        report.rejected.append(item)
      }
    }
  }

  /// The words of all blocks that have any, old and new.
  var bodyTexts: [Int: CodedText] {
    var all: [Int: CodedText] = [:]
    for (index, unit) in units.enumerated() where unit.source.block != nil {
      let text = texts[index] ?? editor.portalPiece.target(unit, in: editor.twin)
      if let text, !text.withoutJoints.isEmpty { all[index] = text }
    }
    return all
  }

  /// Parts of the old translation that belong to nothing and are not written again: memory has them, or the report.
  private var leftovers: [SourceUnit] {
    editor.translation.leftovers.filter { leftover in
      if case .key(let key) = leftover.kind {
        return units.indices.contains { units[$0].source.kind == .key(key) && texts[$0] != nil }
      }
      return body != nil && leftover.block != nil
    }
  }

  /// Tells of those that nobody confirmed, so that memory cannot have them.
  func displace(_ report: inout ImportReport) {
    for unit in leftovers where !stored.contains(where: { $0.twinHash == unit.hash }) {
      report.displaced.append((editor.portalPiece.twinPath(in: editor.language) ?? editor.file, unit.text))
    }
  }

  var changesTwin: Bool { texts.keys.contains { units[$0].source.kind != .entry } }

  /// The words that YAML files must say from now on, by where they say others.
  var yamlTexts: [SourcePlace: String] {
    texts.reduce(into: [:]) { places, text in
      let unit = units[text.key]
      if let place = unit.place, unit.target != text.value.canonical { places[place] = text.value.plainText }
    }
  }

  /// Takes back what could not be written where it belongs.
  mutating func reject(at places: Set<SourcePlace>, _ report: inout ImportReport) {
    for unit in texts.keys.sorted() {
      guard let place = units[unit].place, places.contains(place) else { continue }
      texts[unit] = nil
      known[unit] = nil
      guard var item = taken.removeValue(forKey: unit) else { continue }
      item.findings = [.onlyByHand(file: place.file, line: place.line)]
      report.rejected.append(item)
    }
  }

  func write(to file: inout TwinFile) {
    for key in TextKey.allCases {
      let indexes = units.indices.filter { units[$0].source.kind == .key(key) }
      guard indexes.contains(where: { texts[$0] != nil }) else { continue }
      file.set(key, indexes.compactMap { texts[$0]?.plainText ?? units[$0].target })
    }
    if let kept = body?.kept { file.replaceBody(by: kept) } else if let body { file.replaceBody(by: body.markdown) }
  }

  /// Reads back what will be written: a block of the old translation that would not find its source any more gets a
  /// line in the lock. Its numbers are those of the source, or it stays untold and its words stay in the file.
  mutating func tellUnconfirmed() {
    guard let body, let source, let twin = editor.twin else { return }
    var text = twin
    text.body = body.document
    text.hashes = nil
    text.lock = try? ScannedLock.scan(lock.bytes, language: editor.language).get()
    let again = PieceTranslation(source: source, twin: text, language: editor.language)
    for index in body.units where texts[index] == nil && units[index].locked == nil {
      guard again.units[index].target == nil, let old = editor.portalPiece.target(units[index], in: twin) else {
        continue
      }
      let words = editor.portalPiece.codedSource(units[index].source)
      let language = units[index].source.language
      if NumberCheck.findings(words.plainText, old.plainText, from: language).isEmpty { told.insert(index) }
    }
  }

  /// What is known of the translation once it is written.
  var lock: TranslationLock {
    var hashes: [Int: UnitHash] = [:]
    var hasher = UnitHasher()
    if let body {
      for (place, unit) in body.units.enumerated() {
        hashes[unit] = hasher.hash(of: body.document, body.document.units[place])
      }
    }
    var lines: [TranslationLock.Unit] = []
    for (index, unit) in units.enumerated() {
      if let text = texts[index] {
        var line = known[index] ?? lockUnit(index, text)
        line.path = unit.source.path
        line.text = unit.source.kind == .entry && unit.place == nil ? text.withoutJoints.canonical : nil
        line.source = unit.source.text
        line.twinHash = hashes[index] ?? hasher.hash(of: text.plainText)
        lines.append(line)
      } else if var line = unit.locked, unit.state.freshness != .missing {
        // What somebody changed by hand stays changed.
        if unit.state.freshness != .edited, let hash = hashes[index] { line.twinHash = hash }
        line.path = unit.source.path
        lines.append(line)
      } else if told.contains(index), let hash = hashes[index] {
        lines.append(
          TranslationLock.Unit(
            hash: unit.source.hash, twinHash: hash, origin: editor.twin?.translatedBy == nil ? .machine : .human,
            path: unit.source.path, source: unit.source.text))
      }
    }
    return TranslationLock(language: editor.language, units: lines + memory(beside: lines))
  }

  /// What is not in the translation any more: words that another translation takes the place of, blocks whose source is
  /// gone, and what was in memory.
  private func memory(beside lines: [TranslationLock.Unit]) -> [TranslationLock.Unit] {
    var memory = editor.remembered
    for (index, unit) in units.enumerated() where texts[index] != nil {
      guard let target = editor.portalPiece.target(unit, in: editor.twin),
        var former = unit.state.freshness == .edited ? editor.typed(unit) : unit.locked
      else { continue }
      former.path = .memory
      former.text = target.withoutJoints.canonical
      memory.append(former)
    }
    for unit in leftovers {
      guard var former = stored.first(where: { $0.twinHash == unit.hash }) else { continue }
      former.path = .memory
      former.text =
        CodedText(canonical: unit.text).renumbered(like: CodedText(canonical: former.source ?? "")).canonical
      memory.append(former)
    }
    memory += stored.filter { $0.text != nil }
    var kept: [TranslationLock.Unit] = []
    for unit in memory where !(lines + kept).contains(where: { $0.hash == unit.hash && says($0, unit) }) {
      kept.append(unit)
    }
    return kept
  }

  private func says(_ line: TranslationLock.Unit, _ other: TranslationLock.Unit) -> Bool {
    line.twinHash == other.twinHash || line.text != nil && line.text == other.text
  }

  private func lockUnit(_ index: Int, _ text: CodedText) -> TranslationLock.Unit {
    let state = taken[index]?.unit.state ?? editor.put[index]?.item.unit.state
    var hasher = UnitHasher()
    return TranslationLock.Unit(
      hash: units[index].source.hash, twinHash: hasher.hash(ofCanonical: text.withoutJoints.canonical),
      origin: state == .machine ? .machine : .human, reviewedBy: state == .reviewed ? editor.reviewer : nil,
      at: editor.date, path: units[index].source.path, via: editor.via, source: units[index].source.text)
  }
}
