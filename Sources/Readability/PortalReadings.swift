import Diagnostics
import Library
import Sharing

/// How all writing of a portal reads: for everyone, for groups and for families.
package struct PortalReadings: Sendable {
  /// Public first; of each piece the source before its translations.
  package private(set) var pieces: [[ReadingReport]] = []
  /// The highest grade that the portal aims at.
  package let grade: Int
  private let terms: TermList
  private var readers = SentenceReaders()

  package init(_ library: PublicLibrary, groups: [Group]) {
    grade = library.settings.policy.readingGrade
    terms = TermList(library.glossary)
    for piece in library.allPieces { add(piece) }
    for writing in groups.flatMap(\.writing) { add(writing.piece) }
  }

  package mutating func add(_ family: Family) {
    for writing in family.writing { add(writing.piece) }
  }

  private mutating func add(_ piece: Piece) {
    pieces.append(ReadingReport.of(piece, glossary: terms, by: &readers))
  }

  package var reports: [ReadingReport] { pieces.flatMap { $0 } }

  /// Reads a portal; nil where not even its settings can be used. What is wrong with it, a check has told.
  package static func read(root: String) async throws -> PortalReadings? {
    guard let (library, families) = LibraryReader.readPublic(root: root).value else { return nil }
    var readings = PortalReadings(library, groups: families.groups)
    let (begun, context) = (readings, LibraryContext(root: root, library: library, families: families))
    let shares = try await Workers.share(families.entries.count, over: Workers.count) { share in
      var own = begun
      var reader = FamilyReader(context: context)
      return share.compactMap { index -> (index: Int, pieces: [[ReadingReport]])? in
        guard let family = reader.read(families.entries[index]).family else { return nil }
        own.pieces.removeAll()
        own.add(family)
        return (index, own.pieces)
      }
    }
    for family in shares.joined().sorted(by: { $0.index < $1.index }) { readings.pieces += family.pieces }
    return readings
  }

  /// Warnings, at most so many. A translation is only named where its source is well: that is where to begin.
  package func warnings(atMost limit: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for piece in pieces {
      guard let source = piece.first else { continue }
      let own = warnings(about: source)
      found += own.isEmpty ? piece.dropFirst().flatMap(warnings) : own
    }
    guard found.count > limit else { return found }
    return found.prefix(limit) + [ReadingWords.others(found.count - limit)]
  }

  private func warnings(about report: ReadingReport) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if report.isHard(above: grade) { found.append(ReadingWords.hard(report, aim: grade)) }
    if !report.terms.isEmpty { found.append(ReadingWords.unexplained(report)) }
    return found
  }
}
