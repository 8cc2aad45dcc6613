/// Words, with what each is, in one run of bytes rather than a text each: a district has tens of thousands.
package struct WordList: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var kinds: [PrivateWords.Kind] = []

  package init() {}

  package var count: Int { ends.count }

  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

  package func kind(_ index: Int) -> PrivateWords.Kind { kinds[index] }

  package subscript(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// Every word with what it is.
  package var all: [(kind: PrivateWords.Kind, word: ArraySlice<UInt8>)] {
    (0..<count).map { (kinds[$0], self[$0]) }
  }

  package mutating func add(_ word: some Collection<UInt8>, _ kind: PrivateWords.Kind) {
    bytes.append(contentsOf: word)
    close(kind)
  }

  /// Adds a word of which each byte is changed.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ kind: PrivateWords.Kind, changing: (Int, UInt8) -> UInt8) {
    for index in word.indices { bytes.append(changing(index, word[index])) }
    close(kind)
  }

  private mutating func close(_ kind: PrivateWords.Kind) {
    ends.append(UInt32(bytes.count))
    kinds.append(kind)
  }

  mutating func add(_ other: WordList) {
    let start = UInt32(bytes.count)
    bytes += other.bytes
    for end in other.ends { ends.append(end + start) }
    kinds += other.kinds
  }
}
