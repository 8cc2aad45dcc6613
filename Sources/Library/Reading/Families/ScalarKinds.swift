import Languages

/// What each scalar is to a search for names, numbers and addresses. Unicode is asked once for each that is met.
struct ScalarKinds: Sendable {
  enum Kind: UInt32 {
    case unknown
    /// Ends a word and a number.
    case end
    /// Ends a word, and may stand between the digits of a number.
    case sign
    /// Does not count: an accent, or what does not show.
    case nothing
    /// Of a word; the value is the letter without its accent, in small.
    case letter
    /// The value is the digit.
    case digit
    /// A word by itself, in a script without spaces.
    case word
  }

  /// The kind in the highest byte, the value below.
  private var known = [UInt32](repeating: 0, count: 0x3400)

  /// The kind and the value of a scalar.
  @inline(__always) mutating func look(_ scalar: UInt32) -> (kind: Kind, value: UInt32) {
    if 0x3400...0x9FFF ~= scalar { return (.word, scalar) }
    if 0xAC00...0xD7A3 ~= scalar { return (.letter, scalar) }
    guard scalar < 0x3400 else { return Self.parts(Self.found(scalar)) }
    if known[Int(scalar)] == 0 { known[Int(scalar)] = Self.found(scalar) }
    return Self.parts(known[Int(scalar)])
  }

  @inline(__always) private static func parts(_ found: UInt32) -> (kind: Kind, value: UInt32) {
    (Kind(rawValue: found >> 24) ?? .end, found & 0xFF_FFFF)
  }

  @inline(never) private static func found(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Kind.end.rawValue << 24 }
    let (kind, value) = kind(of: scalar)
    return kind.rawValue << 24 | value
  }

  private static func kind(of scalar: Unicode.Scalar) -> (Kind, UInt32) {
    let properties = scalar.properties
    if properties.isWhitespace || FoldedText.mayStandInNumbers(NameLetters.sign(scalar)) { return (.sign, 0) }
    if NameLetters.sign(scalar) == "'" { return (.end, 0) }
    if NameLetters.isAccent(scalar) || properties.generalCategory == .format { return (.nothing, 0) }
    if let digit = FoldedText.digit(scalar) { return (.digit, UInt32(digit)) }
    if KeptText.isWithoutSpaces(scalar) { return (.word, scalar.value) }
    guard KeptText.joins(scalar, "a") else { return (.end, 0) }
    let letters = FoldedText.fold(String(scalar)).map(NameLetters.plain).filter { !NameLetters.isAccent($0) }
    return (.letter, (letters.first ?? scalar).value)
  }
}
