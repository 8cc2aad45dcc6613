import Diagnostics

extension MarkdownDocument {
  /// A placeholder, and where somebody wrote it.
  package struct Use: Sendable {
    /// Its name.
    package let text: String
    package let place: SourcePlace
  }

  /// All placeholders, in their order: their names may be unknown to the piece they stand in.
  ///
  /// - Parameter source: the bytes that were parsed.
  package func placeholders(file: String, source: UnsafeBufferPointer<UInt8>) -> [Use] {
    guard mayHold(.placeholder) else { return [] }
    var found: [Use] = []
    forEachPlace(file: file, source: source) { index, place in
      guard nodes[index].kind == .placeholder else { return }
      found.append(Use(text: String(decoding: bytes(of: index), as: UTF8.self), place: place()))
    }
    return found
  }

  /// What was written and will not be shown, or not as it was meant: raw HTML (comments apart, which show nothing
  /// anywhere), links with an unsafe address, pictures from elsewhere, callouts of an unknown kind, links and
  /// pictures that a space takes apart or that lack their address or words, and tables without their line.
  ///
  /// - Parameter source: the bytes that were parsed.
  package func findings(file: String, source: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    let wanted = MarkdownNode.Kinds(.htmlBlock, .htmlInline, .link, .image, .blockQuote)
    var found = lostLinks(file: file, source: source)
    let mayHoldTable = source.firstIndex(of: UInt8(ascii: "|"), from: 0) != nil
    guard mayHoldTable || kinds.intersects(wanted) else { return found }
    forEachPlace(file: file, source: source) { index, place in
      if wanted.contains(nodes[index].kind), let finding = finding(index, at: place) { found.append(finding) }
      if mayHoldTable, isTableWithoutLine(index) { found.append(MarkdownWords.tableWithoutLine(at: place())) }
    }
    return found
  }

  /// `findings` for bytes in an array.
  package func findings(file: String, source: [UInt8]) -> [Diagnostic] {
    source.withUnsafeBufferPointer { findings(file: file, source: $0) }
  }

  private func finding(_ index: Int, at place: () -> SourcePlace) -> Diagnostic? {
    switch nodes[index].kind {
    case .htmlBlock, .htmlInline:
      let literal = bytes(of: index).drop(while: isBlank)
      return literal.starts(with: "<!--".utf8) ? nil : MarkdownWords.rawHTML(at: place())
    case .link, .image:
      let isPicture = nodes[index].kind == .image
      if bytes(of: index).isEmpty { return MarkdownWords.linkWithoutAddress(isPicture: isPicture, at: place()) }
      switch LinkTarget(bytes(of: index)) {
      case .unsafe: return MarkdownWords.unsafeLink(at: place())
      case .relative:
        return isPicture && nodes[index].end == index + 1 ? MarkdownWords.pictureWithoutWords(at: place()) : nil
      case .inPage, .external, .contact:
        return isPicture ? MarkdownWords.foreignPicture(at: place()) : nil
      }
    case .blockQuote: return unknownCallout(ofQuote: index).map { MarkdownWords.unknownCallout($0, at: place()) }
    default: return nil
    }
  }

  /// Whether it is a paragraph of which two lines begin with a bar.
  private func isTableWithoutLine(_ index: Int) -> Bool {
    guard nodes[index].kind == .paragraph, index + 1 < nodes[index].end, startsWithBar(index + 1) else { return false }
    return (index + 2..<nodes[index].end).contains { nodes[$0 - 1].kind == .softBreak && startsWithBar($0) }
  }

  private func startsWithBar(_ index: Int) -> Bool {
    nodes[index].kind == .text && bytes(of: index).first == UInt8(ascii: "|")
  }

  /// The word of a `[!WORD]` that starts a block quote.
  private func unknownCallout(ofQuote index: Int) -> String? {
    guard index + 2 < nodes[index].end, nodes[index + 1].kind == .paragraph, nodes[index + 2].kind == .text else {
      return nil
    }
    let text = bytes(of: index + 2)
    guard text.starts(with: "[!".utf8), text.last == UInt8(ascii: "]") else { return nil }
    let word = text.dropFirst(2).dropLast()
    guard !word.isEmpty, word.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") })
    else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  private func forEachPlace(
    file: String, source: UnsafeBufferPointer<UInt8>, _ body: (Int, () -> SourcePlace) -> Void
  ) {
    withView { view in
      var locator = SourceLocator(view, firstLine: firstLine, file: file, source: source)
      locator.forEachNode(body)
    }
  }
}
