import Seal

extension KeyStore {
  /// Notes under which names the writing has households now: new ones whose families' files name them, and those of
  /// renamed folders. Two folders may have taken each other's place, one after the other, so what is refused is tried
  /// again when others are done.
  package mutating func place(
    _ placements: [(household: PublicID, name: HouseholdName)]
  ) throws(KeyStoreError) {
    var rest = placements
    while !rest.isEmpty {
      var refused: [(household: PublicID, name: HouseholdName)] = []
      for (household, name) in rest {
        do throws(KeyStoreError) {
          try place(household, as: name)
        } catch {
          guard case .nameTaken = error, rest.count > 1 else { throw error }
          refused.append((household, name))
        }
      }
      if let first = refused.first, refused.count == rest.count { throw .nameTaken(first.name) }
      rest = refused
    }
  }
}
