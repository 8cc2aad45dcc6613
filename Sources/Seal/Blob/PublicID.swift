/// The public name of a household's sealed pages, `fid` in the format: eight random characters of Crockford's
/// base 32 in lower case, never derived from a name.
package struct PublicID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Nil unless the text is eight characters of the alphabet.
  package init?(_ text: String) {
    guard text.utf8.count == 8, text.utf8.allSatisfy(Self.isInAlphabet) else { return nil }
    self.text = text
  }

  /// Digits and lower-case letters without i, l, o and u.
  private static func isInAlphabet(_ character: UInt8) -> Bool {
    switch character {
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  private init(random generator: inout some RandomNumberGenerator) {
    let characters = (0..<8).map { _ in Self.alphabet[Int.random(in: 0..<32, using: &generator)] }
    text = String(decoding: characters, as: UTF8.self)
  }

  package static func random() -> PublicID {
    var generator = SystemRandomNumberGenerator()
    return PublicID(random: &generator)
  }

  package var description: String { text }
  package static func < (a: PublicID, b: PublicID) -> Bool { a.text < b.text }

  /// `fidL` of the format: the length in one byte, then the characters.
  var lengthPrefixed: [UInt8] { [UInt8(text.utf8.count)] + Array(text.utf8) }
}
