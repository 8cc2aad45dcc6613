/// Finds phone numbers, ranges, times and dates in text: what a right-to-left line would show in the wrong order.
///
/// Between Arabic letters `3-5` is shown as `5-3` and `718 555 0100` as `0100 555 718` (UAX #9, rules W2 and N1), so
/// each is set apart as a unit that runs from left to right.
package enum NumberRuns {
  /// The digits that a number needs before its groups may be parted by spaces: fewer are several numbers.
  private static let phoneDigits = 7

  /// The text with each of them between the marks LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE, for places that
  /// cannot hold markup.
  package static func isolated(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0xD9 || $0 == 0xDB }) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var writer = ByteWriter(capacity: bytes.count + 16)
      var (at, written) = (0, 0)
      while at < bytes.count {
        guard let end = end(in: bytes, at: at) else {
          at += 1
          continue
        }
        writer.append(UnsafeBufferPointer(rebasing: bytes[written..<at]))
        writer.append("\u{2066}" as StaticString)
        writer.append(UnsafeBufferPointer(rebasing: bytes[at..<end]))
        writer.append("\u{2069}" as StaticString)
        (at, written) = (end, end)
      }
      writer.append(UnsafeBufferPointer(rebasing: bytes[written...]))
      return writer.string()
    }
  }

  /// The end of one that begins here; nil where none does. A number alone needs nothing, and one that is part of a word
  /// is none.
  package static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let isSigned = text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "(")
    guard digit(text, start + (isSigned ? 1 : 0)) > 0, start == 0 || !isWord(text[start - 1]) else { return nil }
    let (end, hasParts) = run(text, from: start)
    return hasParts && (end == text.count || !isWord(text[end])) ? end : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Where a number ends, and whether it has parts that could change places.
  private static func run(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, hasParts: Bool) {
    var (at, digits) = (start, 0)
    if digit(text, at) == 0 { at += 1 }
    var close = start
    var closeParts = text[start] == UInt8(ascii: "+") ? 2 : 0
    var isLoose = false
    while true {
      while digit(text, at) > 0 {
        at += digit(text, at)
        digits += 1
      }
      closeParts += isLoose ? 0 : 1
      if !isLoose { close = at }
      let tight = joiner(text, at)
      if tight > 0, !isLoose {
        at += tight
        continue
      }
      let gap = tight > 0 ? tight : space(text, at)
      guard gap > 0 else { break }
      isLoose = true
      at += gap
    }
    return isLoose && digits >= phoneDigits ? (at, true) : (close, closeParts > 1)
  }

  /// How long the digit is that stands at a place; 0 where there is none. Arabic digits are two bytes.
  private static func digit(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at < text.count else { return 0 }
    if (0x30...0x39).contains(text[at]) { return 1 }
    guard at + 1 < text.count else { return 0 }
    let isArabic = text[at] == 0xD9 && (0xA0...0xA9).contains(text[at + 1])
    return isArabic || text[at] == 0xDB && (0xB0...0xB9).contains(text[at + 1]) ? 2 : 0
  }

  /// How long the sign is that joins two numbers, such as a hyphen, a dash (with or without spaces), a colon.
  private static func joiner(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = at < text.count && text[at] == 0x20 ? 1 : 0
    let sign = at + lead
    guard sign < text.count else { return 0 }
    let length: Int
    switch text[sign] {
    case UInt8(ascii: "-"): length = 1
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","): length = lead == 0 ? 1 : 0
    // EN DASH, HYPHEN and their like: E2 80 90 to E2 80 93.
    case 0xE2:
      length = sign + 2 < text.count && text[sign + 1] == 0x80 && (0x90...0x93).contains(text[sign + 2]) ? 3 : 0
    default: length = 0
    }
    guard length > 0 else { return 0 }
    let whole = lead + length + lead
    guard lead == 0 || sign + length < text.count && text[sign + length] == 0x20 else { return 0 }
    return digit(text, at + whole) > 0 ? whole : 0
  }

  /// How long a gap within a phone number is: a space, or a bracket with one.
  private static func space(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var end = at
    while end < text.count, end < at + 3,
      [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")")].contains(text[end])
    { end += 1 }
    return end > at && digit(text, end) > 0 ? end - at : 0
  }
}
