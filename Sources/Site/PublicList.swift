import Views

/// A list of pieces that families come by.
package enum PublicList: Sendable, Hashable {
  /// All of a folder but strategies, whose section leads to the lists below.
  case section(PublicFolder)
  case everyStrategy
  case area(String)
  case routine(String)
  /// By the years of a band.
  case ages(ClosedRange<Int>)
  /// What takes no longer than so many minutes, and longer than the next shorter list.
  case minutes(Int)

  /// Whose pieces it lists.
  package var folder: PublicFolder {
    if case .section(let folder) = self { folder } else { .strategies }
  }

  /// Its first page.
  package var address: PublicAddress {
    switch self {
    case .section(let folder): .section(folder)
    case .everyStrategy: .strategies(by: "list", "all")
    case .area(let name): .strategies(by: "area", name)
    case .routine(let name): .strategies(by: "routine", name)
    case .ages(let years): .strategies(by: "age", "\(years.lowerBound)-\(years.upperBound)")
    case .minutes(let most): .strategies(by: "minutes", "\(most)")
    }
  }
}
