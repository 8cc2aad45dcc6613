import Languages
import Library
import Views

/// The strategies of a portal by what families look for: an area, a time of day, an age, the time they have.
///
/// It is the same in every language, so it is made once.
struct StrategyLists: Sendable {
  struct Group: Sendable {
    /// A short name, or a number.
    var name: String
    /// Indexes among the library's strategies.
    var members: [Int]
  }

  /// A strategy stands under the first of its areas; areas in the order they are first met, then those that are only
  /// second ones, without members.
  let areas: [Group]
  /// Those that have an area as a second one, by the area's name.
  let alsoInArea: [String: [Int]]
  let routines: [Group]
  /// By the years of each band, as `4-5`.
  let ages: [(years: ClosedRange<Int>, members: [Int])]
  /// What takes no longer than so many minutes, as the words "up to" say. A number that adds none to the one before is
  /// left out.
  let minutes: [(most: Int, members: [Int])]

  /// Bands as schools and families speak of them: before school, the first years, the later ones.
  private static let bands = [0...3, 4...5, 6...8, 9...12, 13...21]
  private static let spans = [5, 10, 15, 30, 60]

  init(_ strategies: [Strategy]) {
    var alsoInArea: [String: [Int]] = [:]
    for (index, strategy) in strategies.enumerated() {
      for area in strategy.areas.dropFirst() { alsoInArea[area, default: []].append(index) }
    }
    self.alsoInArea = alsoInArea
    let first = Self.groups(strategies) { $0.areas.first ?? "" }
    let named = Set(first.map(\.name))
    areas = first + alsoInArea.keys.sorted().filter { !named.contains($0) }.map { Group(name: $0, members: []) }
    routines = Self.groups(strategies) { $0.routine }
    ages = Self.bands.compactMap { band in
      let members = strategies.indices.filter { strategies[$0].ages.map { $0.overlaps(band) } ?? false }
      return members.isEmpty ? nil : (band, members)
    }
    var shorter = 0
    minutes = Self.spans.compactMap { most in
      let members = strategies.indices.filter { strategies[$0].dose.minutes.map { $0 <= most } ?? false }
      defer { shorter = members.count }
      return members.count == shorter ? nil : (most, members)
    }
  }

  private static func groups(_ strategies: [Strategy], by name: (Strategy) -> String?) -> [Group] {
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for (index, strategy) in strategies.enumerated() {
      guard let name = name(strategy) else { continue }
      if let place = places[name] {
        groups[place].members.append(index)
      } else {
        places[name] = groups.count
        groups.append(Group(name: name, members: [index]))
      }
    }
    return groups
  }
}
