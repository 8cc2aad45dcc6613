/// What a translation must never change: numbers (so doses, dates, times and phones), the places where a dose is filled
/// in, and e-mail addresses.
///
/// Two texts agree when they hold the same tokens, in any order, compared by value: `٥` is 5. The number of a month
/// before 月 or 월 is not a token, because English writes that month as a word.
struct ProtectedTokens: Equatable {
  /// Sorted, so that order does not count.
  private let tokens: [UInt64]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var found: [UInt64] = []
    var scanner = TokenScanner(text)
    while let token = scanner.next() { found.append(token) }
    found.sort()
    tokens = found
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

  /// Whether all of the other's are here, each as often as there.
  func contains(_ other: ProtectedTokens) -> Bool {
    var rest = tokens[...]
    return other.tokens.allSatisfy { token in
      rest = rest.drop { $0 < token }
      return rest.popFirst() == token
    }
  }
}
