import Seal

/// The keys of all households, as a value. `KeyStoreFile` reads and writes it.
package struct KeyStore: Sendable, Equatable {
  /// In the order of their names.
  package private(set) var records: [HouseholdRecord]
  private var indexOfHousehold: [PublicID: Int]
  private var indexOfName: [HouseholdName: Int]

  package init() {
    records = []
    indexOfHousehold = [:]
    indexOfName = [:]
  }

  /// Nil where two records have one name or one public name.
  init?(_ records: [HouseholdRecord]) {
    self.init()
    let isSorted = zip(records, records.dropFirst()).allSatisfy { $0.name < $1.name }
    self.records = isSorted ? records : records.sorted { $0.name < $1.name }
    index()
    guard indexOfHousehold.count == records.count, indexOfName.count == records.count else { return nil }
  }

  package subscript(household: PublicID) -> HouseholdRecord? { indexOfHousehold[household].map { records[$0] } }
  package subscript(name: HouseholdName) -> HouseholdRecord? { indexOfName[name].map { records[$0] } }

  /// The households of one family's folder.
  package func records(ofFamily folder: String) -> [HouseholdRecord] {
    records.filter { $0.name.family == folder }
  }

  /// A public name that no household here and none of `taken` has.
  package func freePublicID(avoiding taken: Set<PublicID> = []) -> PublicID {
    var candidate = PublicID.random()
    while indexOfHousehold[candidate] != nil || taken.contains(candidate) { candidate = .random() }
    return candidate
  }

  package mutating func add(_ new: [HouseholdRecord]) throws(KeyStoreError) {
    for record in new where indexOfName[record.name] != nil { throw .nameTaken(record.name) }
    guard let larger = KeyStore(records + new) else { throw .nameTaken(new[0].name) }
    self = larger
  }

  /// Gives a household a new key and a new link, a new code or both.
  @discardableResult
  package mutating func renew(
    _ name: HouseholdName, _ renewal: HouseholdRecord.Renewal
  ) throws(KeyStoreError) -> HouseholdRecord {
    let position = try position(of: name)
    do throws(SealError) {
      records[position] = try records[position].renewed(renewal)
    } catch {
      throw .cannotMake(error)
    }
    return records[position]
  }

  /// Marks a household stopped: no page of it is made until it is renewed. Its keys are kept.
  package mutating func stop(_ name: HouseholdName) throws(KeyStoreError) {
    records[try position(of: name)].state = .stopped
  }

  /// Notes that the family's `seal.yml` names the household's keys now, under this folder.
  package mutating func place(_ household: PublicID, as name: HouseholdName) throws(KeyStoreError) {
    guard let position = indexOfHousehold[household] else { throw .unknownHousehold(name) }
    guard indexOfName[name] ?? position == position else { throw .nameTaken(name) }
    records[position].name = name
    if records[position].state == .unplaced { records[position].state = .active }
    resort()
  }

  /// Gives the keys of one household to another name; to the same name, to write a lost `seal.yml` again.
  package mutating func move(_ old: HouseholdName, to new: HouseholdName) throws(KeyStoreError) {
    let position = try position(of: old)
    guard indexOfName[new] ?? position == position else { throw .nameTaken(new) }
    records[position].name = new
    // The keeper says whose keys they are.
    records[position].people = nil
    if records[position].state == .active { records[position].state = .unplaced }
    resort()
  }

  /// Gives the keys of all households of one folder to another folder.
  package mutating func move(family old: String, to new: String) throws(KeyStoreError) {
    let moved = records(ofFamily: old).map(\.name)
    guard !moved.isEmpty else { throw .unknownFamily(old) }
    var result = self
    for name in moved { try result.move(name, to: HouseholdName(family: new, household: name.household)) }
    self = result
  }

  mutating func change(_ household: PublicID, _ change: (inout HouseholdRecord) -> Void) {
    guard let position = indexOfHousehold[household] else { return }
    change(&records[position])
  }

  private func position(of name: HouseholdName) throws(KeyStoreError) -> Int {
    guard let position = indexOfName[name] else { throw .unknownHousehold(name) }
    return position
  }

  private mutating func resort() {
    records.sort { $0.name < $1.name }
    index()
  }

  private mutating func index() {
    indexOfHousehold = Dictionary(
      records.indices.map { (records[$0].household, $0) }, uniquingKeysWith: { first, _ in first })
    indexOfName = Dictionary(
      records.indices.map { (records[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
