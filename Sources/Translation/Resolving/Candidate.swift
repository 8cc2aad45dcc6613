import Languages
import Library

/// A translation that a reader may be given.
struct Candidate {
  /// Its place among the piece's translations.
  let index: Int
  let matching: TwinMatching

  /// The words of a key in this translation, if all of them may be shown.
  func text(_ key: TextKey, _ source: [String], of piece: Piece, _ rule: ShowingRule) -> ReaderText? {
    guard let items = piece.twins[index].texts[key]?.items, !items.isEmpty else { return nil }
    let language = piece.twins[index].language
    // A goal's results name its levels by their places. An adapted text may have lists of its own, which belong to no
    // unit of the source.
    guard source.count == items.count else {
      let trust = matching.unlockedTrust
      guard piece.twins[index].isAdapted, key != .levels,
        case .ifTranslationAgrees = rule.verdict(on: UnitState(.edited, trust))
      else { return nil }
      return ReaderText(items, in: language, isMachine: trust.isMachine)
    }
    var text = ReaderText(items, in: language)
    for item in source.indices {
      guard let (place, match) = shown(item, of: key, source, items, of: piece, rule) else { return nil }
      if place != item { text.items[item] = items[place] }
      if matching.state(of: match).trust.isMachine { text.isMachine = true }
      text.stale = stale(match, of: piece) ?? text.stale
    }
    return text
  }

  /// Gives a list those of its texts that have none yet and may be shown in this translation. What is of a text of its
  /// own is taken whole or not at all.
  func add(_ key: TextKey, _ source: [String], of piece: Piece, _ rule: ShowingRule, to mix: inout ListMix) {
    guard let items = piece.twins[index].texts[key]?.items, !piece.twins[index].isAdapted else { return }
    for item in mix.open {
      guard let (place, match) = shown(item, of: key, source, items, of: piece, rule) else { continue }
      mix.take(
        items[place], in: piece.twins[index].language, at: item,
        isMachine: matching.state(of: match).trust.isMachine, stale: stale(match, of: piece))
    }
  }

  /// Where the text of the translation stands that is shown for one of the source's; nil where none may be.
  private func shown(
    _ item: Int, of key: TextKey, _ source: [String], _ items: [String], of piece: Piece, _ rule: ShowingRule
  ) -> (place: Int, match: TwinMatching.Match)? {
    let match = matching.entry(key, item, of: source.count, in: items.count)
    guard let place = match.twin else { return nil }
    let words = items[place]
    switch rule.verdict(on: matching.state(of: match)) {
    case .hidden: return nil
    case .shown: break
    case .ifTranslationAgrees:
      guard
        piece.twins[index].isAdapted || ProtectedTokens(words).agree(withSource: ProtectedTokens(source[item]))
      else { return nil }
    case .ifSourceKeeps:
      let former = match.locked.flatMap { piece.twins[index].lock?.source(of: $0) }.map {
        ProtectedTokens(canonical: $0)
      }
      let now = ProtectedTokens(source[item])
      guard former.map({ $0 == now }) ?? ProtectedTokens(words).agree(withSource: now) else { return nil }
    }
    return (place, match)
  }

  private func stale(_ match: TwinMatching.Match, of piece: Piece) -> Notice? {
    guard match.freshness == .stale else { return nil }
    return .stale(match.locked.flatMap { piece.twins[index].lock?.date(of: $0) })
  }
}
