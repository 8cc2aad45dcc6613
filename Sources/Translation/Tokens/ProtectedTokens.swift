/// What a translation must never change: numbers (so doses, dates, times and phones), the places where a dose is filled
/// in, and e-mail addresses.
///
/// Two texts agree when they hold the same tokens, in any order, compared by value: `٥` is 5. Within a decimal, a time or
/// a phone number the order counts: 0.5 is not 5.0. The number of a month before 月 or 월 is not a token, because English
/// writes that month as a word.
struct ProtectedTokens: Equatable {
  /// Sorted, so that order does not count.
  private let tokens: [UInt64]
  /// Two numbers each that are one, as in `0.5` and `8:30`; nearly always none.
  private let pairs: [UInt64]
  /// The groups of each phone number, in their order.
  private let phones: [UInt64]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var found: [UInt64] = []
    var scanner = TokenScanner(text)
    var joints = NumberJoints(text)
    while let token = scanner.next() {
      found.append(token.hash)
      if let place = token.place, joints.add(token, at: place) { found.append(TokenScanner.zero) }
    }
    joints.finish()
    found.sort()
    tokens = found
    pairs = joints.pairs.sorted()
    phones = joints.phones.sorted()
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ProtectedTokens($0) }
  }

  /// The tokens of a canonical text, whose inline codes have numbers of their own: `⟦1:b⟧`.
  init(canonical text: String) {
    guard text.utf8.contains(0xE2), text.contains("⟦") else {
      self.init(text)
      return
    }
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "⟦") {
      plain += rest[..<start]
      rest = rest[rest.index(after: start)...]
      if rest.first == "⟦" {
        plain += "⟦"
        rest.removeFirst()
      } else if let end = rest.firstIndex(of: "⟧") {
        if rest[..<end].hasSuffix(":br") { plain += "\n" }
        rest = rest[rest.index(after: end)...]
      }
    }
    self.init(plain + rest)
  }

  var isEmpty: Bool { tokens.isEmpty }

  /// Whether a translation with these tokens may say what a source says. It may write a time apart (`8 và 30`), but never
  /// as one what the source does not say as one.
  func agree(withSource source: ProtectedTokens) -> Bool {
    guard tokens == source.tokens else { return false }
    if pairs.isEmpty, phones.isEmpty { return true }
    guard Self.all(pairs, areIn: source.pairs) else { return false }
    return phones.allSatisfy(source.phones.contains) || source.phones.allSatisfy(phones.contains)
  }

  /// Whether all of the other's are here, each as often as there.
  func contains(_ other: ProtectedTokens) -> Bool {
    Self.all(other.tokens, areIn: tokens) && Self.all(other.pairs, areIn: pairs)
  }

  private static func all(_ tokens: [UInt64], areIn others: [UInt64]) -> Bool {
    var rest = others[...]
    return tokens.allSatisfy { token in
      rest = rest.drop { $0 < token }
      return rest.popFirst() == token
    }
  }
}
