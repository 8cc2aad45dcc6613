import Languages

/// What is known of the translations of the family in hand, or of everything for everyone.
struct LockShelf {
  /// Paths from the portal's root of the files that nothing has asked for yet.
  var files: Set<String> = []
  /// The locks of files whose texts ask for them one by one, by the file; each sorted by the language.
  private var kept: [String: [Kept]] = [:]
  /// The file that asked last, and what it got: the texts of a file ask one after the other.
  private var last: (file: String, locks: [Kept])?

  typealias Kept = (language: LanguageTag, lock: ScannedLock)

  var isEmpty: Bool { files.isEmpty && kept.isEmpty }

  mutating func keep(_ lock: ScannedLock, of file: String, in language: LanguageTag) {
    last = nil
    let place = kept[file]?.firstIndex { language < $0.language } ?? kept[file]?.endIndex ?? 0
    kept[file, default: []].insert((language, lock), at: place)
  }

  /// The locks of a file that were kept; nil where it is not the one that asked last.
  func locksAgain(of file: String) -> [Kept]? { last?.file == file ? last?.locks : nil }

  /// The locks of a file that were kept.
  mutating func locks(of file: String) -> [Kept] {
    let locks = kept[file] ?? []
    last = (file, locks)
    return locks
  }

  /// The languages in which nobody has asked yet for the locks of a file. Call it once a file: it looks at all that
  /// is left.
  func waiting(for file: String) -> [LanguageTag] {
    files.compactMap { TranslationLock.language(ofLock: $0, of: file) }.sorted()
  }
}
