import Markdown

/// Which block of a translation belongs to which block of its source, found by their shape.
///
/// It is what can be known of a translation without a lock: the same kinds of blocks in the same order. Where the
/// translation lacks blocks, those find theirs that can only belong to one; of three paragraphs where the source has
/// four, nobody can say which is missing. Where it has blocks that the source does not have, it was written for its
/// readers rather than block by block, and is shown as a whole.
enum ShapeAlignment {
  /// For each unit of the source, the place of the translation's among its units.
  case blocks([Int?])
  case adapted

  init(source: MarkdownDocument, twin: MarkdownDocument) {
    let sourceShape = source.signatures()
    let twinShape = twin.signatures()
    if sourceShape == twinShape {
      self = .blocks(Array(twin.units.indices))
      return
    }
    guard let first = Self.places(of: twinShape, in: sourceShape),
      let last = Self.places(of: twinShape.reversed(), in: sourceShape.reversed())
    else {
      self = .adapted
      return
    }
    var pairs = [Int?](repeating: nil, count: sourceShape.count)
    for (index, (early, late)) in zip(first, last.reversed()).enumerated()
    where early == sourceShape.count - 1 - late {
      pairs[early] = index
    }
    self = .blocks(pairs)
  }

  /// Where each element stands in a longer list that has them all in this order, each as early as it can; nil where
  /// the list does not have them all.
  private static func places<Element: Equatable>(of elements: [Element], in list: [Element]) -> [Int]? {
    var places: [Int] = []
    var next = 0
    for element in elements {
      guard let place = list[next...].firstIndex(of: element) else { return nil }
      places.append(place)
      next = place + 1
    }
    return places
  }
}
