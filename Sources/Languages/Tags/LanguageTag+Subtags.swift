extension LanguageTag {
  /// The parts of a tag while it is read, in the order in which RFC 5646 (section 2.1) allows them.
  struct Subtags {
    private(set) var canonical: String
    private var rest: ArraySlice<[UInt8]>

    /// The longest tag that is read; the RFC asks for at least 35.
    private static let longest = 64
    /// The languages under which RFC 5646 registers extended ones.
    private static let extensible: Set<String> = ["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"]

    /// The code in use for an old one; nil for all others.
    static func renamed(_ language: String) -> String? {
      switch language {
      case "iw": "he"
      case "in": "id"
      case "ji": "yi"
      case "mo": "ro"
      default: nil
      }
    }

    init?(_ text: String.UTF8View) {
      let bytes = Array(text)
      guard bytes.count <= Self.longest, bytes.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }) else {
        return nil
      }
      let lower = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      let parts = lower.split(separator: 0x2D, omittingEmptySubsequences: false).map(Array.init)
      guard parts.allSatisfy({ (1...8).contains($0.count) }), let first = parts.first else { return nil }
      guard first.allSatisfy(\.isASCIILetter), (2...3).contains(first.count) else { return nil }
      canonical = String(decoding: first, as: UTF8.self)
      canonical = Self.renamed(canonical) ?? canonical
      rest = parts.dropFirst()
      readExtendedLanguage()
      readScript()
      readRegion()
      guard readVariants(), readExtensions(), readPrivateUse(), rest.isEmpty else { return nil }
    }

    private mutating func readExtendedLanguage() {
      guard Self.extensible.contains(canonical), let next = rest.first, next.count == 3,
        next.allSatisfy(\.isASCIILetter)
      else { return }
      canonical = String(decoding: next, as: UTF8.self)
      rest.removeFirst()
    }

    private mutating func readScript() {
      guard var next = rest.first, next.count == 4, next.allSatisfy(\.isASCIILetter) else { return }
      next[0] &= ~0x20
      take(next)
    }

    private mutating func readRegion() {
      guard let next = rest.first else { return }
      if next.count == 2, next.allSatisfy(\.isASCIILetter) {
        take(next.map { $0 & ~0x20 })
      } else if next.count == 3, next.allSatisfy(\.isASCIIDigit) {
        take(next)
      }
    }

    private mutating func readVariants() -> Bool {
      var seen: Set<[UInt8]> = []
      while let next = rest.first, next.count >= 5 || next.count == 4 && next[0].isASCIIDigit {
        guard seen.insert(next).inserted else { return false }
        take(next)
      }
      return true
    }

    private mutating func readExtensions() -> Bool {
      var seen: Set<[UInt8]> = []
      while let singleton = rest.first, singleton.count == 1, singleton != [UInt8(ascii: "x")] {
        guard seen.insert(singleton).inserted else { return false }
        take(singleton)
        guard takeWhile({ $0.count >= 2 }) > 0 else { return false }
      }
      return true
    }

    private mutating func readPrivateUse() -> Bool {
      guard let mark = rest.first, mark == [UInt8(ascii: "x")] else { return true }
      take(mark)
      return takeWhile { _ in true } > 0
    }

    private mutating func takeWhile(_ fits: ([UInt8]) -> Bool) -> Int {
      var taken = 0
      while let next = rest.first, fits(next) {
        take(next)
        taken += 1
      }
      return taken
    }

    private mutating func take(_ subtag: [UInt8]) {
      canonical += "-" + String(decoding: subtag, as: UTF8.self)
      rest.removeFirst()
    }
  }
}
