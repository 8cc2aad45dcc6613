/// The `{{names}}` that a text may hold, and those that stand for something in it.
struct Placeholders {
  var known: [String]
  var filled: [String]

  /// A strategy's stand for its dose, or the household's own; a family's stands for its child's first name.
  init(of kind: Piece.Kind, record: Record, isFamily: Bool) {
    if isFamily {
      known = ["child.first"]
      filled = known
    } else if kind == .strategy {
      known = ["minutes", "times"]
      filled = known.filter { name in EntryName(rawValue: name).map(record.has) ?? false }
    } else {
      (known, filled) = ([], [])
    }
  }
}
