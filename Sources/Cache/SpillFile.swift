import Files
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Bytes that wait on disk instead of in memory until they are put into a file of the cache: what a build knows of each
/// of many families.
///
/// The file is for this user alone and loses its name when it is made, so nothing is left of it however the build ends.
package final class SpillFile: Sendable {
  private let descriptor: Int32
  /// How many bytes it has; nil where writing failed, and nothing may be made of it.
  private let written = Mutex<Int?>(0)

  /// - Parameter folder: the private folder of the cache, which is made where it is missing. Nil where it takes no file.
  package init?(in folder: String) {
    guard (try? Folder.create(folder, mode: 0o700)) != nil else { return nil }
    let path = "\(folder)/.spill-\(UInt64.random(in: 0...UInt64.max))"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// How many bytes it has; nil where some were lost.
  package var count: Int? { written.withLock { $0 } }

  /// Adds bytes behind those of others, from any task.
  package func append(_ bytes: ArraySlice<UInt8>) {
    written.withLock { count in
      guard let start = count else { return }
      let isWhole = bytes.withUnsafeBytes { AtomicFile.write($0, to: descriptor, at: start) }
      count = isWhole ? start + bytes.count : nil
    }
  }

  /// Reads the bytes at these places to the beginning of `room`, which is made larger where it must be; false where they
  /// cannot be had.
  func read(_ places: Range<Int>, into room: inout [UInt8]) -> Bool {
    if room.count < places.count { room = [UInt8](repeating: 0, count: places.count * 2) }
    return room.withUnsafeMutableBytes { room in
      var count = 0
      while count < places.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[count..<places.count])
        let got = pread(descriptor, rest.baseAddress, rest.count, places.lowerBound + count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return false }
        count += got
      }
      return true
    }
  }

  /// Lends all bytes, a piece at a time; false where they cannot be had.
  func read(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    guard let count else { return false }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { room.deallocate() }
    var start = 0
    while start < count {
      let got = pread(descriptor, room.baseAddress, min(room.count, count - start), start)
      if got < 0, errno == EINTR { continue }
      guard got > 0, body(UnsafeRawBufferPointer(rebasing: room[..<got])) else { return false }
      start += got
    }
    return true
  }
}

/// A run of bytes that is kept, wherever it waits.
package enum KeptBytes: Sendable {
  case here(ArraySlice<UInt8>)
  case spilled(SpillFile)

  /// Nil where some were lost.
  package var count: Int? {
    switch self {
    case .here(let bytes): bytes.count
    case .spilled(let file): file.count
    }
  }

  /// The bytes at these places; nil where some were lost.
  ///
  /// - Parameter room: used again for the next, so that nothing is allocated for each.
  package func bytes(at places: Range<Int>, _ room: inout [UInt8]) -> ArraySlice<UInt8>? {
    switch self {
    case .here(let bytes): bytes[(bytes.startIndex + places.lowerBound)..<(bytes.startIndex + places.upperBound)]
    case .spilled(let file): file.read(places, into: &room) ? room[..<places.count] : nil
    }
  }
}
