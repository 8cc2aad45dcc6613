import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Folders that the system watches (inotify(7)), with all that are in them.
struct WatchedFolders: Sendable {
  private let descriptor: Int32
  private let roots: [String]

  /// A file counts as changed when it is closed, so that no half of it is read; a link when it is made.
  private static let events =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
    | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  init(_ roots: [String]) throws(FileProblem) {
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    self.roots = roots
    guard descriptor >= 0 else { throw .last("watch", roots.first ?? "") }
    do {
      for root in roots { try watch(root) }
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  func close() { Glibc.close(descriptor) }

  /// Watching a folder that is watched already changes nothing.
  private func watch(_ folder: String) throws(FileProblem) {
    guard inotify_add_watch(descriptor, folder, Self.events) >= 0 else {
      // What went away meanwhile needs no watch.
      if errno == ENOENT || errno == ENOTDIR { return }
      throw .last("watch", folder)
    }
    guard let entries = try? Folder.entries(at: folder) else { return }
    for entry in entries where entry.kind == .folder { try watch(folder + "/" + entry.name) }
  }

  /// Waits for something to happen; whether it did.
  func wait(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }

  /// Takes what happened, and watches new folders too.
  ///
  /// - Returns: whether any of it matters.
  func takeChanges() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var (matters, hasNewFolders) = (false, false)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      buffer.withUnsafeBytes { bytes in
        var at = 0
        while at + MemoryLayout<inotify_event>.size <= count {
          let mask = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
          let length = Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
          let name = bytes[(at + 16)..<(at + 16 + length)].prefix { $0 != 0 }
          let isFolder = mask & UInt32(IN_ISDIR) != 0
          if isFolder || mask & UInt32(IN_Q_OVERFLOW) != 0 { hasNewFolders = true }
          // A file that was only just made is empty; its closing is told too. Editors keep their own files beside ours.
          let isOpen = !isFolder && mask & UInt32(IN_CREATE) != 0
          if !isOpen, !Self.isEditors(name) { matters = true }
          at += 16 + length
        }
      }
    }
    if hasNewFolders { for root in roots { try? watch(root) } }
    return matters
  }

  /// Names that nobody writes by hand: hidden, backups, numbers that an editor tries a folder with.
  private static func isEditors(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    return first == UInt8(ascii: ".") || last == UInt8(ascii: "~") || first == UInt8(ascii: "#")
      || name.elementsEqual("4913".utf8)
  }
}
