/// The parts of a source and of its translation that have no partner yet, between those that have: blocks, or texts of
/// a list.
struct Gaps {
  private struct Gap {
    var source: [Int] = []
    var twin: [Int] = []
  }

  private var gaps: [Gap] = []

  /// Whether there is nothing that could be paired.
  var isEmpty: Bool { gaps.isEmpty }

  /// - Parameters:
  ///   - pairs: for each unit of the source, its partner.
  ///   - twinCount: how many units the translation has.
  init(pairs: [Int?], twinCount: Int) {
    let anchors = Self.anchors(pairs)
    var taken = [Bool](repeating: false, count: twinCount)
    for twin in pairs { if let twin { taken[twin] = true } }
    var gap = Gap()
    var nextTwin = 0
    for (unit, twin) in pairs.enumerated() {
      if twin == nil { gap.source.append(unit) }
      guard let twin, anchors[unit] else { continue }
      gap.twin = (nextTwin..<twin).filter { !taken[$0] }
      nextTwin = twin + 1
      close(&gap)
    }
    gap.twin = (nextTwin..<max(twinCount, nextTwin)).filter { !taken[$0] }
    close(&gap)
  }

  private mutating func close(_ gap: inout Gap) {
    if !gap.source.isEmpty, !gap.twin.isEmpty { gaps.append(gap) }
    gap = Gap()
  }

  /// Which pairs stand in the same order on both sides: a longest increasing subsequence. Those that moved bound no gap.
  private static func anchors(_ pairs: [Int?]) -> [Bool] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (unit, twin) in pairs.enumerated() {
      guard let twin else { continue }
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if (pairs[tails[middle]] ?? 0) < twin { low = middle + 1 } else { high = middle }
      }
      before[unit] = low > 0 ? tails[low - 1] : -1
      if low < tails.count { tails[low] = unit } else { tails.append(unit) }
    }
    var anchors = [Bool](repeating: false, count: pairs.count)
    var unit = tails.last ?? -1
    while unit >= 0 {
      anchors[unit] = true
      unit = before[unit]
    }
    return anchors
  }

  /// Pairs what is left: parts of one kind in their order, where both sides have as many of it. Where they do not, only
  /// the words that a translation was made from can say whose it is, and where they say nothing it is nobody's: a guess
  /// would show one part's words for another's.
  ///
  /// - Parameters:
  ///   - source: the kind of each unit of the source.
  ///   - twin: the kind of each unit of the translation.
  ///   - words: the words that a unit of the source has now.
  ///   - former: the source's words that a unit of the translation was made from.
  func pairs<Kind: Equatable>(
    _ source: [Kind], _ twin: [Kind], words: (Int) -> String, former: (Int) -> String?
  ) -> [(unit: Int, twin: Int)] {
    var found: [(unit: Int, twin: Int)] = []
    for gap in gaps {
      var kinds: [Kind] = []
      for unit in gap.source where !kinds.contains(source[unit]) { kinds.append(source[unit]) }
      for kind in kinds {
        let units = gap.source.filter { source[$0] == kind }
        let twins = gap.twin.filter { twin[$0] == kind }
        if units.count == twins.count {
          found += zip(units, twins).map { (unit: $0, twin: $1) }
        } else {
          found += Self.likeliest(units, twins, words, former)
        }
      }
    }
    return found
  }

  /// Gives each part of the translation the one of the source's, in order, that has most of the words it was made from.
  private static func likeliest(
    _ units: [Int], _ twins: [Int], _ now: (Int) -> String, _ former: (Int) -> String?
  ) -> [(unit: Int, twin: Int)] {
    var found: [(unit: Int, twin: Int)] = []
    var next = 0
    for twin in twins {
      guard let words = former(twin).map(Likeness.init), next < units.count else { continue }
      let scores = units[next...].map {
        (unit: $0, likeness: words.likeness(to: Likeness(now($0))))
      }
      guard let best = scores.max(by: { $0.likeness < $1.likeness }), best.likeness >= 0.5 else { continue }
      found.append((best.unit, twin))
      next = (units.firstIndex(of: best.unit) ?? next) + 1
    }
    return found
  }
}

/// The words of a text, to be compared with another's.
private struct Likeness {
  private let words: [Substring]

  init(_ text: String) { words = text.split(whereSeparator: \.isWhitespace).sorted() }

  /// From 0 for no word in common to 1 for all of them (Dice's coefficient).
  func likeness(to other: Likeness) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    var shared = 0
    var (first, second) = (0, 0)
    while first < words.count, second < other.words.count {
      if words[first] == other.words[second] {
        (first, second, shared) = (first + 1, second + 1, shared + 1)
      } else if words[first] < other.words[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return 2 * Double(shared) / Double(words.count + other.words.count)
  }
}
