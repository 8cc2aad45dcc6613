import Files
import Seal
import Site

#if canImport(Glibc)
  import Glibc
#endif

/// Where staged files wait, and what they are compared with.
package struct StagingArea: Sendable {
  let output: String
  /// Nil where nothing is to be written.
  let staging: String?
}

/// Takes what was rendered, one file at a time, and keeps what differs from the output folder in the staging folder.
///
/// It accepts a public page or a sealed file, and there is no third: nothing else can reach the disk. Each worker has a
/// stager of its own, so that workers share nothing.
package struct Stager: ~Copyable {
  private let area: StagingArea
  private let worker: String
  private var known: OutputFolders
  private var reader = FileReader()
  package private(set) var result = StagedFiles()

  /// - Parameter worker: a name that no other worker of this build has.
  package init(_ area: StagingArea, worker: String) {
    self.area = area
    self.worker = worker
    known = OutputFolders(root: area.output)
  }

  /// - Parameter words: what must not stand in it: the words of all families.
  package mutating func stage(_ file: PublicFile, searchedBy words: LeakSearch) throws(FileProblem) {
    if let found = words.firstFinding(in: file.bytes) { result.leak(found, in: file.path) }
    try stage(file.path, file.bytes)
  }

  /// - Parameter words: what must not stand in it in the clear: the words of its own family.
  package mutating func stage(_ file: SealedFile, searchedBy words: LeakSearch) throws(FileProblem) {
    if let found = words.firstFinding(in: file.bytes) { result.leak(found, in: file.path) }
    try stage(file.path, file.bytes)
  }

  /// A file that stays as it was last written, because its family is held back.
  package mutating func keep(_ path: String) { result.keep(path) }

  private mutating func stage(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let present = try present(path)
    if let present, try isSame(path, present, bytes) {
      result.keep(path)
      return
    }
    let name = area.staging.map { "\($0)/\(worker)-\(result.changed.count)" }
    if let name {
      try bytes.withUnsafeBufferPointer { (buffer) throws(FileProblem) in try AtomicFile.create(name, buffer) }
    }
    result.change(path, staged: name, isNew: present == nil)
  }

  private mutating func present(_ path: String) throws(FileProblem) -> FileStatus? {
    guard try known.isFolder(folderOf: path) else { return nil }
    return try FileStatus.of(area.output + "/" + path)
  }

  private mutating func isSame(
    _ path: String, _ present: FileStatus, _ bytes: [UInt8]
  ) throws(FileProblem) -> Bool {
    guard present.kind == .file, present.size == bytes.count else { return false }
    return try reader.read(area.output + "/" + path) { written in
      written.count == bytes.count
        && (bytes.isEmpty || bytes.withUnsafeBytes { memcmp($0.baseAddress!, written.baseAddress!, $0.count) == 0 })
    }
  }
}
