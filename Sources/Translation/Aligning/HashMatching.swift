import Library

/// Which elements of two lists of wordings are the same, surviving what was put in, moved or taken out.
enum HashMatching {
  /// For each element of `first`, the place of its partner in `second`; no place is given twice.
  ///
  /// Those of a longest common subsequence come first; what is left on both sides was moved and matches by its wording
  /// alone.
  static func match(_ first: [UnitHash], _ second: [UnitHash]) -> [Int?] {
    if first == second { return Array(first.indices) }
    var partners = [Int?](repeating: nil, count: first.count)
    let start = zip(first, second).prefix { $0 == $1 }.count
    let end = zip(first[start...].reversed(), second[start...].reversed()).prefix { $0 == $1 }.count
    for index in 0..<start { partners[index] = index }
    for index in 0..<end { partners[first.count - 1 - index] = second.count - 1 - index }
    matchSubsequence(first, start..<first.count - end, second, start..<second.count - end, into: &partners)
    matchMoved(first, second, into: &partners)
    return partners
  }

  private static func matchSubsequence(
    _ first: [UnitHash], _ rows: Range<Int>, _ second: [UnitHash], _ columns: Range<Int>, into partners: inout [Int?]
  ) {
    // The table of lengths is small for any piece that somebody reads; a giant one is matched by wording alone.
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= 1 << 20 else { return }
    let width = columns.count + 1
    var lengths = [Int32](repeating: 0, count: (rows.count + 1) * width)
    for row in (0..<rows.count).reversed() {
      for column in (0..<columns.count).reversed() {
        let isSame = first[rows.lowerBound + row] == second[columns.lowerBound + column]
        lengths[row * width + column] =
          isSame
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < rows.count, column < columns.count {
      if first[rows.lowerBound + row] == second[columns.lowerBound + column] {
        partners[rows.lowerBound + row] = columns.lowerBound + column
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private static func matchMoved(_ first: [UnitHash], _ second: [UnitHash], into partners: inout [Int?]) {
    guard partners.contains(nil) else { return }
    let taken = Set(partners.compactMap { $0 })
    var free: [UnitHash: [Int]] = [:]
    for index in second.indices.reversed() where !taken.contains(index) {
      free[second[index], default: []].append(index)
    }
    guard !free.isEmpty else { return }
    for index in first.indices where partners[index] == nil { partners[index] = free[first[index]]?.popLast() }
  }
}
