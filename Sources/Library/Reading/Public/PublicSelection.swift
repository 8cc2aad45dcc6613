import Diagnostics

/// How much of public writing is read where only families' pages are made of it: no folder that they show nothing of, and
/// some strategies. It is for writing that was read whole before and has not changed since.
package struct PublicSelection: Sendable {
  /// The strategies that are read; of all others their names are taken.
  package var strategies: Set<String>
  /// Which children public pictures show, as it was found when all was read.
  package var claims: [PictureClaim]

  package init(strategies: Set<String>, claims: [PictureClaim]) {
    self.strategies = strategies
    self.claims = claims
  }
}
