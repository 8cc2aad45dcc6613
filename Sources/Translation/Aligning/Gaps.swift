import Library
import Markdown

/// The blocks of a source and of its translation that have no partner yet, between those that have.
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

  /// Pairs what is left: blocks of one kind in their order, where both sides have as many of it. Where they do not, only
  /// the words that a translation was made from can say whose it is, and where they say nothing it is nobody's: a guess
  /// would show one block's words for another's.
  ///
  /// - Parameter former: the source's words that a unit of the translation was made from.
  func pairs(
    _ source: MarkdownDocument, _ twin: MarkdownDocument, former: (Int) -> String?
  ) -> [(unit: Int, twin: Int)] {
    let sourceShape = source.signatures()
    let twinShape = twin.signatures()
    var found: [(unit: Int, twin: Int)] = []
    for gap in gaps {
      var kinds: [MarkdownDocument.UnitSignature] = []
      for unit in gap.source where !kinds.contains(sourceShape[unit]) { kinds.append(sourceShape[unit]) }
      for kind in kinds {
        let units = gap.source.filter { sourceShape[$0] == kind }
        let twins = gap.twin.filter { twinShape[$0] == kind }
        if units.count == twins.count {
          found += zip(units, twins).map { (unit: $0, twin: $1) }
        } else {
          found += Self.likeliest(units, twins, source, former)
        }
      }
    }
    return found
  }

  /// Gives each block of the translation the one of the source's, in order, that has most of the words it was made from.
  private static func likeliest(
    _ units: [Int], _ twins: [Int], _ source: MarkdownDocument, _ former: (Int) -> String?
  ) -> [(unit: Int, twin: Int)] {
    var found: [(unit: Int, twin: Int)] = []
    var next = 0
    for twin in twins {
      guard let words = former(twin).map(Likeness.init), next < units.count else { continue }
      let scores = units[next...].map {
        (unit: $0, likeness: words.likeness(to: Likeness(source.composedText(of: source.units[$0]))))
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
