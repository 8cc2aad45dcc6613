import Diagnostics
import Homes
import Keys
import Languages
import Output

/// What a build, or a check, did and found.
package struct BuildReport: Sendable {
  package enum Outcome: Sendable {
    case done
    /// What the staff wrote has errors; nothing was written.
    case contentErrors
    /// Something outside the writing failed: the disk, the keys, another build.
    case outsideFailed
  }

  /// A file that is, or would be, published anew, changed or removed.
  package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable { case new, changed, removed }

    /// From the output folder; nil for a new household, whose address is settled by the build.
    package var path: String?
    package var kind: Kind
    /// Whose page it is; nil for what everyone may read, and where nobody knows any more.
    package var household: HouseholdName?
    /// Of the reader, in order; empty for what has no language.
    package var languages: [LanguageTag]
    /// Of a household's page, what of its writing changes it; nil where that was not asked, or cannot be known.
    package var texts: [HomeDifference.Text]?
  }

  package internal(set) var outcome = Outcome.done
  /// Sorted by place.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// What was written; nil where nothing was.
  package internal(set) var published: Published?
  /// How many public files there are.
  package internal(set) var pages = 0
  /// How many households have pages.
  package internal(set) var households = 0
  /// How many households got keys.
  package internal(set) var keysMade = 0
  /// Families whose last good pages stay because of errors.
  package internal(set) var held: [String] = []
  /// Sorted by path: what a build would do. Of a check alone.
  package internal(set) var changes: [Change] = []

  mutating func stop(_ stop: BuildStop) {
    diagnostics += stop.diagnostics
    outcome = .outsideFailed
  }

  /// Puts what was found in order, each thing once.
  mutating func finish() {
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { seen.insert($0).inserted }.sorted(by: Self.isBefore)
    if outcome == .done, diagnostics.hasErrors { outcome = .contentErrors }
  }

  private static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    switch (a.place, b.place) {
    case (nil, nil): (a.id, a.summary) < (b.id, b.summary)
    case (nil, _): true
    case (_, nil): false
    case (let first?, let second?): first == second ? (a.id, a.summary) < (b.id, b.summary) : first < second
    }
  }
}
