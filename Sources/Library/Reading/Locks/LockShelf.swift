import Languages

/// What is known of the translations of the family in hand, or of everything for everyone.
struct LockShelf {
  /// Paths from the portal's root of the files that nothing has asked for yet.
  var files: Set<String> = []
  /// The locks of files whose texts ask for them one by one, by the file and the language.
  private(set) var kept: [String: [LanguageTag: ScannedLock]] = [:]

  var isEmpty: Bool { files.isEmpty && kept.isEmpty }

  mutating func keep(_ lock: ScannedLock, of file: String, in language: LanguageTag) {
    kept[file, default: [:]][language] = lock
  }

  /// The languages in which nobody has asked yet for the locks of a file. Call it once a file: it looks at all that
  /// is left.
  func waiting(for file: String) -> [LanguageTag] {
    files.compactMap { TranslationLock.language(ofLock: $0, of: file) }.sorted()
  }
}
