import Output
import Seal

/// What a build that makes some families anew searches pages for.
struct RemadeWords: Sendable {
  /// Those of the families that are made.
  let made: PrivateWords
  /// Whether they have the words they had, so that what stays need not be searched again.
  let areKnown: Bool
  /// Those of all families, where they are asked for.
  let all: PrivateWords?

  /// What is looked for in pages that stay; nil where that was done.
  var new: PrivateWords? { areKnown ? nil : made }

  /// - Parameter needsAll: whether something is made that was never searched.
  /// - Returns: nil where a kept family's words or keys are not to be had.
  init?(
    _ families: FamilyResults, _ kept: [FamilyMemory], _ scope: BuildScope, _ keyring: Keyring, needsAll: Bool
  ) {
    made = families.words
    let before = Dictionary(scope.families.map { ($0.folder, $0.words) }) { first, _ in first }
    guard let remade = try? families.memories.waitingFamilies() else { return nil }
    areKnown = remade.allSatisfy { before[$0.folder] == $0.words }
    guard needsAll else {
      all = nil
      return
    }
    var all = families.words
    for family in kept {
      guard (try? family.addWords(to: &all)) != nil else { return nil }
      for household in family.households {
        guard let record = keyring.store[household] else { return nil }
        all.add(record.keys)
        all.add(record)
      }
    }
    self.all = all
  }
}

extension FamilyResults {
  /// Whether a locked page was made that no home had before.
  func hasNewShells(_ scope: BuildScope) -> Bool {
    let before = Set(scope.families.flatMap(\.shells))
    return shells.keys.contains { !before.contains($0) }
  }
}
