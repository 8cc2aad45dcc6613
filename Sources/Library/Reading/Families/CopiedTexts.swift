import Diagnostics

/// Texts that stand in the folders of several families: a note that was copied keeps the first child's name.
package struct CopiedTexts: Sendable {
  /// By the hash of the words below the entries.
  private var texts: [Int: [Text]] = [:]

  private struct Text: Sendable {
    let family: String
    let file: String
    /// Where the words begin.
    let line: Int
    /// The family's own children who are named in them.
    let names: [Name]
  }

  private struct Name: Sendable {
    let name: String
    /// From the first line of the words.
    let line: Int
    let place: SourcePlace
  }

  init() {}

  /// Notes a text of a family's writing.
  mutating func note(_ kept: KeptText, _ text: FoldedText, of family: Family) {
    guard let (line, hash) = Self.words(of: kept.bytes) else { return }
    let names = family.children.flatMap { child in
      ([child.firstName] + child.namesInLatin).flatMap { name in
        text.places(ofName: name).first { $0.place.line >= line && !$0.mayBeAWord(insteadOf: name) }
          .map { [Name(name: name, line: $0.place.line - line, place: $0.place)] } ?? []
      }
    }
    texts[hash, default: []].append(Text(family: family.folder, file: kept.file, line: line, names: names))
  }

  package mutating func add(_ other: CopiedTexts) { texts.merge(other.texts, uniquingKeysWith: +) }

  /// What names a child of another family that has the same words. It is said at each place where the child's own family
  /// is not, and not whose child it is.
  package var diagnostics: [Diagnostic] {
    var report = Report()
    // A family whose keys are made in this run is read twice.
    var told: Set<SourcePlace> = []
    for same in texts.values where same.count > 1 {
      for text in same {
        let others = same.filter { $0.family != text.family }.flatMap(\.names)
        let foreign = others.filter { other in !text.names.contains { NamePattern.isSame($0.name, other.name) } }
        guard let first = foreign.min(by: { ($0.line, $0.place.column) < ($1.line, $1.place.column) }) else { continue }
        var place = first.place
        (place.file, place.line) = (text.file, text.line + first.line)
        if told.insert(place).inserted { report.add(FamilyProblem.copiedFromOtherFamily, at: place) }
      }
    }
    return report.sorted
  }

  /// The hash of the words below a text's entries, without empty lines around them, and the line where they begin; nil
  /// where there are none.
  private static func words(of bytes: [UInt8]) -> (line: Int, hash: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      let (below, line) =
        switch FrontMatter.split(bytes) {
        case .frontMatter(let parts): (parts.body, parts.bodyLine)
        case .none: (bytes.indices, 1)
        case .trouble: (0..<0, 1)
        }
      let body = bytes[below]
      guard let first = body.firstIndex(where: { $0 > 0x20 }), let last = body.lastIndex(where: { $0 > 0x20 }) else {
        return nil
      }
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[first...last])))
      return (line + body[..<first].count { $0 == UInt8(ascii: "\n") }, hasher.finalize())
    }
  }
}
