/// The printed code of a household: 18 random digits and two check digits, which need no alphabet.
///
/// The check is ISO 7064 MOD 97-10: the 20 digits as one number leave 1 modulo 97, which finds every single wrong
/// digit and every swap of neighbours.
package struct AccessCode: Sendable, Equatable {
  package static let count = 20

  /// Why typed text is not a code.
  package enum Mistake: Error, Equatable, Sendable {
    case notADigit(Unicode.Scalar)
    case wrongCount(Int)
    case mistyped
  }

  /// The 20 digits in ASCII.
  package let digits: Secret

  /// Nil unless there are 20 ASCII digits that pass the check.
  package init?(digits: Secret) {
    guard digits.bytes.count == Self.count, digits.bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      Self.remainder(digits.bytes) == 1
    else { return nil }
    self.digits = digits
  }

  /// Reads what somebody typed: digits of any script, with spaces and dashes anywhere.
  package init(typed text: String) throws(Mistake) {
    var digits: [UInt8] = []
    for scalar in text.unicodeScalars where !Self.separates(scalar) {
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
        throw .notADigit(scalar)
      }
      digits.append(0x30 + UInt8(value))
    }
    guard digits.count == Self.count else { throw .wrongCount(digits.count) }
    guard let code = AccessCode(digits: Secret(digits)) else { throw .mistyped }
    self = code
  }

  private init(withCheckDigits payload: [UInt8]) {
    let check = UInt8(98 - Self.remainder(payload + [0x30, 0x30]))
    digits = Secret(payload + [0x30 + check / 10, 0x30 + check % 10])
  }

  package static func random() -> AccessCode {
    var generator = SystemRandomNumberGenerator()
    return AccessCode(withCheckDigits: (0..<(count - 2)).map { _ in UInt8.random(in: 0x30...0x39, using: &generator) })
  }

  /// The digits as printed, five groups of four. As secret as a key.
  package var revealed: String {
    stride(from: 0, to: Self.count, by: 4)
      .map { String(decoding: digits.bytes[$0..<($0 + 4)], as: UTF8.self) }
      .joined(separator: " ")
  }

  private static func remainder(_ digits: [UInt8]) -> Int {
    digits.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 97 }
  }

  /// Spaces, line ends, dashes, the minus sign, and the invisible marks that copying from right-to-left text brings.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation: true
    default: scalar.value == 0x2212
    }
  }
}
