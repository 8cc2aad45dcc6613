import Bytes
import Languages
import Library
import Seal
import Templates
import Theme
import Translation
import Views

/// A strategy's page as many households carry it, rendered and compressed once.
///
/// It leaves the dose open, since that is a household's own: the page's script fills it in from the bundle.
///
/// A class, since each worker, reader and household holds it.
final class SharedStrategy: Sendable {
  /// Two households share a page exactly when all of this is the same.
  struct Key: Sendable, Hashable {
    var slug: String
    var ladder: Ladder

    init(_ strategy: Strategy, _ reader: Reader) {
      slug = strategy.piece.slug
      ladder = reader.ladder
    }
  }

  /// The name of its screen.
  let page: String
  let segment: SharedSegment
  /// What cards call it, and show of it.
  let title: Value
  let picture: Value

  init(page: String, segment: SharedSegment, title: Value, picture: Value) {
    self.page = page
    self.segment = segment
    self.title = title
    self.picture = picture
  }
}

extension HomeRenderer {
  /// For whom a page that many carry is written. Who reads the language that its piece was written in needs no other, so
  /// all of them carry the same page, whatever else they read.
  mutating func reader(of piece: Piece, for reader: Reader) -> Reader {
    let settings = plan.library.settings
    guard reader.language == settings.sourceLanguage, piece.source.language == reader.language else {
      return reader
    }
    let alone = self.reader(
      for: Ladder(reader: [reader.language], fallback: settings.fallback, source: settings.sourceLanguage))
    // Where the source's language has no words of its own, they come from what else the household reads.
    return alone.pack.language == reader.pack.language ? alone : reader
  }

  mutating func shared(
    _ strategy: Strategy, _ reader: Reader, scratch: inout SealScratch
  ) -> SharedStrategy {
    let key = ReadingKey(strategy.piece, reader)
    if let known = strategies[key] { return known }
    let made = made(strategy, self.reader(of: strategy.piece, for: reader), scratch: &scratch)
    strategies[key] = made
    return made
  }

  private mutating func made(
    _ strategy: Strategy, _ reader: Reader, scratch: inout SealScratch
  ) -> SharedStrategy {
    let key = SharedStrategy.Key(strategy, reader)
    let id = Screen.strategy(key.slug)
    if let known = plan.shared[key] { return known }
    if let kept = plan.shared.kept.page(key.slug, key.ladder.languages) {
      let known = SharedStrategy(
        page: id, segment: kept.segment, title: reader.value(kept.title, in: kept.titleLanguage), picture: .none)
      plan.shared.add(known, key)
      return known
    }
    guard !plan.shared.lacks(key.slug) else {
      return SharedStrategy(page: id, segment: SharedSegment([], scratch: &scratch), title: .none, picture: .none)
    }
    let problemsBefore = problems.count
    let reading = resolver.resolve(strategy.piece, for: reader.ladder)
    let handler = PieceHandler(
      reader, links: plan.links, own: plan.sealedMedia(of: strategy.piece), setting: .household,
      file: strategy.piece.source.file,
      dose: strategy.dose, leavesDoseOpen: true)
    let picture = SealedPicture.value(reading, own: [:], plan.links, reader)
    let body = StrategyBody(pieces.bytes(reading, for: reader, handler: handler, prefix: "\(id)-"))
    let value = Value.object([
      "t": reader.words, "title": reader.value(reading, .title), "summary": reader.value(reading, .summary),
      "notices": reader.notices(reading.notices),
      "facts": StrategyView.facts(strategy, dose: nil, reader), "materials": reader.items(reading, .materials),
      "why": .html(HTML(trusted: Array(body.why))), "has-steps": .flag(body.beginsWithSteps),
      "before": .flag(!body.why.isEmpty || reading[.materials]?.items.isEmpty == false),
      "stop-if": reader.value(reading, .stopIf), "body": .html(HTML(trusted: Array(body.rest))),
      "recording": recording(of: strategy.piece, reader),
      "drawing": PictureView.inlined(
        strategy.piece, stead: PictureView.stead(forAreas: strategy.areas), in: plan.theme, reader),
      "picture": picture,
    ])
    pages.removeAll()
    write(id, title: reading[.title]?.first ?? "", .familyStrategy, [value], reader)
    let made = SharedStrategy(
      page: id, segment: SharedSegment(pages.array(), scratch: &scratch), title: reader.value(reading, .title),
      picture: picture)
    plan.shared.add(made, key)
    let mayBeKept = problems.count == problemsBefore && plan.sealedMedia(of: strategy.piece).isEmpty
    let title = mayBeKept ? reading[.title] : nil
    plan.shared.note(
      title.map {
        KeptStrategyPage(
          slug: key.slug, languages: key.ladder.languages, title: $0.first, titleLanguage: $0.language,
          segment: made.segment)
      }, of: key.slug)
    return made
  }

  private func recording(of piece: Piece, _ reader: Reader) -> Value {
    guard !piece.recordings.isEmpty, let language = reader.language.bestMatch(in: piece.recordings.keys.sorted()) else {
      return .none
    }
    return piece.recordings[language].map { .text(SealedPath.of($0)) } ?? .none
  }
}

extension Piece {
  /// Whether nothing is sealed with a home's page because of it. Others are read each time: their files are too.
  package var hasNoFiles: Bool { mediaFiles.isEmpty }
}
