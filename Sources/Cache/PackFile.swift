import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Runs of bytes in one private file. Each is found by its place, which is kept elsewhere, and believed by its checksum: what
/// was damaged, or replaced by others, counts as not there.
///
/// What is new is put behind the rest, so places that an earlier build keeps stay right whenever this one ends.
package final class PackFile: Sendable {
  /// Where a run of bytes lies, and what tells that it is still that run.
  package struct Place: Sendable, Hashable {
    fileprivate let start: Int
    /// In bytes.
    package let count: Int
    fileprivate let sum: Int

    package init(_ record: inout RecordReader) throws(RecordReader.Damage) {
      start = try record.number()
      count = try record.number()
      sum = try record.number()
      guard start >= 0, count >= 0, count < 1 << 30 else { throw RecordReader.Damage() }
    }

    fileprivate init(start: Int, of bytes: UnsafeRawBufferPointer) {
      self.start = start
      count = bytes.count
      sum = Checksum(of: bytes).number
    }

    package func write(to record: inout RecordWriter) {
      for number in [start, count, sum] { record.append(number) }
    }
  }

  private let descriptor: Int32
  /// In bytes.
  package let size: Int

  /// Opens a file for reading; nil where there is none, or others may have written it.
  package init?(_ path: String) {
    guard let status = try? FileStatus.of(path), CacheFile.isPrivate(status) else { return nil }
    size = status.size
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// The bytes at a place; nil where they are not those that were put there.
  package func bytes(at place: Place) -> [UInt8]? {
    guard place.start <= size, place.count <= size - place.start else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { room, count in
      while count < place.count, let base = room.baseAddress {
        let got = pread(descriptor, base + count, place.count - count, place.start + count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.withUnsafeBytes({ Place(start: place.start, of: $0) }) == place else { return nil }
    return bytes
  }

  /// Puts these runs of bytes into the place of what was in the file before.
  ///
  /// - Returns: their places; nil where they could not be written.
  package static func write(_ runs: [[UInt8]], to path: String) -> [Place]? {
    var places: [Place] = []
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    guard (try? Folder.create(folder, mode: 0o700)) != nil else { return nil }
    let isWritten: Void? = try? AtomicFile.replace(path, mode: 0o600) { descriptor in
      places = put(runs, at: 0, descriptor) ?? []
      return places.count == runs.count
    }
    return isWritten.map { places }
  }

  /// Puts these runs of bytes behind what is in the file.
  ///
  /// - Returns: their places; nil where there is no such file, or it cannot be written.
  package static func append(_ runs: [[UInt8]], to path: String) -> [Place]? {
    guard let status = try? FileStatus.of(path), CacheFile.isPrivate(status) else { return nil }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return put(runs, at: status.size, descriptor)
  }

  private static func put(_ runs: [[UInt8]], at start: Int, _ descriptor: Int32) -> [Place]? {
    var places: [Place] = []
    places.reserveCapacity(runs.count)
    // Written together, since most are short.
    var waiting: [UInt8] = []
    waiting.reserveCapacity(1 << 17)
    var (start, next) = (start, start)
    for (index, run) in runs.enumerated() {
      let place = run.withUnsafeBytes { Place(start: next, of: $0) }
      places.append(place)
      waiting += run
      next += place.count
      guard waiting.count >= 1 << 16 || index == runs.count - 1 else { continue }
      guard waiting.withUnsafeBytes({ AtomicFile.write($0, to: descriptor, at: start) }) else { return nil }
      start = next
      waiting.removeAll(keepingCapacity: true)
    }
    return places
  }
}
