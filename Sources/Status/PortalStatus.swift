import Access
import Diagnostics
import Files
import Languages
import Library
import Readability

/// What needs doing in a portal, for its staff alone: it names families.
package struct PortalStatus: Sendable {
  package let today: CivilDate
  package let families: [FamilyStatus]
  /// For everyone's pages.
  package let items: [StatusItem]
  package let translations: [TranslationCount]
  /// Of all writing, public first, each piece's source before its translations.
  package let readings: [ReadingReport]
  /// The highest grade that the portal aims at.
  package let grade: Int
  package let diagnostics: [Diagnostic]

  /// Reads a portal and finds out; nil where not even its settings can be used.
  ///
  /// - Parameter today: nil for today in the portal's zone.
  package static func read(
    root: String, today: CivilDate? = nil
  ) throws(FileProblem) -> (status: PortalStatus?, diagnostics: [Diagnostic]) {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, families) = read.value else { return (nil, read.diagnostics) }
    let day = today ?? (TimeZoneRules(library.settings.timeZone) ?? .utc).today()
    let ledger = try CallLedger(folder: root + "/.homeward")
    let context = StatusContext(library, groups: families.groups, ledger: ledger, today: day)
    var found: [FamilyStatus] = []
    var readings = PortalReadings(library, groups: families.groups)
    var groups = GroupReach(families.groups)
    var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: families))
    for entry in families.entries {
      let (family, problems) = reader.read(entry)
      groups.add(family)
      guard let family else {
        found.append(FamilyStatus(folder: entry.folder, children: [], items: [], homes: [], hasErrors: true))
        continue
      }
      readings.add(family)
      // Without it only the record of calls is poorer; that it is damaged, `check` says.
      let seal = try SealFiles(root: root).read(entry.folder).file
      found.append(FamilyStatus(family, seal, hasErrors: problems.hasErrors, in: context))
    }
    let items = library.items(today: day) + groups.warnings.map { StatusItem($0, today: day) }
    let status = PortalStatus(
      today: day, families: found, items: items, translations: context.publicTranslations,
      readings: readings.reports, grade: readings.grade, diagnostics: read.diagnostics)
    return (status, read.diagnostics)
  }
}

extension PublicLibrary {
  /// What a year has made doubtful, and who leaves.
  fileprivate func items(today: CivilDate) -> [StatusItem] {
    let year = today.adding(days: -365)
    var items: [StatusItem] = []
    for strategy in strategies where strategy.reviewed.map({ $0 < year }) ?? true {
      let last =
        strategy.reviewed.map { "was last looked at on \($0)" }
        ?? "has no line \"reviewed: DATE\", the day on which it was last looked at"
      items.append(StatusItem(.review, "\"\(strategy.piece.source[.title])\" \(last).", today: today))
    }
    for resource in resources where resource.verified.map({ $0 < year }) ?? true {
      let last =
        resource.verified.map { "was last checked on \($0)" }
        ?? "has no line \"verified: DATE\", the day on which it was last checked"
      items.append(StatusItem(.review, "\"\(resource.piece.source[.title])\" \(last).", today: today))
    }
    let duty = TeamDuty(team)
    for person in team {
      guard let until = duty.holders(of: person.piece.slug).last?.until else { continue }
      guard until <= today.adding(days: 30) else { continue }
      let remedy = "Write \"covers: \(person.piece.slug)\" in a colleague's file."
      items.append(
        StatusItem(.leaving, "Nobody takes the place of \(person.name). \(remedy)", due: until, today: today))
    }
    return items
  }
}

extension StatusContext {
  fileprivate var publicTranslations: [TranslationCount] {
    library.settings.languages.map { TranslationCount(of: library.allPieces, in: $0) }
  }
}
