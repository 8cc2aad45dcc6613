import Homes
import Output
import Seal

extension Builder {
  /// Searches what stands around homes' sealed data, as a build of everything would: what is made now, and, for words
  /// that families did not have before, what is around the homes that stay.
  func searchShells(
    of families: inout FamilyResults, _ kept: [FamilyMemory], _ words: RemadeWords, _ plan: HomesPlan
  ) {
    families.staged.search(families.shells.values, by: LeakSearch(words.all ?? words.made))
    guard let new = words.new else { return }
    let others = Set(kept.flatMap(\.shells)).subtracting(families.shells.keys)
    families.staged.search(others.map { plan.shell(for: $0) }, by: LeakSearch(new))
  }
}
