import Library
import Markdown
import Translation

extension TwinDraft {
  /// The text of a translation as it will be.
  struct Body {
    var markdown: String
    var document: MarkdownDocument
    var units: [Int]
    /// The same words in the text that somebody wrote, where they fit in there.
    var kept: [UInt8]?
  }

  /// Changes in the text that somebody wrote only what came back, where that gives the same parts as a text written
  /// anew. Where it does not, and what is lost is more than words, that is told.
  mutating func keepHandwriting(in file: TwinFile, at path: String, _ report: inout ImportReport) {
    guard let body else { return }
    var hasher = UnitHasher()
    let document = MarkdownDocument.parse(file.body)
    let old = document.units.map { Optional(hasher.hash(of: document, $0)) }
    let wanted = body.units.map { units[$0].targetHash }
    let change = old.difference(from: wanted)
    let gone = Set(change.removals.map(\.place)), new = Set(change.insertions.map(\.place))
    var former = old.indices.filter { !new.contains($0) }.makeIterator()
    let texts = bodyTexts
    let parts = body.units.enumerated().map { place, unit in
      MarkdownEdit.Part(former: gone.contains(place) ? nil : former.next(), text: texts[unit] ?? CodedText(plain: ""))
    }
    if let kept = MarkdownEdit.editing(file.body, to: parts, like: body.markdown) {
      self.body?.kept = kept
      self.body?.document = MarkdownDocument.parse(kept)
    } else if !document.isAsWritten(file.body) {
      report.rewritten.append(path)
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let place, _, _), .remove(let place, _, _): place
    }
  }
}

extension MarkdownDocument {
  /// Whether its text is as an import writes it, with nothing in it that is somebody's own.
  fileprivate func isAsWritten(_ text: [UInt8]) -> Bool {
    let texts = Dictionary(uniqueKeysWithValues: units.map { ($0, codedText(of: $0)) })
    let written = MarkdownWriter.markdown(self, texts: texts)
    return written.utf8.elementsEqual(text.drop { $0 == 0x0A })
  }
}
