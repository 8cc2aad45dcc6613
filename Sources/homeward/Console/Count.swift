/// Numbers with what they count.
enum Count {
  /// `1 home`, `2 homes`, `3 families`.
  static func of(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
