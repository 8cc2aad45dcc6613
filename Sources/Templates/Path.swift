/// How a value is found: the first name in the nearest context that has it, the others inside what was found.
struct Path: Sendable {
  let first: FieldName
  let rest: [FieldName]
  /// Whether it is `.`: the nearest context itself.
  let isItem: Bool

  /// - Parameter text: names between dots.
  init(_ text: String) {
    isItem = text == "."
    let names = isItem ? [] : text.split(separator: ".").map { FieldName(String($0)) }
    first = names.first ?? ""
    rest = Array(names.dropFirst())
  }

  var text: String { isItem ? "." : ([first] + rest).map(\.text).joined(separator: ".") }
}
