import Cache

/// What a build remembers of families, as it is kept: a record each, one after the other. Where there are many they wait
/// on disk, so that a build's memory does not grow with their number.
struct FamilyRecords: Sendable {
  /// How many families' records wait in memory, and in the file that all workers share.
  private(set) var count = 0
  private var waiting = RecordWriter(capacity: 0)
  private let spill: SpillFile?

  /// Above this many bytes the records of one worker go to disk.
  private static let roomCount = 1 << 16

  /// - Parameter spill: where records wait on disk; nil where few are expected.
  init(spill: SpillFile? = nil) { self.spill = spill }

  mutating func append(_ family: FamilyMemory) {
    family.write(to: &waiting)
    count += 1
    guard let spill, waiting.bytes.count >= Self.roomCount else { return }
    spill.append(waiting.bytes[...])
    waiting.removeAll()
  }

  /// Adds those of another worker, which shares the file.
  mutating func add(_ other: FamilyRecords) {
    waiting.append(raw: other.waiting.bytes)
    count += other.count
  }

  /// Those that wait in memory: all of them, where no file is shared.
  func waitingFamilies() throws(RecordReader.Damage) -> [FamilyMemory] {
    var record = RecordReader(waiting.bytes[...])
    var families: [FamilyMemory] = []
    while !record.isAtEnd { families.append(try FamilyMemory(&record)) }
    return families
  }

  /// All records, as `BuildMemory` reads them; nil where some were lost.
  var kept: [KeptBytes]? {
    let spilled = spill.map { [KeptBytes.spilled($0)] } ?? []
    guard let size = spilled.first.map(\.count) ?? 0 else { return nil }
    var head = RecordWriter(capacity: 16)
    head.append(8 + size + waiting.bytes.count)
    head.append(count)
    return [.here(head.bytes[...])] + spilled + [.here(waiting.bytes[...])]
  }
}
