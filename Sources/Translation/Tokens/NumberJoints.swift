/// Finds the numbers of a text that belong together: decimals, times with their minutes, and the groups of a phone number.
struct NumberJoints {
  private(set) var pairs: [UInt64] = []
  private(set) var phones: [UInt64] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Numbers between which nothing but one sign stands.
  private var chain = Chain()
  /// Numbers between which only signs of a phone number stand.
  private var groups = Chain()
  /// Where the number before ended.
  private var last = 0

  private struct Chain {
    var hash: UInt64 = 0
    var count = 0
    var digits = 0
    /// Whether all but the first are of three digits, as thousands are.
    var isThousands = true
    var beginsWithZero = false
    /// How many digits each of the first three has.
    var sizes = (0, 0, 0)

    mutating func add(_ token: TokenScanner.Token) {
      switch count {
      case 0: (hash, sizes.0, beginsWithZero) = (token.hash, token.count, token.hash == TokenScanner.zero)
      case 1: sizes.1 = token.count
      case 2: sizes.2 = token.count
      default: break
      }
      if count > 0 {
        hash = (hash &* 31) ^ token.hash
        if token.count != 3 { isThousands = false }
      }
      count += 1
      digits += token.count
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Returns: whether the number begins with a point, so that a zero is meant before it: `.5`.
  mutating func add(_ token: TokenScanner.Token, at place: Range<Int>) -> Bool {
    let gap = last..<place.lowerBound
    let isNear = groups.count > 0 && gap.count <= 8
    if !isNear || !isJoint(gap) { endChain() }
    if !isNear || !isPhoneGap(gap) { endGroups() }
    let isZeroMeant = chain.count == 0 && isPointBefore(place.lowerBound)
    if isZeroMeant { chain.add(TokenScanner.Token(hash: TokenScanner.zero, count: 1)) }
    chain.add(token)
    groups.add(token)
    last = place.upperBound
    return isZeroMeant
  }

  mutating func finish() {
    endChain()
    endGroups()
  }

  /// Two numbers are a decimal or a time. Three are a date, whose order differs by language; groups of three digits are
  /// thousands, which some languages part with a space.
  private mutating func endChain() {
    if chain.count == 2, !chain.isThousands || chain.beginsWithZero { pairs.append(chain.hash) }
    chain = Chain()
  }

  /// A phone number has seven digits at least, and a date has not the shape of one.
  private mutating func endGroups() {
    defer { groups = Chain() }
    guard groups.count > 1, groups.digits >= 7 else { return }
    let (first, second, third) = groups.sizes
    let isDate = second <= 2 && (first <= 2 && third == 4 || first == 4 && third <= 2)
    let areYears = groups.count == 2 && first == 4 && second == 4
    if !isDate, !areYears { phones.append(groups.hash) }
  }

  /// `.5`, and not the end of a sentence.
  private func isPointBefore(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return false }
    return start == 1 || bytes[start - 2] == 0x20 || bytes[start - 2] == UInt8(ascii: "(")
  }

  /// A point, a comma or a colon of any script; or `h` and its like, as in "8 h 30".
  private func isJoint(_ gap: Range<Int>) -> Bool {
    var signs = gap
    while let first = signs.first, bytes[first] == 0x20 { signs.removeFirst() }
    while let last = signs.last, bytes[last] == 0x20 { signs.removeLast() }
    if signs.count == gap.count, Self.points.contains(where: { bytes[signs].elementsEqual($0) }) { return true }
    return Self.clocks.contains { bytes[signs].elementsEqual($0) }
  }

  private static let points = [".", ",", ":", "٫", "،", "·", "：", "．"].map { Array($0.utf8) }
  private static let clocks = ["h", "H", "点", "點", "时", "時", "시"].map { Array($0.utf8) }

  /// At most three spaces, dashes, points and brackets.
  private func isPhoneGap(_ gap: Range<Int>) -> Bool {
    var index = gap.lowerBound
    var count = 0
    while index < gap.upperBound {
      switch bytes[index] {
      case 0x20, 0x28, 0x29, 0x2D, 0x2E: index += 1
      case 0xC2 where bytes[index + 1] == 0xA0: index += 2
      // Dashes, and narrow spaces.
      case 0xE2 where bytes[index + 1] == 0x80 && [0x89, 0x90, 0x91, 0x93, 0xAF].contains(bytes[index + 2]): index += 3
      default: return false
      }
      count += 1
    }
    return (1...3).contains(count)
  }
}
