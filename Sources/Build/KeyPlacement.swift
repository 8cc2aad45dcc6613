import Access
import Files
import Keys
import Seal

/// What is to be noted of a household's keys once the whole build is sound: that its family's `seal.yml` names them,
/// that its folder has another name now, or whose home it is.
struct KeyPlacement: Sendable {
  private let record: HouseholdRecord
  private let name: HouseholdName
  private let people: HomePeople?

  /// Nil where there is nothing to note.
  init?(_ record: HouseholdRecord, of name: HouseholdName, people: HomePeople?) {
    guard record.state == .unplaced || record.name != name || people != nil else { return nil }
    self.record = record
    self.name = name
    self.people = people
  }

  /// Saves new keys first, then names them in the families' files, then notes that: stopped in between, the next build
  /// finds keys that are not placed yet and goes on.
  static func save(
    _ placements: [KeyPlacement], made: [HouseholdRecord], in keys: KeyStoreFile, _ files: SealFiles
  ) throws {
    if !made.isEmpty { try keys.update { try $0.add(made) } }
    guard !placements.isEmpty else { return }
    // Keys that were renewed meanwhile are no longer these; whoever renewed them names the new ones.
    let present = try keys.load()
    let unplaced = Dictionary(
      grouping: placements.filter { $0.record.state == .unplaced && $0.isCurrent(in: present) }, by: \.name.family)
    for (folder, placements) in unplaced.sorted(by: { $0.key < $1.key }) {
      let entries = placements.map { ($0.name.household, SealFile.Entry($0.record)) }
      try files.write(Dictionary(entries) { first, _ in first }, to: folder)
    }
    try keys.update { store in
      let current = placements.filter { $0.isCurrent(in: store) }
      try store.place(current.map { ($0.record.household, $0.name) })
      for one in current { if let people = one.people { store.note(people, of: one.record.household) } }
    }
  }

  private func isCurrent(in store: KeyStore) -> Bool { store[record.household]?.keyID == record.keyID }
}
