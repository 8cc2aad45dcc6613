/// How a value is found: the first name in the nearest context that has it, the others inside what was found.
///
/// Names are their hashes, so that a path is plain numbers: all workers show the same templates, and copying texts and
/// arrays of them would make the cores wait for each other's reference counts.
struct Path: Sendable {
  let first: UInt64
  /// 0 where there is none.
  let second: UInt64
  /// The index of the names after the second in the program's `deepNames`; negative where there are none.
  let deep: Int32
  /// Whether it is `.`: the nearest context itself.
  let isItem: Bool

  /// - Parameter text: names between dots.
  init(_ text: String, deepNames: inout [[UInt64]]) {
    isItem = text == "."
    let names = isItem ? [] : text.split(separator: ".").map { FieldName(String($0)).hash }
    first = names.first ?? 0
    second = names.dropFirst().first ?? 0
    guard names.count > 2 else {
      deep = -1
      return
    }
    deep = Int32(deepNames.count)
    deepNames.append(Array(names[2...]))
  }
}
