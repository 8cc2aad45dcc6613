extension Diagnostic {
  /// Whether the line that it points to holds a family's words though it is no family's writing: it is not quoted.
  package var pointsToPrivateWords: Bool { id == "private-text-in-public" || id == "group-names-adult" }
}
