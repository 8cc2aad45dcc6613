import Diagnostics

/// What is written for groups, as it is searched for people of families.
struct GroupTexts: Sendable {
  private let texts: [FoldedText]
  /// The pairs of words in all of them, so that nearly no name is searched for in the texts themselves.
  private var pairs: Set<UInt64> = []
  private let hasNumbers: Bool

  init(_ texts: some Sequence<KeptText>) {
    self.texts = texts.map { FoldedText($0) }.sorted { $0.file.precedes($1.file) }
    hasNumbers = self.texts.contains { $0.numbers.contains { $0.count >= 7 } }
    for text in self.texts { text.eachPair { pairs.insert($0) } }
  }

  /// Where a child's first name stands, once for each file.
  func places(ofFirstName name: String) -> [SourcePlace] {
    let pattern = NamePattern(name)
    return texts.compactMap { text in
      text.places(of: pattern).first { !$0.isReference && !$0.mayBeAWord(insteadOf: name) }?.place
    }
  }

  /// Where an adult's whole name, number or address stands, once for each file.
  func places(of trace: AdultTrace) -> [SourcePlace] {
    if texts.isEmpty { return [] }
    if trace.what == .phone, !hasNumbers { return [] }
    if trace.what != .phone {
      guard FoldedText.lastPair(of: trace.value).map(pairs.contains) ?? false else { return [] }
    }
    return texts.compactMap { trace.surePlace(in: $0) }
  }
}
