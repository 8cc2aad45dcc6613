import Diagnostics

/// How much of public writing is read where only families' pages are made of it: no folder that they show nothing of, and
/// some strategies. It is for writing that was read whole before and has not changed since.
package struct PublicSelection: Sendable {
  /// The strategies that are read, of all others their names are taken; nil for all.
  package var strategies: Set<String>?
  /// Which children public pictures show, as it was found when all was read.
  package var claims: [PictureClaim]
  /// Whether the pages that stand in no folder of their own are read, which menus lead to.
  package var readsPages: Bool

  package init(strategies: Set<String>? = nil, claims: [PictureClaim], readsPages: Bool = false) {
    self.strategies = strategies
    self.claims = claims
    self.readsPages = readsPages
  }
}
