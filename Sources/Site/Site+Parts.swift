import Bytes
import Digests
import Diagnostics
import Languages
import Library
import Theme
import Translation
import Views

extension Site {
  /// What is around a part of a site: taken from the whole, as it was made before.
  package struct Surroundings: Sendable {
    package var links: LinkMap
    /// Folders that have something to show.
    package var sections: [PublicFolder]

    package init(links: LinkMap, sections: [PublicFolder]) {
      self.links = links
      self.sections = sections
    }
  }

  /// What a strategy's own page takes of other writing, and what others take of it. While the face of a strategy is the
  /// same, no page but its own has changed.
  package struct Face: Sendable, Hashable {
    package var slug: String
    package var digest: [UInt8]
    /// The strategies that its page leads to, in each language of the portal.
    package var related: [[String]]

    package init(slug: String, digest: [UInt8], related: [[String]]) {
      self.slug = slug
      self.digest = digest
      self.related = related
    }
  }

  /// A site of some strategies' pages alone.
  ///
  /// - Parameter library: with those strategies, the ones that their pages lead to, the team and the pages of the menu.
  package static func part(
    _ library: PublicLibrary, theme: Theme, today: CivilDate, zone: TimeZoneRules, in surroundings: Surroundings
  ) -> Site {
    Site(library.visible(on: today), theme, [], today, zone, surroundings)
  }

  package var faces: [Face] { library.strategies.indices.map(face) }

  /// The pages of a strategy, in each language.
  package func pages(ofStrategy slug: String) -> [SitePlan.Page] {
    plan.pages.filter { page in
      guard case .piece(.strategies, let index) = page.subject else { return false }
      return library.strategies[index].piece.slug == slug
    }
  }

  /// What is wrong with a strategy's links, pictures and translations.
  package func findings(ofStrategy slug: String) -> [Diagnostic] {
    guard let index = library.strategies.firstIndex(where: { $0.piece.slug == slug }) else { return [] }
    let piece = library.strategies[index].piece
    return LinkCheck.findings(piece, links) + PictureView.findings(piece, in: theme)
      + TwinCheck.findings(readers.keys.map { readings[.strategies, index, $0] })
  }

  /// Others that help with the same, for who has read one; those first that the reader's language has.
  func related(to index: Int, _ reader: Reader) -> [Int] {
    guard let area = library.strategies[index].areas.first else { return [] }
    let same = strategyLists.areas.first { $0.name == area }?.members ?? []
    let others = (same + (strategyLists.alsoInArea[area] ?? [])).filter { $0 != index }
    let (own, foreign) = byLanguage(others, reader, until: 3)
    return Array((own + foreign).prefix(3))
  }

  /// Strategies that a reader's language has, and all others.
  ///
  /// - Parameter count: how many of the reader's own are enough.
  func byLanguage(
    _ strategies: some Sequence<Int>, _ reader: Reader, until count: Int = .max
  ) -> (own: [Int], foreign: [Int]) {
    var (own, foreign): ([Int], [Int]) = ([], [])
    for index in strategies {
      guard own.count < count else { break }
      let title = readings[.strategies, index, reader.language][.title]
      if title.map({ reader.isOwn($0.language) }) ?? true { own.append(index) } else { foreign.append(index) }
    }
    return (own, foreign)
  }

  private func face(_ index: Int) -> Face {
    let strategy = library.strategies[index]
    let piece = strategy.piece
    var out = ByteWriter(capacity: 1 << 12)
    for area in strategy.areas { out.append(part: area) }
    for year in [strategy.ages?.lowerBound, strategy.ages?.upperBound, strategy.dose.minutes] {
      out.append(part: year.map { "\($0)" } ?? "")
    }
    for text in [
      strategy.routine, strategy.dose.times.map { "\($0)" }, strategy.author, strategy.reviewed?.description,
      piece.picture, piece.drawing?.name, piece.showFrom?.description,
    ] { out.append(part: text ?? "") }
    for file in piece.mediaFiles.sorted() { out.append(part: file) }
    for (language, file) in piece.recordings.sorted(by: { $0.key < $1.key }) { out.append(part: "\(language) \(file)") }
    for language in library.settings.languages {
      let reading = readings[.strategies, index, language]
      out.append(part: language.identifier)
      for key in [TextKey.title, .summary, .materials, .pictureText] { out.append(reading[key]) }
    }
    return out.withBytes { bytes in
      Face(
        slug: piece.slug, digest: Digest(of: bytes).bytes,
        related: library.settings.languages.map { language in
          guard let reader = readers[language] else { return [] }
          return related(to: index, reader).map { library.strategies[$0].piece.slug }
        })
    }
  }
}

extension ByteWriter {
  /// Writes a text and where it ends.
  fileprivate mutating func append(part text: String) {
    append(text)
    append(0)
  }

  fileprivate mutating func append(_ text: ReaderText?) {
    guard let text else { return append(1) }
    for text in text.texts {
      append(part: text.words)
      append(part: text.language.identifier)
    }
    append(text.isMachine ? 2 : 3)
    if case .stale(let day)? = text.stale { append(part: day?.description ?? "stale") }
  }
}
