import Bytes

/// Unicode's normal form NFC (UAX 15).
enum NormalForm {
  /// Whether a text is in NFC for all that a short table knows; false says nothing, and the text must be normalized.
  /// The table has the letters of the languages that are common in schools, so that few texts need that.
  static func isSurelyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bases = baseBits
    var index = 0
    var former: UInt32 = 0
    while index < text.count {
      let plain = plainCount(text, from: index)
      if plain > 0 {
        index += plain
        former = 0
        continue
      }
      let first = text[index]
      let count = first < 0xE0 ? 2 : 3
      guard first < 0xF0, index + count <= text.count else { return false }
      var scalar = UInt32(first) & (0x7F >> UInt32(count))
      for place in 1..<count { scalar = scalar << 6 | UInt32(text[index + place] & 0x3F) }
      let isBase = bases[Int(scalar / 64)] & 1 << UInt64(scalar % 64) != 0
      guard isBase || isLoneMark(scalar, after: former) else { return false }
      former = scalar
      index += count
    }
    return true
  }

  /// How many bytes from here on are of characters before U+0300, the first that may combine with others: those that
  /// do begin with CC or more. They are told eight at a time.
  @inline(__always)
  private static func plainCount(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard text[start] < 0xCC else { return 0 }
    var index = start + 1
    // Added to the lower seven bits of CC or more, 34 makes the top bit.
    index += text.count(from: index) { (($0 & ~.topBits) &+ .eight(0x34)) & $0 & .topBits }
    while index < text.count, text[index] < 0xCC { index += 1 }
    return index - start
  }

  /// Characters that stand for themselves and do not combine with one in front.
  private static let bases: [ClosedRange<Int>] = [
    0x0400...0x0482, 0x048A...0x052F, 0x0600...0x060F, 0x061B...0x061F, 0x0620...0x064A, 0x0660...0x066F,
    0x0671...0x06D5, 0x06EE...0x06FF, 0x0904...0x0939, 0x0964...0x097F, 0x0981...0x0983, 0x0985...0x09B9,
    0x09BF...0x09C4, 0x09C7...0x09CC, 0x09E6...0x09FB, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E,
    0x20A0...0x20BF, 0x2500...0x27FF, 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEE,
  ]

  /// The same with one bit for each character of up to three bytes.
  static let baseBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for scalar in bases.joined() { bits[scalar / 64] |= 1 << UInt64(scalar % 64) }
    return bits
  }()

  /// Marks of Arabic and Bengali: alone after a letter they keep their place.
  static func isLoneMark(_ scalar: UInt32, after former: UInt32) -> Bool {
    switch scalar {
    case 0x064B...0x0652, 0x09BC, 0x09CD: !(0x064B...0x0652).contains(former) && former != 0x09BC && former != 0x09CD
    // With U+09C7 in front it becomes U+09CB.
    case 0x09BE: former != 0x09C7
    default: false
    }
  }
}
