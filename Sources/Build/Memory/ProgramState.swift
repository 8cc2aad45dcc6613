import Cache
import Files

/// What tells that the program is as it was: its own file, and those of the system's libraries that it works with. Another
/// version of either may write other bytes from the same writing, and may do so to mend something.
struct ProgramState: Sendable {
  private let files: [FileState]

  /// Nil where it cannot be told, as after a library was replaced under a program that runs.
  init?() {
    let room = 1 << 20
    guard let maps = try? FileReader.bytes(of: "/proc/self/maps", size: room), maps.count <= room else { return nil }
    var paths: Set<ArraySlice<UInt8>> = []
    // Each line ends with the path of what is mapped there, and only paths have a slash (proc(5)).
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      if let start = line.firstIndex(of: UInt8(ascii: "/")) { paths.insert(line[start...]) }
    }
    // A library's name is one such as `libz.so.1`; beside them data may be mapped.
    let libraries = paths.map { String(decoding: $0, as: UTF8.self) }.filter { path in
      path.split(separator: "/").last?.contains(".so") ?? false
    }
    var files: [FileState] = []
    for path in ["/proc/self/exe"] + libraries.sorted() {
      guard let status = (try? FileStatus.following(path)) ?? nil else { return nil }
      files.append(FileState(status))
    }
    self.files = files
  }

  func write(to record: inout RecordWriter) {
    record.append(files) { $1.write(to: &$0) }
  }
}
