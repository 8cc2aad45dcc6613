import Glibc

/// Reading and writing of whole open files.
enum FileBytes {
  static func read(_ file: Int32, _ path: String) throws(KeyStoreError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path, reason: errno) }
    var bytes: [UInt8] = []
    var failure: Int32?
    var isAtEnd = false
    while !isAtEnd {
      let step = max(Int(status.st_size) - bytes.count, 0) + 1
      let piece = [UInt8](unsafeUninitializedCapacity: step) { room, count in
        let read = Glibc.read(file, room.baseAddress, step)
        if read < 0, errno != EINTR { failure = errno }
        isAtEnd = read == 0
        count = max(read, 0)
      }
      if let failure { throw .cannotRead(path, reason: failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// Writes all of it and waits until it is on the disk.
  static func write(_ bytes: [UInt8], _ file: Int32, _ path: String) throws(KeyStoreError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path, reason: errno)
      }
      rest = rest.dropFirst(written)
    }
    guard fsync(file) == 0 else { throw .cannotWrite(path, reason: errno) }
  }
}
