import Markdown

/// Which block of a translation belongs to which block of its source, found by their shape.
///
/// It is what can be known of a translation without a lock: the same kinds of blocks in the same order. Where the
/// translation lacks blocks, the others still find theirs; where it has blocks that the source does not have, it was
/// written for its readers rather than block by block, and is shown as a whole.
enum Alignment {
  /// For each unit of the source, the unit of the translation.
  case blocks([Int?])
  case adapted

  init(source: MarkdownDocument, twin: MarkdownDocument) {
    let sourceShape = source.signatures()
    let twinShape = twin.signatures()
    if sourceShape == twinShape {
      self = .blocks(twin.units)
      return
    }
    let matches = Self.longestCommonSubsequence(sourceShape, twinShape)
    guard matches.lazy.compactMap({ $0 }).count == twinShape.count else {
      self = .adapted
      return
    }
    self = .blocks(matches.map { $0.map { twin.units[$0] } })
  }

  /// For each element of `a`, the index in `b` of the one it is paired with.
  private static func longestCommonSubsequence<Element: Equatable>(_ a: [Element], _ b: [Element]) -> [Int?] {
    var length = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var pairs = [Int?](repeating: nil, count: a.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j], length[i][j] == length[i + 1][j + 1] + 1 {
        pairs[i] = j
        (i, j) = (i + 1, j + 1)
      } else if length[i + 1][j] >= length[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
