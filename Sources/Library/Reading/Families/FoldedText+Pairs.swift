import Languages

extension FoldedText {
  /// A number for each two words that follow each other, whatever their accents: what names of several words are looked
  /// up by. In scripts that are written without spaces each sign is a word.
  func eachPair(_ body: (UInt64) -> Void) { Self.eachPair(in: scalars, body) }

  /// The number of a name's last two words, which fewer people share than the first; nil where it has only one.
  static func lastPair(of name: String) -> UInt64? {
    var last: UInt64?
    eachPair(in: fold(name)) { last = $0 }
    return last
  }

  private static func eachPair(in scalars: [Unicode.Scalar], _ body: (UInt64) -> Void) {
    var (former, word): (UInt64?, UInt64) = (nil, start)
    func end() {
      guard word != start else { return }
      if let former { body(former &* 31 ^ word) }
      (former, word) = (word, start)
    }
    for scalar in scalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": word = mix(word, scalar)
        default: end()
        }
      } else if KeptText.isWithoutSpaces(scalar) {
        end()
        word = mix(word, scalar)
        end()
      } else if NameLetters.isAccent(scalar) {
        continue
      } else if KeptText.joins(scalar, "a") {
        word = mix(word, NameLetters.plain(scalar))
      } else {
        end()
      }
    }
    end()
  }

  // FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo), a scalar at a time.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ word: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (word ^ UInt64(scalar.value)) &* 0x100_0000_01B3
  }
}
