import Bytes

/// What is remembered while the inline nodes of one unit are written.
struct InlineState: ~Copyable {
  enum Close { case emphasis, strong, link, nothing }

  /// The inline nodes that are open, outermost first.
  var open: [(end: Int, close: Close)] = []
  /// The address that a handler writes, before it is escaped.
  var address = ByteWriter(capacity: 256)
  /// Whether that address is the name of a sealed asset.
  var isSealedAsset = false

  /// The nodes of the source unit whose addresses and code stand in for those of a chosen one; empty where the two
  /// units do not have as many of a kind.
  private var links: [Int] = []
  private var images: [Int] = []
  private var codes: [Int] = []
  private var usedLinks = 0
  private var usedImages = 0
  private var usedCodes = 0

  init() {}

  /// Takes the source unit's links, pictures and code, each where the chosen unit has as many of its kind.
  mutating func takeTargets(of unit: Int, in source: MarkdownView, for choice: Int, in chosen: MarkdownView) {
    Self.collect(.link, of: unit, in: source, ifAsManyAs: choice, in: chosen, into: &links)
    Self.collect(.image, of: unit, in: source, ifAsManyAs: choice, in: chosen, into: &images)
    Self.collect(.code, of: unit, in: source, ifAsManyAs: choice, in: chosen, into: &codes)
    usedLinks = 0
    usedImages = 0
    usedCodes = 0
  }

  private static func collect(
    _ kind: MarkdownNode.Kind, of unit: Int, in source: MarkdownView, ifAsManyAs choice: Int,
    in chosen: MarkdownView, into found: inout [Int]
  ) {
    found.removeAll(keepingCapacity: true)
    for index in unit..<source.nodes[unit].end where source.nodes[index].kind == kind { found.append(index) }
    let others = (choice..<chosen.nodes[choice].end).count { chosen.nodes[$0].kind == kind }
    if others != found.count { found.removeAll(keepingCapacity: true) }
    if found.count > 1 { reorder(&found, of: source, like: choice, kind, in: chosen) }
  }

  /// Lets each keep its own where a translator put two in another order: what has the address or the text of one of the
  /// source's takes that one, and the rest go by their order.
  private static func reorder(
    _ found: inout [Int], of source: MarkdownView, like choice: Int, _ kind: MarkdownNode.Kind, in chosen: MarkdownView
  ) {
    var order: [Int?] = []
    for index in choice..<chosen.nodes[choice].end where chosen.nodes[index].kind == kind {
      let bytes = chosen.bytes(of: chosen.nodes[index])
      let same = found.firstIndex { source.bytes(of: source.nodes[$0]).elementsEqual(bytes) }
      order.append(same.map { found.remove(at: $0) })
    }
    found = order.map { $0 ?? found.removeFirst() }
  }

  /// The source's node that the next link, picture or code of the chosen unit takes its address or code from.
  mutating func nextTarget(_ kind: MarkdownNode.Kind) -> Int? {
    switch kind {
    case .link: Self.next(links, &usedLinks)
    case .image: Self.next(images, &usedImages)
    case .code: Self.next(codes, &usedCodes)
    default: nil
    }
  }

  private static func next(_ targets: [Int], _ used: inout Int) -> Int? {
    guard used < targets.count else { return nil }
    used += 1
    return targets[used - 1]
  }
}
