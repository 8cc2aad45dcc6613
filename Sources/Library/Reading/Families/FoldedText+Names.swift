import Diagnostics

extension FoldedText {
  /// A text that is no file's.
  package init(_ text: String) { self.init(KeptText(file: "", bytes: Array(text.utf8))) }

  /// Where a name stands in a text's UTF-8, in capitals or not, but not where it may be a word written small.
  package func bytes(ofName name: String) -> [Range<Int>] {
    found(NamePattern(name)).filter { !Self.mayBeAWord(written($0), insteadOf: name) }.map(bytes)
  }

  /// Where a whole name stands in what everyone may read, whose writers hardly mean this person: no more of its words are
  /// written small than in the name itself, since Summer Field may have a field day. So `Rosa ORTIZ` is found too.
  func bytes(ofWholeName name: String) -> [Range<Int>] {
    let small = Self.smallWords(of: name)
    return found(NamePattern(name)).filter { Self.smallWords(of: written($0)) <= small }.map(bytes)
  }

  private static func smallWords(of text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.first?.isLowercase ?? false }
  }

  /// Each place where a name stands as a word of its own, or as several.
  func places(ofName name: String) -> [Found] { places(of: NamePattern(name)) }

  func places(of pattern: NamePattern) -> [Found] {
    found(pattern).map { Found(place: place(of: $0), written: written($0), isReference: isReference($0)) }
  }

  struct Found {
    let place: SourcePlace
    let written: String
    /// Whether it stands where ids and names of files stand, which are not read out to anybody as words.
    let isReference: Bool

    /// Will, Rose and Hope are words too, when they are written small.
    func mayBeAWord(insteadOf name: String) -> Bool { FoldedText.mayBeAWord(written, insteadOf: name) }
  }

  private static func mayBeAWord(_ written: String, insteadOf name: String) -> Bool {
    written != name && written == written.lowercased() && written != written.uppercased()
  }

  private func isReference(_ range: Range<Int>) -> Bool {
    ["child", "shows", "households", "picture", "attachments"].contains(entry(of: range))
  }

  private func found(_ pattern: NamePattern) -> [Range<Int>] { pattern.ranges(in: scalars).filter(isWord) }

  private func isWord(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    return !KeptText.joins(before, scalars[range.lowerBound])
      && !KeptText.joins(after, scalars[range.upperBound - 1])
  }
}
