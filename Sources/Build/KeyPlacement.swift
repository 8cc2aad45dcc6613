import Files
import Keys
import Seal

/// What is to be noted of a household's keys once the whole build is sound: that its family's `seal.yml` names them, or
/// that its folder has another name now.
struct KeyPlacement: Sendable {
  private let record: HouseholdRecord
  private let name: HouseholdName

  /// Nil where there is nothing to note.
  init?(_ record: HouseholdRecord, of name: HouseholdName) {
    guard record.state == .unplaced || record.name != name else { return nil }
    self.record = record
    self.name = name
  }

  /// Saves new keys first, then names them in the families' files, then notes that: stopped in between, the next build
  /// finds keys that are not placed yet and goes on.
  static func save(
    _ placements: [KeyPlacement], made: [HouseholdRecord], in keys: KeyStoreFile, _ files: SealFiles
  ) throws {
    if !made.isEmpty { try keys.update { try $0.add(made) } }
    let unplaced = Dictionary(grouping: placements.filter { $0.record.state == .unplaced }, by: \.name.family)
    for (folder, placements) in unplaced.sorted(by: { $0.key < $1.key }) {
      let entries = placements.map { ($0.name.household, SealFile.Entry($0.record)) }
      try files.write(Dictionary(entries) { first, _ in first }, to: folder)
    }
    if !placements.isEmpty { try keys.update { try place(placements, in: &$0) } }
  }

  /// Two folders may have changed names one after the other, so what is refused is tried again when others are done.
  private static func place(_ placements: [KeyPlacement], in store: inout KeyStore) throws(KeyStoreError) {
    var rest = placements
    while !rest.isEmpty {
      var refused: [KeyPlacement] = []
      var reason: KeyStoreError?
      for placement in rest {
        do {
          try store.place(placement.record.household, as: placement.name)
        } catch {
          refused.append(placement)
          reason = error
        }
      }
      if let reason, refused.count == rest.count { throw reason }
      rest = refused
    }
  }
}
