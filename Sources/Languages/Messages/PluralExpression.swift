/// Compiles the C expression of a `Plural-Forms` header to operations on a stack.
struct PluralExpression {
  private var rest: ArraySlice<UInt8>
  private var operations: [PluralRule.Operation] = []
  private var depth = 0

  private static let deepest = 40

  /// Nil where the expression is malformed or nested too deeply.
  static func compile(_ text: Substring) -> [PluralRule.Operation]? {
    let bytes = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    var compiler = PluralExpression(rest: bytes[...])
    guard compiler.choice(), compiler.rest.isEmpty else { return nil }
    return compiler.operations
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  private mutating func choice() -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    guard binary(atLeast: 1) else { return false }
    guard take("?") else { return true }
    guard choice(), take(":"), choice() else { return false }
    operations.append(.choose)
    return true
  }

  private mutating func binary(atLeast strength: Int) -> Bool {
    guard unary() else { return false }
    while let next = peekBinary(), next.strength >= strength {
      rest = rest.dropFirst(next.rawValue.utf8.count)
      guard binary(atLeast: next.strength + 1) else { return false }
      operations.append(.binary(next))
    }
    return true
  }

  private mutating func unary() -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    if take("!") {
      guard unary() else { return false }
      operations.append(.not)
      return true
    }
    if take("(") { return choice() && take(")") }
    if take("n") {
      operations.append(.variable)
      return true
    }
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard let number = Int(asciiDigits: digits) else { return false }
    rest = rest.dropFirst(digits.count)
    operations.append(.number(number))
    return true
  }

  private func peekBinary() -> PluralRule.Binary? {
    for length in [2, 1] where rest.count >= length {
      if let found = PluralRule.Binary(rawValue: String(decoding: rest.prefix(length), as: UTF8.self)) { return found }
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }
}
