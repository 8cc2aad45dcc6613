import Files

/// What tells that a file is as it was without reading it.
package struct FileState: Sendable, Hashable {
  /// In bytes.
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int
  /// Nanoseconds since 1970: the last change of content, name or rights.
  package var changed: Int
  package var inode: Int
  /// The permission bits and the kind.
  package var mode: Int

  package init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    changed = status.changed
    inode = Int(truncatingIfNeeded: status.inode)
    mode = Int(status.mode) << 8 | Int(status.kind.rawValue)
  }

  /// Of what lies at a path, of a link itself; nil where nothing is there or it cannot be told.
  package static func of(_ path: String) -> FileState? {
    ((try? FileStatus.of(path)) ?? nil).map { FileState($0) }
  }

  package init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    size = try record.number()
    modified = try record.number()
    changed = try record.number()
    inode = try record.number()
    mode = try record.number()
  }

  package func write(to record: inout RecordWriter) {
    for number in [size, modified, changed, inode, mode] { record.append(number) }
  }
}
