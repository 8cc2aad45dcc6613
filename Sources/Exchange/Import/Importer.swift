import Diagnostics
import Languages
import Library
import Markdown
import Translation

/// Takes back what a translator returned: finds each unit's place, looks at its words, and plans what to write. Nothing is
/// dropped without a word: what cannot be taken is in the report.
package struct Importer: Sendable {
  let portal: ExchangePortal
  let date: CivilDate
  /// Who stands for units that the file calls approved; nil where nobody is named.
  let reviewer: String?

  package init(_ portal: ExchangePortal, date: CivilDate, reviewer: String? = nil) {
    self.portal = portal
    self.date = date
    self.reviewer = reviewer
  }

  /// What is to be written, and what became of each unit.
  package func plan(
    _ file: ReturnedFile, via: String
  ) throws(RefusedFile) -> ImportPlan {
    let language = try checked(file)
    let source = file.sourceLanguage ?? portal.settings.sourceLanguage
    let checker = UnitChecker(from: source, to: language, glossary: portal.glossary)
    var report = ImportReport()
    // Nothing was made for a family that does not read the language.
    var editors = portal.pieces.filter { $0.readers?.contains(language) ?? true }.map {
      PieceEditor($0, in: language, date: date, via: via, reviewer: reviewer)
    }
    var finder = UnitFinder(editors, in: portal, from: file.sourceLanguage)
    var sources = RowSources()
    for unit in file.units {
      keepRemark(of: unit, in: language, finder, editors, &report)
      let doubt = finder.doubt(about: unit)
      let misplaced = doubt == nil ? sources.misplaced(unit, finder, editors) : nil
      if let misplaced, !(misplaced.unit.target?.isEmpty ?? true) {
        report.rejected.append(misplaced)
        continue
      }
      guard let target = unit.target, !target.isEmpty else {
        report.untouched += 1
        continue
      }
      if let doubt {
        report.rejected.append(ImportReport.Item(unit: unit, file: nil, findings: [doubt]))
        continue
      }
      let places = finder.places(of: unit, among: file.units)
      guard !places.isEmpty else {
        late(unit, target, finder, &editors, &report)
        continue
      }
      for place in places { take(unit, target, at: place, checker, &editors, &report) }
    }
    if let damaged = editors.first(where: { $0.hasWork && $0.hasDamagedLock }) {
      throw .damagedRecord(damaged.portalPiece.lockPath(in: language))
    }
    var changes: [FileChange] = []
    for editor in editors where editor.hasWork { changes += editor.changes(checker, &report) }
    return ImportPlan(changes, report, of: file)
  }

  /// Comments are for people: what is not our own note is told.
  private func keepRemark(
    of unit: ReturnedUnit, in language: LanguageTag, _ finder: UnitFinder, _ editors: [PieceEditor],
    _ report: inout ImportReport
  ) {
    guard !unit.comment.isEmpty else { return }
    let place = finder.firstPlace(of: unit)
    let editor = place.map { editors[$0.piece] }
    let notes = UnitNotes(portal.glossary, language)
    let remark = SheetRows.remark(in: unit.comment, beside: notes)
    if !remark.isEmpty { report.remarks.append((unit, editor?.file, remark)) }
  }

  /// An address without what a keeper may mend while a file is at a translator's.
  private static func place(_ address: String) -> String {
    address.lowercased().replacing(/^https?:\/\/|\/+$/, with: "")
  }

  private func checked(_ file: ReturnedFile) throws(RefusedFile) -> LanguageTag {
    if let found = file.portal, Self.place(found) != Self.place(portal.settings.address) {
      throw .otherPortal(found, expected: portal.settings.address)
    }
    let sources = portal.sourceLanguages
    if let found = file.sourceLanguage, !sources.contains(found) {
      throw .wrongSourceLanguage(found.identifier, expected: sources.map(\.identifier).joined(separator: ", "))
    }
    let source = file.sourceLanguage ?? portal.settings.sourceLanguage
    guard let language = file.targetLanguage, !language.reads(source),
      let known = portal.languages.first(where: { $0 == language })
    else { throw .wrongLanguage(file.targetLanguage?.identifier ?? "?") }
    return known
  }

  private func take(
    _ unit: ReturnedUnit, _ target: CodedText, at place: UnitFinder.Place, _ checker: UnitChecker,
    _ editors: inout [PieceEditor], _ report: inout ImportReport
  ) {
    let editor = editors[place.piece]
    let (source, names) = editor.source(place.unit)
    let text = target.adopting(source).withoutJoints
    if Self.isUntouched(text, source, unit.state) {
      report.untouched += 1
      return
    }
    let whole = NameMask.showing(text, names: names)
    if editor.holds(whole, at: place.unit, state: unit.state) {
      report.unchanged += 1
      return
    }
    if editor.wasCorrected(whole, at: place.unit) {
      report.corrected.append(ImportReport.Item(unit: unit, file: editor.file, findings: []))
      return
    }
    var item = ImportReport.Item(
      unit: unit, file: editor.file,
      findings: checker.findings(source, text, isTerm: editor.translation.units[place.unit].source.isTerm))
    if unit.state == .machine, editor.hasPersonsWords(at: place.unit) { item.findings.append(.draftBesideWords) }
    if editor.isAdapted(place.unit) {
      report.homeless.append(item)
    } else if item.findings.contains(where: { $0.severity == .error }) {
      report.rejected.append(item)
    } else {
      item.findings += editor.replacing(whole, at: place.unit, state: unit.state)
      // Sorted so that questions come first.
      item.findings.sort { $0.severity > $1.severity }
      guard let former = editors[place.piece].put(whole, at: place.unit, item) else { return }
      if former.unit.id == unit.id { report.doubled.append(former) } else { report.late.append(former) }
    }
  }

  /// Whether the source stands where the translation should: what `--omegat` wrote, and nobody changed.
  private static func isUntouched(_ text: CodedText, _ source: CodedText, _ state: ExchangeUnit.State?) -> Bool {
    guard text.canonical == source.withoutJoints.canonical else { return false }
    return state == .missing
  }

  /// Keeps what was made of words that are gone, where its page still is.
  private func late(
    _ unit: ReturnedUnit, _ target: CodedText, _ finder: UnitFinder, _ editors: inout [PieceEditor],
    _ report: inout ImportReport
  ) {
    let item = { ImportReport.Item(unit: unit, file: $0, findings: []) }
    guard let index = finder.piece(of: unit) else {
      report.homeless.append(item(nil))
      return
    }
    if editors[index].remember(unit, target) {
      report.late.append(item(editors[index].file))
    } else {
      report.unchanged += 1
    }
  }
}
