import CZip

#if canImport(Glibc)
  import Glibc
#endif

/// Reads and writes small archives in memory, by libzip.
enum ZipArchive {
  /// The most that one part may hold, and how many times larger than packed it may be: Word's XML packs to a tenth.
  private static let limit: UInt64 = 64 << 20
  private static let highestRatio: UInt64 = 200

  /// The bytes of one part.
  static func part(_ name: String, of archive: [UInt8]) throws(RefusedFile) -> [UInt8] {
    guard UInt64(archive.count) <= limit else { throw .tooLarge(limit: Int(limit)) }
    // The archive reads from these bytes until it is closed.
    let result = archive.withUnsafeBytes { bytes -> Result<[UInt8], RefusedFile> in
      var error = zip_error_t()
      guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
        return .failure(.brokenZip)
      }
      guard let zip = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        return .failure(.brokenZip)
      }
      defer { zip_discard(zip) }
      return Result { () throws(RefusedFile) in try read(name, of: zip) }
    }
    return try result.get()
  }

  private static func read(_ name: String, of zip: OpaquePointer) throws(RefusedFile) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_stat(zip, name, 0, &status) == 0 else { throw .noDocument }
    guard status.size <= limit, status.size <= max(status.comp_size, 1) * highestRatio else { throw .zipBomb }
    guard let file = zip_fopen(zip, name, 0) else { throw .brokenZip }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size) + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress.map { $0 + count }, UInt64($0.count - count))
      }
      guard got >= 0 else { throw .brokenZip }
      if got == 0 { break }
      count += Int(got)
    }
    // What the archive says of its size may be a lie.
    guard count <= Int(status.size) else { throw .zipBomb }
    return Array(bytes.prefix(count))
  }

  /// An archive of these parts, the same bytes each time.
  static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws(RefusedFile) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 1, &error) else { throw .brokenZip }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let zip = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { throw .brokenZip }
    for part in parts {
      guard let copy = malloc(max(part.bytes.count, 1)) else { throw .brokenZip }
      part.bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
      // libzip frees the copy.
      guard let source = zip_source_buffer(zip, copy, UInt64(part.bytes.count), 1) else {
        free(copy)
        zip_discard(zip)
        throw .brokenZip
      }
      let index = zip_file_add(zip, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        zip_discard(zip)
        throw .brokenZip
      }
      // 1 January 1980, where the format's calendar begins.
      zip_file_set_dostime(zip, UInt64(index), 0, 1 << 5 | 1, 0)
    }
    guard zip_close(zip) == 0, zip_source_open(target) == 0 else { throw .brokenZip }
    defer { zip_source_close(target) }
    var status = zip_stat_t()
    guard zip_source_stat(target, &status) == 0 else { throw .brokenZip }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes { zip_source_read(target, $0.baseAddress, UInt64($0.count)) }
    guard count == Int64(bytes.count) else { throw .brokenZip }
    return bytes
  }
}
