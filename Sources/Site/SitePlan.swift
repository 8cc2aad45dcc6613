import Diagnostics
import Languages
import Library
import Views

/// Every public path there will be, known and checked before a byte is rendered: no two files have one path.
package struct SitePlan: Sendable {
  /// What a page is about.
  package enum Subject: Sendable, Hashable {
    case home
    /// The section of strategies, which leads to their lists.
    case strategies
    /// A page of a list, from 1.
    case list(PublicList, page: Int)
    /// The index of a piece among those of its folder.
    case piece(PublicFolder, Int)
  }

  package struct Page: Sendable, Hashable {
    package var subject: Subject
    package var address: PublicAddress
    package var language: LanguageTag

    /// Its path from the output folder.
    package var file: String { address.file(in: language) }
  }

  /// Files that are not pages of a language.
  package enum Extra: Sendable, Hashable {
    case chooser, notFound, sitemap, robots
    case feed(LanguageTag)
    /// What can be searched.
    case search(LanguageTag)
    /// The events as a calendar, and one of them, by its index.
    case calendar(LanguageTag)
    case event(LanguageTag, Int)
    /// A style, a script or a media file, by its index among the assets.
    case asset(Int)
  }

  package let pages: [Page]
  package let extras: [(path: String, extra: Extra)]

  /// - Parameter assets: paths of assets from the output folder.
  init(_ library: PublicLibrary, _ lists: SiteLists, assets: [String]) {
    let subjects = Self.subjects(of: library, lists)
    pages = library.settings.languages.flatMap { language in
      subjects.map { Page(subject: $0.subject, address: $0.address, language: language) }
    }
    var extras: [(String, Extra)] = [
      ("index.html", .chooser), ("404.html", .notFound), ("sitemap.xml", .sitemap), ("robots.txt", .robots),
    ]
    if !library.newsletters.isEmpty {
      extras += library.settings.languages.map { (Self.feedPath(in: $0), .feed($0)) }
    }
    for language in library.settings.languages {
      extras.append((Self.searchPath(in: language), .search(language)))
      guard !library.events.isEmpty else { continue }
      extras.append((Self.calendarPath(in: language), .calendar(language)))
      extras += library.events.enumerated().map {
        (Self.calendarPath(of: $1, in: language), .event(language, $0))
      }
    }
    extras += assets.enumerated().map { ($1, .asset($0)) }
    self.extras = extras.map { (path: $0.0, extra: $0.1) }
  }

  static func feedPath(in language: LanguageTag) -> String { "\(language)/newsletters/feed.xml" }

  static func searchPath(in language: LanguageTag) -> String { "\(language)/search.json" }

  static func calendarPath(in language: LanguageTag) -> String { "\(language)/events.ics" }

  static func calendarPath(of event: Event, in language: LanguageTag) -> String {
    PublicAddress.piece(.events, event.piece.slug).href(in: language) + "event.ics"
  }

  private static func subjects(
    of library: PublicLibrary, _ lists: SiteLists
  ) -> [(subject: Subject, address: PublicAddress)] {
    var subjects: [(Subject, PublicAddress)] = [(.home, .home)]
    if library.has(.strategies) { subjects.append((.strategies, .section(.strategies))) }
    for list in lists.lists {
      for page in 1...lists.pages(of: list) { subjects.append((.list(list, page: page), list.address.page(page))) }
    }
    for folder in PublicFolder.allCases where library.has(folder) {
      for (index, piece) in library.pieces(in: folder).enumerated() where !library.isHome(piece) {
        subjects.append((.piece(folder, index), .piece(folder, piece.slug)))
      }
    }
    return subjects.map { (subject: $0.0, address: $0.1) }
  }

  /// Every path, in the order of writing.
  package var paths: [String] { pages.map(\.file) + extras.map(\.path) }

  /// Paths that two files would share, on disks that tell capitals apart or not.
  func collisions() -> [Diagnostic] {
    var seen: [String: String] = [:]
    var found: [Diagnostic] = []
    for path in paths {
      if let first = seen.updateValue(path, forKey: path.lowercased()) {
        found.append(SiteWords.collision(path, first))
      }
    }
    return found
  }
}

extension PublicLibrary {
  /// The pieces of a folder, in the order they are shown.
  package func pieces(in folder: PublicFolder) -> [Piece] {
    switch folder {
    case .strategies: strategies.map(\.piece)
    case .resources: resources.map(\.piece)
    case .newsletters: newsletters.map(\.piece)
    case .events: events.map(\.piece)
    case .team: team.map(\.piece)
    case .forms: forms.map(\.piece)
    case .pages: pages.map(\.piece)
    case .words: []
    }
  }

  /// The folders that have anything to show.
  package var sections: Set<PublicFolder> { Set(PublicFolder.allCases.filter(has)) }

  /// Whether a folder has anything to show.
  func has(_ folder: PublicFolder) -> Bool {
    folder == .words ? !glossary.isEmpty : pieces(in: folder).contains { !isHome($0) }
  }

  func isHome(_ piece: Piece) -> Bool { piece.kind == .page && piece.slug == "home" }

  /// What may be seen on a day.
  package func visible(on day: CivilDate) -> PublicLibrary {
    func isVisible(_ piece: Piece) -> Bool { piece.showFrom.map { $0 <= day } ?? true }
    var library = self
    library.strategies.removeAll { !isVisible($0.piece) }
    library.resources.removeAll { !isVisible($0.piece) }
    library.newsletters.removeAll { !isVisible($0.piece) }
    library.events.removeAll { !isVisible($0.piece) }
    library.team.removeAll { !isVisible($0.piece) }
    library.forms.removeAll { !isVisible($0.piece) }
    library.pages.removeAll { !isVisible($0.piece) }
    return library
  }
}
