import Cache
import Diagnostics
import Homes
import Keys
import Languages
import Library
import Output
import Seal

/// What the workers found out about families: no writing of theirs, so it stays small however many there are.
struct FamilyResults: Sendable {
  /// Whose page a sealed folder is.
  struct Label: Sendable {
    var household: HouseholdName
    var languages: [LanguageTag]
    /// What of its writing changes the page; nil where that was not asked, or cannot be known.
    var texts: [HomeDifference.Text]?
  }

  var diagnostics: [Diagnostic] = []
  var staged = StagedFiles()
  var words: PrivateWords
  /// The locked pages around what is sealed, by their languages; to be searched for all families' words.
  var shells: [[LanguageTag]: LockedShell] = [:]
  /// By the public name.
  var labels: [PublicID: Label] = [:]
  /// Households whose keys are to be made.
  var missing: [(entry: FamilyIndex.Entry, label: Label)] = []
  /// How many households' keys are on another computer, where that is no error.
  var notHere = 0
  var placements: [KeyPlacement] = []
  var held: [String] = []
  /// In a check: what stands in the folders of several families; nil where no worker has read any.
  var copies: CopiedTexts?
  /// What the next build is told of them.
  var memories: FamilyRecords

  /// - Parameter spill: where what is remembered of many families waits on disk.
  init(words: PrivateWords, spill: SpillFile? = nil) {
    self.words = words
    memories = FamilyRecords(spill: spill)
  }

  mutating func add(_ other: FamilyResults) {
    diagnostics += other.diagnostics
    staged.add(other.staged)
    words.add(other.words)
    shells.merge(other.shells) { first, _ in first }
    labels.merge(other.labels) { first, _ in first }
    missing += other.missing
    notHere += other.notHere
    placements += other.placements
    held += other.held
    if let found = other.copies {
      var all = copies ?? found
      if copies != nil { all.add(found) }
      copies = all
    }
    memories.add(other.memories)
  }
}
