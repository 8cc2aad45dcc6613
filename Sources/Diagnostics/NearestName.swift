/// Finds the known name that somebody most likely meant.
package enum NearestName {
  /// The nearest of the names by edits (insert, delete, change, swap of neighbours), or nil where none is near: more
  /// than a third of the word's length, and never more than three edits. Then it is the only name that has the word as
  /// one of its parts, as `alvarez-reyes` has `alvarez`.
  package static func find(_ word: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = min(3, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = edits(wanted, Array(name.lowercased().unicodeScalars), limit: limit)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, name) { continue }
      best = (name, distance)
    }
    return best?.name ?? onlyName(with: word.lowercased(), among: names)
  }

  private static func onlyName(with part: String, among names: some Sequence<String>) -> String? {
    let found = names.filter { name in
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.contains(part[...])
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The number of edits between the two, or more than `limit` where it is larger.
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var older = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      (older, last) = (last, row)
    }
    return last[b.count]
  }
}
