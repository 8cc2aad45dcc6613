import Languages

/// The texts of a list, each in the best language that there is for it.
struct ListMix {
  private var texts: [(words: String, language: LanguageTag)]
  private var isMachine = false
  private var stale: Notice?
  /// The places of those that no translation has yet.
  private(set) var open: [Int]

  init(_ source: [String], in language: LanguageTag) {
    texts = source.map { ($0, language) }
    open = Array(source.indices)
  }

  /// Whether all are still the source's.
  var isUntouched: Bool { open.count == texts.count }

  mutating func take(_ words: String, in language: LanguageTag, at item: Int, isMachine: Bool, stale: Notice?) {
    open.removeAll { $0 == item }
    texts[item] = (words, language)
    if isMachine { self.isMachine = true }
    self.stale = stale ?? self.stale
  }

  var text: ReaderText { ReaderText(texts, isMachine: isMachine, stale: stale) }
}
