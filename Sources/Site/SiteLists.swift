import Library
import Views

/// Every list of a portal with what it lists, cut into pages: the same in every language.
///
/// Its first load must stay small on an old phone, however much a school writes, so a list longer than a page goes on
/// on the next.
struct SiteLists: Sendable {
  /// How many entries a page holds. With photos, in a script of three bytes a letter, they weigh 3 KB.
  static let length = 20
  /// How many strategies their section shows beside the ways to find them, which weigh as much as a dozen entries.
  static let few = 8

  private(set) var lists: [PublicList] = []
  private var members: [PublicList: [Int]] = [:]
  /// Whether the strategies' section shows them all by itself.
  let showsStrategies: Bool

  /// - Parameters:
  ///   - events: in the order in which they are shown.
  ///   - team: those who have not left.
  init(_ library: PublicLibrary, _ strategies: StrategyLists, events: [Int], team: [Int]) {
    showsStrategies = library.strategies.count <= Self.few
    for folder in PublicFolder.allCases where folder != .strategies && library.has(folder) {
      switch folder {
      case .events: add(.section(folder), events)
      case .team: add(.section(folder), team)
      default: add(.section(folder), library.listed(in: folder))
      }
    }
    if !showsStrategies { add(.everyStrategy, Array(library.strategies.indices)) }
    for area in strategies.areas where !area.name.isEmpty {
      add(.area(area.name), area.members + (strategies.alsoInArea[area.name] ?? []))
    }
    for routine in strategies.routines { add(.routine(routine.name), routine.members) }
    for band in strategies.ages { add(.ages(band.years), band.members) }
    for span in strategies.minutes { add(.minutes(span.most), span.members) }
  }

  private mutating func add(_ list: PublicList, _ indexes: [Int]) {
    lists.append(list)
    members[list] = indexes
  }

  func count(_ list: PublicList) -> Int { members[list]?.count ?? 0 }

  func pages(of list: PublicList) -> Int { max(1, (count(list) + Self.length - 1) / Self.length) }

  /// What a page of a list shows; pages count from 1.
  func members(of list: PublicList, page: Int) -> ArraySlice<Int> {
    guard let all = members[list] else { return [] }
    return all.dropFirst((page - 1) * Self.length).prefix(Self.length)
  }

  /// The page that has the entry at a place of a list.
  static func page(ofPlace place: Int) -> Int { place / length + 1 }
}

extension PublicLibrary {
  /// The pieces that the list of a folder shows, or the words of the glossary.
  func listed(in folder: PublicFolder) -> [Int] {
    folder == .words
      ? Array(glossary.indices) : pieces(in: folder).enumerated().filter { !isHome($0.element) }.map(\.offset)
  }
}
