import Diagnostics

/// Which end tag belongs to which opening tag.
struct TagPairs {
  /// Parents and blocks may stand in each other this deep; nobody writes so by hand.
  static let deepest = 100
  private static let mostProblems = 10

  /// For each opening tag the index of its end and the other way round; -1 for every other tag.
  private(set) var partner: [Int]
  /// Whether the tag is a block directly in a parent: not a place to fill but what fills it.
  private(set) var isArgument: [Bool]
  private(set) var problems: [Diagnostic] = []

  init(_ tags: [Tag], in source: TemplateSource) {
    partner = Array(repeating: -1, count: tags.count)
    isArgument = Array(repeating: false, count: tags.count)
    var open: [Int] = []
    var depth = 0
    for (index, tag) in tags.enumerated() where problems.count < Self.mostProblems {
      if tag.kind.isOpening {
        isArgument[index] = tag.kind == .block && open.last.map { tags[$0].kind == .parent } == true
        if tag.kind == .block || tag.kind == .parent { depth += 1 }
        if depth > Self.deepest {
          problems.append(TemplateProblem.nestedTooDeep(source, tag))
          return
        }
        open.append(index)
      } else if tag.kind == .end, let start = close(tag, at: index, tags: tags, source: source, open: &open) {
        if tags[start].kind == .block || tags[start].kind == .parent { depth -= 1 }
      }
    }
    guard problems.isEmpty else { return }
    for index in open.suffix(Self.mostProblems).reversed() {
      problems.append(TemplateProblem.unclosedSection(source, tags[index]))
    }
  }

  private mutating func close(
    _ tag: Tag, at index: Int, tags: [Tag], source: TemplateSource, open: inout [Int]
  ) -> Int? {
    guard let start = open.popLast() else {
      problems.append(TemplateProblem.endWithoutStart(source, tag))
      return nil
    }
    guard source.bytes[tags[start].name].elementsEqual(source.bytes[tag.name]) else {
      problems.append(TemplateProblem.wrongEnd(source, tag, opening: tags[start]))
      return nil
    }
    partner[start] = index
    partner[index] = start
    return start
  }
}
