import Languages

extension PublicStage {
  /// Adds to the texts of YAML files and forms what was translated of them elsewhere.
  mutating func fillTexts(of library: inout PublicLibrary) {
    guard !reader.locks.isEmpty else { return }
    let policy = library.settings.policy
    let told =
      policy.stale == .notice ? Set(library.forms.filter { !$0.piece.isCritical }.map(\.piece.source.file)) : []
    let sources = library.forms.sources
    library.visitTexts { file, path, text in
      // A form's page has a place for notices; beside a title or in a list nobody would see one.
      reader.fill(
        &text, at: path, of: file, from: sources[file], policy,
        stale: { told.contains(file) ? .stale($0) : .withheld }, by: &files)
    }
  }
}

extension FamilyReader {
  /// Adds to the texts of a family's YAML files and meetings what was translated of them elsewhere.
  mutating func fillTexts(of family: inout Family?) {
    let policy = context.settings.policy
    let writing = family?.writing.filter { [.meeting, .goal].contains($0.piece.kind) } ?? []
    let sources = Dictionary(writing.map { ($0.piece.source.file, $0.piece.source.language) }) { first, _ in first }
    family?.visitTexts { file, path, text in
      reader.fill(
        &text, at: path, of: file, from: sources[file], policy, stale: { _ in .withheld }, by: &files)
    }
  }
}

extension [Form] {
  /// The languages that they were written in, by their files.
  fileprivate var sources: [String: LanguageTag] {
    Dictionary(map { ($0.piece.source.file, $0.piece.source.language) }) { first, _ in first }
  }
}
