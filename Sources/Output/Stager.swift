import Files
import Seal
import Site

#if canImport(Glibc)
  import Glibc
#endif

/// Where staged files wait, and what they are compared with.
package struct StagingArea: Sendable {
  let output: String
  /// Where a file waits by the path that it has in the output; nil where nothing is to be written.
  let staging: String?
  private let whole: String?

  /// - Parameter staging: the folder of all that waits; nil where nothing is to be written.
  init(output: String, staging: String?, name: String = "site") {
    self.output = output
    whole = staging
    self.staging = staging.map { "\($0)/\(name)" }
  }

  /// For files that wait apart from those of another try to build the site.
  package var apart: StagingArea { StagingArea(output: output, staging: whole, name: "apart") }
}

/// Takes what was rendered, one file at a time, and keeps what differs from the output folder in the staging folder.
///
/// Staged files lie as they will lie in the output, so that a folder that is new there is moved as a whole.
///
/// It accepts a public page or a sealed file, and there is no third: nothing else can reach the disk. Each worker has a
/// stager of its own, so that workers share nothing.
package struct Stager: ~Copyable {
  private let area: StagingArea
  private var known: OutputFolders
  private var reader = FileReader()
  /// The folder that was staged last.
  private var folder: Substring = ""
  package private(set) var result = StagedFiles()

  package init(_ area: StagingArea) {
    self.area = area
    known = OutputFolders(root: area.output)
  }

  /// - Parameters:
  ///   - words: what must not stand in it: the words of all families.
  ///   - isKnown: whether what is published at this path was already searched for the same words.
  package mutating func stage(
    _ file: PublicFile, searchedBy words: LeakSearch, isKnown: Bool = false
  ) throws(FileProblem) {
    if isKnown, let present = try present(file.path), try isSame(file.path, present, [file.bytes]) {
      result.keep(file.path)
      return
    }
    search(file.bytes, for: file.path, by: words)
    try stage(file.path, [], file.bytes, [])
  }

  /// What stands around the household's own bytes is not searched with each file (see `StagedFiles.search`), and not what
  /// is in base 64.
  ///
  /// - Parameter words: what must not stand in it in the clear: the words of its own family.
  package mutating func stage(_ file: SealedFile, searchedBy words: LeakSearch) throws(FileProblem) {
    search(file.own, sparing: file.encoded, for: file.path, by: words)
    try stage(file.path, file.head, file.own, file.tail)
  }

  private mutating func search(
    _ bytes: [UInt8], sparing spared: Range<Int> = 0..<0, for path: String, by words: LeakSearch
  ) {
    let parts = [bytes[..<spared.lowerBound], bytes[spared.upperBound...]]
    for part in parts { if let found = words.firstFinding(in: part) { return result.leak(found, in: path) } }
  }

  /// A public file that stays as it was written.
  ///
  /// - Parameter words: what must not stand in it, where it was not searched for that yet.
  package mutating func keep(_ path: String, searchedBy words: LeakSearch?) throws(FileProblem) {
    if let words, let found = try reader.read(area.output + "/" + path, { words.firstFinding(in: Array($0)[...]) }) {
      result.leak(found, in: path)
    }
    result.keep(path)
  }

  /// A file that stays as it was last written, because its family is held back.
  package mutating func keep(_ path: String) { result.keep(path) }

  private mutating func stage(
    _ path: String, _ head: [UInt8], _ own: [UInt8], _ tail: [UInt8]
  ) throws(FileProblem) {
    let present = try present(path)
    if let present, try isSame(path, present, [head, own, tail]) {
      result.keep(path)
      return
    }
    if let staging = area.staging {
      let folder = OutputFolders.folder(of: path)
      if folder != self.folder || folder.isEmpty {
        try Folder.create("\(staging)/\(folder)", mode: OutputFolder.mode)
        self.folder = folder
      }
      try AtomicFile.create("\(staging)/\(path)", head, own, tail)
    }
    result.change(path, in: area.staging, isNew: present == nil)
  }

  private mutating func present(_ path: String) throws(FileProblem) -> FileStatus? {
    guard try known.isFolder(folderOf: path) else { return nil }
    return try FileStatus.of(area.output + "/" + path)
  }

  private mutating func isSame(
    _ path: String, _ present: FileStatus, _ parts: [[UInt8]]
  ) throws(FileProblem) -> Bool {
    let count = parts.reduce(0) { $0 + $1.count }
    guard present.kind == .file, present.size == count else { return false }
    return try reader.read(area.output + "/" + path) { written in
      guard written.count == count else { return false }
      var start = 0
      return parts.allSatisfy { part in
        defer { start += part.count }
        return part.isEmpty
          || part.withUnsafeBytes { memcmp($0.baseAddress!, written.baseAddress! + start, $0.count) == 0 }
      }
    }
  }
}
