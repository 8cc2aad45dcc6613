extension FamilyIndex {
  /// All that the reading and checking of families takes from writing that may change without them: names to refer to,
  /// and children whom pictures show. While it is the same, a family that did not change has nothing new to be told.
  package var dependence: [String] {
    checks.names.lines + checks.claims.map { "shows \($0.family)/\($0.child) at \($0.place.file):\($0.place.line)" }
  }
}

extension ReferenceNames {
  /// Every name with its kind, sorted.
  fileprivate var lines: [String] {
    var lines: [String] = []
    for kind in Reference.allCases {
      lines += names(kind).sorted().map { "\(kind.rawValue) \($0)" }
      lines += draftNames(kind).sorted().map { "draft \(kind.rawValue) \($0)" }
      if isOpen(kind) { lines.append("any \(kind.rawValue)") }
    }
    return lines
  }
}
