/// Ways of saying things that several messages share.
enum Words {
  /// `a, b or c`.
  static func choices(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }
}
