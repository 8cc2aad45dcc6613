import Cache
import Homes
import Languages
import Library
import Seal

/// The strategies' pages that builds rendered and compressed, and where they lie in a private file beside the memory.
///
/// Which of them are right, the memory tells: it is for the portal as it was, so those of strategies that changed since are
/// left out, and a change of anything else that pages are made of leaves no memory to be used.
struct StrategyPack: Sendable {
  private static let ending = ".strategies"
  private let places: [String: PackFile.Place]
  private let file: PackFile?

  /// The pages of a build that made everything; none where they could not be written.
  init(writing pages: [KeptStrategyPage], beside memory: String) {
    file = nil
    let pages = Self.latest(pages)
    let written = PackFile.write(pages.map { Self.bytes(of: $0.value) }, to: memory + Self.ending) ?? []
    places = Dictionary(uniqueKeysWithValues: zip(pages.keys, written))
  }

  init(_ record: inout RecordReader, beside memory: String) throws(RecordReader.Damage) {
    let list = try record.list { (record) throws(RecordReader.Damage) in
      (key: try record.text(), place: try PackFile.Place(&record))
    }
    places = Dictionary(list.map { ($0.key, $0.place) }) { first, _ in first }
    file = PackFile(memory + Self.ending)
  }

  private init(_ places: [String: PackFile.Place], _ file: PackFile?) {
    self.places = places
    self.file = file
  }

  var isEmpty: Bool { places.isEmpty }

  func write(to record: inout RecordWriter) {
    record.append(places.sorted { $0.key < $1.key }) {
      $0.append($1.key)
      $1.value.write(to: &$0)
    }
  }

  /// Those of strategies that did not change.
  func without(_ slugs: Set<String>) -> StrategyPack {
    StrategyPack(places.filter { key, _ in !slugs.contains(String(key.prefix { $0 != " " })) }, file)
  }

  /// These pages, and those that were rendered since: behind them in the file, or, where that would be more than half waste,
  /// with them in a new one.
  func adding(_ pages: [KeptStrategyPage], beside memory: String) -> StrategyPack {
    guard !pages.isEmpty else { return self }
    let (path, new) = (memory + Self.ending, Self.latest(pages))
    let runs = new.map { Self.bytes(of: $0.value) }
    let used = places.values.reduce(runs.reduce(0) { $0 + $1.count }) { $0 + $1.count }
    if let file, file.size < 2 * used + 1 << 20, let added = PackFile.append(runs, to: path) {
      return StrategyPack(places.merging(zip(new.keys, added)) { $1 }, file)
    }
    let old = places.compactMap { key, place in file?.bytes(at: place).map { (key: key, bytes: $0) } }
    let written = PackFile.write(old.map(\.bytes) + runs, to: path) ?? []
    return StrategyPack(Dictionary(zip(old.map(\.key) + new.keys, written)) { $1 }, nil)
  }

  /// The page of a strategy; nil where it is not kept, or was damaged.
  func page(_ slug: String, _ languages: [LanguageTag]) -> KeptStrategyPage? {
    let key = Self.key(slug, languages)
    guard let place = places[key], let bytes = file?.bytes(at: place) else { return nil }
    var record = RecordReader(bytes[...])
    guard (try? record.text()) == key, let title = try? record.text(), let language = try? LanguageTag(&record),
      let count = try? record.number(), let blocks = try? record.content(), record.isAtEnd
    else { return nil }
    return KeptStrategyPage(
      slug: slug, languages: languages, title: title, titleLanguage: language,
      segment: SharedSegment(kept: Array(blocks), count: count))
  }

  private static func bytes(of page: KeptStrategyPage) -> [UInt8] {
    var record = RecordWriter(capacity: page.segment.kept.count + 256)
    record.append(key(page.slug, page.languages))
    record.append(page.title)
    record.append(page.titleLanguage.identifier)
    record.append(page.segment.count)
    record.append(page.segment.kept)
    return record.bytes
  }

  /// Two workers may have rendered the same page.
  private static func latest(_ pages: [KeptStrategyPage]) -> [String: KeptStrategyPage] {
    Dictionary(pages.map { (key($0.slug, $0.languages), $0) }) { first, _ in first }
  }

  private static func key(_ slug: String, _ languages: [LanguageTag]) -> String {
    "\(slug) \(languages.map(\.identifier).joined(separator: " "))"
  }
}
