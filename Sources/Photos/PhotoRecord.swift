/// A converted photo as a row of bytes: for each rendition its format, then width, height and length as four bytes each
/// (big-endian), then its bytes. The last one is the household's.
enum PhotoRecord {
  static func bytes(of photo: Photo) -> [UInt8] {
    var out: [UInt8] = []
    for rendition in photo.forEveryone + [photo.forHousehold] {
      out.append(rendition.format.rawValue)
      for number in [rendition.width, rendition.height, rendition.bytes.count] {
        withUnsafeBytes(of: UInt32(number).bigEndian) { out += $0 }
      }
      out += rendition.bytes
    }
    return out
  }

  /// Nil where the bytes are no such row.
  static func photo(_ bytes: [UInt8]) -> Photo? {
    var renditions: [Photo.Rendition] = []
    var at = 0
    while at < bytes.count {
      guard at + 13 <= bytes.count, let format = Photo.Format(rawValue: bytes[at]) else { return nil }
      let numbers = (0..<3).map { number in
        bytes[(at + 1 + 4 * number)..<(at + 5 + 4 * number)].reduce(0) { $0 << 8 | Int($1) }
      }
      at += 13
      guard numbers[2] <= bytes.count - at else { return nil }
      renditions.append(
        Photo.Rendition(
          format, width: numbers[0], height: numbers[1], bytes: Array(bytes[at..<at + numbers[2]])))
      at += numbers[2]
    }
    guard renditions.count > 2, let household = renditions.popLast() else { return nil }
    return Photo(forEveryone: renditions, forHousehold: household)
  }
}
