/// The encoder signs what it writes with a comment of sixty bytes, which no family needs.
enum JPEGComment {
  /// The file without its comments (marker FE).
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var kept = Array(bytes.prefix(2))
    var at = 2
    while at + 3 < bytes.count, bytes[at] == 0xFF, bytes[at + 1] != 0xDA {
      let end = min(at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3]), bytes.count)
      if bytes[at + 1] != 0xFE { kept += bytes[at..<end] }
      at = end
    }
    return kept + bytes[at...]
  }
}
