import Homes

extension BuildScope {
  /// Strategies whose pages for homes are kept, and that did not change.
  var standIns: Set<String> {
    Set(memory.portal.strategies.filter(\.isKept).map(\.slug)).subtracting(strategies)
  }

  /// Strategies whose pages may not be kept, and that did not change.
  var unkept: Set<String> {
    Set(memory.portal.strategies.lazy.filter { !$0.isKept }.map(\.slug)).subtracting(strategies)
  }

  /// The strategies that are read where some strategies' own pages are made, and the homes that practise them: all that
  /// the former need, and those that nothing can stand for. Nil for all.
  func strategiesRead(beside needed: Set<String>) -> Set<String>? {
    guard !changesPractice, !changesStrategyFiles, !memory.portal.strategies.isEmpty else { return nil }
    return Set(memory.portal.strategies.map(\.slug)).subtracting(standIns).union(needed)
  }

  /// Strategies' pages as homes carry them that are still right.
  var pack: StrategyPack { memory.pack.without(strategies) }

  /// The same for homes, with what stands for strategies that are not read.
  ///
  /// - Parameter read: the strategies that are read; nil for all.
  func kept(insteadOfAllBut read: Set<String>?) -> KeptStrategies {
    let (pack, standIns) = (pack, standIns)
    let unread = memory.portal.strategies.filter { known in
      standIns.contains(known.slug) && !(read?.contains(known.slug) ?? true)
    }
    return KeptStrategies(standIns: unread.map(\.strategy)) { pack.page($0, $1) }
  }
}
