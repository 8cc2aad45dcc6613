extension PublicStage {
  /// Adds to the texts of YAML files and forms what was translated of them elsewhere.
  mutating func fillTexts(of library: inout PublicLibrary) {
    guard !reader.locks.isEmpty else { return }
    let policy = library.settings.policy
    library.visitTexts { file, _, text in reader.fill(&text, of: file, policy, in: portal, by: &files) }
  }
}

extension FamilyReader {
  /// Adds to the texts of a family's YAML files and meetings what was translated of them elsewhere.
  mutating func fillTexts(of family: inout Family?) {
    let policy = context.settings.policy
    family?.visitTexts { file, _, text in reader.fill(&text, of: file, policy, in: context.portal, by: &files) }
  }
}
