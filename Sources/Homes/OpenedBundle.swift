import Foundation
import Languages

/// The bundle of a home's page, opened and taken apart, to be compared with another.
struct OpenedBundle {
  private struct Content: Decodable {
    let variants: [String: Variant]
    /// Pages that other homes carry too, by language.
    let alike: [String: [Page]]
    let assets: [String: Asset]
  }

  private struct Variant: Decodable {
    let title: String
    let pages: [Page]
  }

  private struct Page: Decodable {
    let id: String
    let html: String
  }

  /// Either is another where the file is another.
  struct Asset: Decodable, Equatable {
    let name: String?
    let data: String?
  }

  private let content: Content
  /// By language, then by name.
  private let pages: [String: [String: String]]

  init?(_ bytes: [UInt8]) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else { return nil }
    self.content = content
    var pages: [String: [String: String]] = [:]
    for (language, variant) in content.variants {
      let all = variant.pages + (content.alike[language] ?? [])
      pages[language] = Dictionary(all.map { ($0.id, $0.html) }) { first, _ in first }
    }
    self.pages = pages
  }

  var languages: Set<String> { Set(content.variants.keys) }
  var assets: [String: Asset] { content.assets }

  func has(_ language: LanguageTag) -> Bool { pages[language.identifier] != nil }
  func title(_ language: LanguageTag) -> String? { content.variants[language.identifier]?.title }
  func ids(_ language: LanguageTag) -> [String] { pages[language.identifier].map { Array($0.keys) } ?? [] }
  func html(_ language: LanguageTag, _ id: String) -> String? { pages[language.identifier]?[id] }

  /// The markup of each piece of dated writing, by its name and by language. What stands in another piece, as progress
  /// does in its goal, is told apart from it.
  func articles(in languages: [LanguageTag]) -> [String: [LanguageTag: String]] {
    var articles: [String: [LanguageTag: String]] = [:]
    for language in languages {
      for screen in [Screen.meetings, .news, .goals, .letters, .forms] {
        guard let html = html(language, screen.rawValue) else { continue }
        let starts = html.matches(of: /<(article|section)[^>]* id="([wg]-[^"]+)"/)
        for (index, start) in starts.enumerated() {
          let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : html.endIndex
          let part = html[start.range.lowerBound..<end]
          // What comes after its end is not of it, and a goal ends where the list of its progress begins.
          let ends = ["</\(start.output.1)>", "<section data-first="].compactMap { part.firstRange(of: $0)?.lowerBound }
          let own = part[..<(ends.min() ?? part.endIndex)]
          articles[String(start.output.2), default: [:]][language] = String(own)
        }
      }
    }
    return articles
  }

  /// The markup of each card of what is to be practised.
  func cards(_ language: LanguageTag) -> Set<String> {
    guard let html = html(language, Screen.practice.rawValue) else { return [] }
    let cards = html.matches(of: /<li class="card[^>]* data-of=.*?<\/li>/.dotMatchesNewlines())
    return Set(cards.map { String($0.output) })
  }

  /// What the family told, without what is said of goals and of translations, and without the portal's phone number.
  func told(_ language: LanguageTag) -> String? {
    html(language, Screen.told.rawValue)?
      .replacing(/<blockquote.*?<\/blockquote>|<p class="(?:notice|links).*?\n/.dotMatchesNewlines(), with: "")
  }
}
