import Cache
import Diagnostics

/// What a build leaves for the next: the state of every file it was made from, and what came of each family and page.
///
/// Of a unit whose inputs and outputs are as they were it holds that a cold build would write the same bytes and say the
/// same. It is written when a build is done, and describes that build alone: one that fails leaves it as it is.
struct BuildMemory: Sendable {
  let surroundings: Surroundings
  /// What lies in `Content` and `Themes`.
  let tree: TreeStates
  /// Files that were written so shortly before they were looked at that their state could hide another writing.
  let unsettled: [UnsettledFile]
  /// The folders of homes in the output.
  let sealed: TreeStates
  let portal: PortalMemory
  /// Strategies' pages as homes carry them.
  let pack: StrategyPack
  private let pagesRecord: ArraySlice<UInt8>
  private let familiesRecord: ArraySlice<UInt8>

  /// Files for everyone.
  func pages() throws(RecordReader.Damage) -> [PageMemory] {
    var record = RecordReader(pagesRecord)
    return try record.list { (record) throws(RecordReader.Damage) in try PageMemory(&record) }
  }

  /// In the order in which they were made.
  func families() throws(RecordReader.Damage) -> [FamilyMemory] {
    var record = RecordReader(familiesRecord)
    return try record.list { (record) throws(RecordReader.Damage) in try FamilyMemory(&record) }
  }

  /// - Parameters:
  ///   - key: program, portal and output, which the memory must be of.
  ///   - place: where the memory lies, and the pack beside it.
  init(_ bytes: ArraySlice<UInt8>, of key: [UInt8], at place: String) throws(RecordReader.Damage) {
    var record = RecordReader(bytes)
    guard Array(try record.content()) == key else { throw RecordReader.Damage() }
    surroundings = try Surroundings(&record)
    unsettled = try record.list { (record) throws(RecordReader.Damage) in
      UnsettledFile(path: try record.text(), digest: Array(try record.content()))
    }
    portal = try PortalMemory(&record)
    pack = try StrategyPack(&record, beside: place)
    sealed = TreeStates(try record.content())
    pagesRecord = try record.content()
    tree = TreeStates(try record.content())
    familiesRecord = try record.content()
    guard record.isAtEnd else { throw RecordReader.Damage() }
  }

  /// The parts of the file that is kept.
  ///
  /// - Parameter families: as `FamilyRecords` gives them.
  static func parts(
    _ survey: BuildSurvey, _ surroundings: Surroundings, sealed: TreeStates, _ portal: PortalMemory,
    _ pack: StrategyPack, pages: [PageMemory], families: [KeptBytes]
  ) -> [KeptBytes]? {
    var written = RecordWriter(capacity: pages.count * 128)
    written.append(pages) { $1.write(to: &$0) }
    return parts(survey, surroundings, sealed: sealed, portal, pack, pagesRecord: written.bytes[...], families)
  }

  /// The same memory, with the portal's files as they are known now.
  func parts(settledBy survey: BuildSurvey) -> [KeptBytes]? {
    var head = RecordWriter(capacity: 8)
    head.append(familiesRecord.count)
    return Self.parts(
      survey, surroundings, sealed: sealed, portal, pack, pagesRecord: pagesRecord,
      [.here(head.bytes[...]), .here(familiesRecord)])
  }

  private static func parts(
    _ survey: BuildSurvey, _ surroundings: Surroundings, sealed: TreeStates, _ portal: PortalMemory,
    _ pack: StrategyPack, pagesRecord: ArraySlice<UInt8>, _ families: [KeptBytes]
  ) -> [KeptBytes]? {
    guard let tree = survey.keptTree else { return nil }
    let treeCounts = tree.compactMap(\.count)
    guard treeCounts.count == tree.count else { return nil }
    var record = RecordWriter(capacity: sealed.bytes.count + pagesRecord.count + 1 << 16)
    record.append(survey.key)
    surroundings.write(to: &record)
    record.append(survey.unsettled) {
      $0.append($1.path)
      $0.append($1.digest)
    }
    portal.write(to: &record)
    pack.write(to: &record)
    record.append(sealed.bytes)
    record.append(pagesRecord)
    record.append(treeCounts.reduce(0, +))
    return [.here(record.bytes[...])] + tree + families
  }
}
