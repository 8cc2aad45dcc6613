import Cache
import Files
import Languages
import Output

#if canImport(Glibc)
  import Glibc
#endif

/// A look at all files of a portal before any is read, and what the build before remembers of them. Where nothing is
/// remembered, `FamilyStates` looks at families' files, before any of those is read.
struct BuildSurvey: Sendable {
  let place: OutputPlace
  let key: [UInt8]
  /// The states of all files; but for the families', where the build before left no memory: a build that makes
  /// everything takes those while it reads the writing for everyone.
  private(set) var tree: TreeStates
  /// Where in them those of the families' folder belong, where they are not among them.
  private var gap: Int?
  /// Where the portal lies.
  private let root: String
  /// Where the states wait on disk, when they do.
  private var spilledTree: SpillFile?
  /// The states that belong into the gap.
  private var families: KeptBytes?
  let keys: FileState?
  /// Files of which the state alone does not tell enough.
  private(set) var unsettled: [UnsettledFile]
  /// Nil where there is none that can be believed.
  private(set) var memory: BuildMemory?
  /// What was written later than this may have been written again without a trace; in nanoseconds since 1970.
  let settled: Int
  /// What changed since; empty where there is no memory.
  let changes: [TreeChange]

  /// Nil where the portal's files cannot be told from their states.
  init?(_ request: BuildRequest, _ place: OutputPlace) {
    // Before the first state is taken, or a file could seem settled that is not.
    let moment = Self.now
    let roots = [
      TreeStates.Root("Content", at: "\(request.root)/Content"),
      TreeStates.Root("Themes", at: "\(request.root)/Themes"),
      TreeStates.Root("Resources", at: "\(request.resources)/Themes"),
    ]
    self.place = place
    keys = FileState.of("\(place.privateFolder)/keys.json")
    guard let program = ProgramState() else { return nil }
    var key = RecordWriter()
    program.write(to: &key)
    for path in [request.root, request.resources, place.folder] { key.append(path) }
    self.key = key.bytes
    memory = request.usesCache ? Self.memory(place, key.bytes) : nil
    settled = moment - request.settlingTime
    root = request.root
    guard let (tree, gap) = Self.tree(roots, memory?.tree, settled) else { return nil }
    self.tree = tree
    self.gap = gap
    var reader = FileReader()
    let files = Self.places(request)
    unsettled = Self.sorted(
      tree.files(changedAfter: settled).map { UnsettledFile(path: $0, at: files($0), &reader) })
    changes = memory.map { Self.changes(tree, since: $0, files, &reader) } ?? []
  }

  private static func tree(_ roots: [TreeStates.Root], _ known: TreeStates?, _ settled: Int) -> (TreeStates, Int?)? {
    guard let known else {
      let families = (root: FamilyStates.above, name: FamilyStates.folder)
      return (try? TreeStates.walk(roots, leavingOut: families, settled: settled)) ?? nil
    }
    return ((try? TreeStates(of: roots, known: known, settled: settled)) ?? nil).map { ($0, nil) }
  }

  /// What is left to be done before anything of a family is read; nil where nothing is.
  var familyLook: FamilyStates.Look? {
    gap.map { _ in FamilyStates.Look(root: root, settled: settled, cache: place.cache) }
  }

  /// Adds the states of families' files; nil where they are missing.
  func completed(by families: FamilyStates?) -> BuildSurvey? {
    guard gap != nil else { return self }
    guard let families else { return nil }
    var whole = self
    whole.families = families.bytes
    whole.unsettled = Self.sorted(unsettled + families.unsettled)
    return whole
  }

  /// Lets the states wait on disk for the end of a build that makes everything, and has no more use for them until then.
  mutating func spillTree() {
    guard gap == nil else { return }
    guard let spill = SpillFile(in: place.cache) else { return }
    spill.append(tree.bytes)
    guard spill.count != nil else { return }
    spilledTree = spill
    tree = TreeStates([])
    memory = nil
  }

  /// The states, for the next build; nil where those of the families' files are missing.
  var keptTree: [KeptBytes]? {
    guard let gap else { return [spilledTree.map { .spilled($0) } ?? .here(tree.bytes)] }
    return families.map { [.here(tree.bytes.prefix(gap)), $0, .here(tree.bytes.dropFirst(gap))] }
  }

  private static func sorted(_ files: [UnsettledFile]) -> [UnsettledFile] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func memory(_ place: OutputPlace, _ key: [UInt8]) -> BuildMemory? {
    CacheFile.read(place.memory).flatMap { try? BuildMemory($0, of: key, at: place.memory) }
  }

  private static func changes(
    _ tree: TreeStates, since memory: BuildMemory, _ files: (String) -> String, _ reader: inout FileReader
  ) -> [TreeChange] {
    var changes = tree.changes(since: memory.tree)
    let touched = Set(changes.map(\.path))
    let unsettled = Dictionary(memory.unsettled.map { ($0.path, $0) }) { first, _ in first }
    changes.removeAll { change in
      change.kind == .touched && unsettled[change.path]?.isSame(at: files(change.path), &reader) ?? false
    }
    for file in memory.unsettled where !touched.contains(file.path) && !file.isSame(at: files(file.path), &reader) {
      changes.append(TreeChange(path: file.path, kind: .touched))
    }
    return changes
  }

  /// Where a file of the tree lies on disk.
  private static func places(_ request: BuildRequest) -> (String) -> String {
    { path in
      path.hasPrefix("Resources/")
        ? "\(request.resources)/Themes/\(path.dropFirst("Resources/".count))" : "\(request.root)/\(path)"
    }
  }

  /// Nanoseconds since 1970.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// The day that the build is for, as far as it is known before the settings are read.
  func date(_ request: BuildRequest) -> CivilDate? {
    if let date = request.date { return date }
    guard let memory else { return nil }
    return (TimeZoneRules(memory.portal.zone) ?? .utc).today()
  }
}
