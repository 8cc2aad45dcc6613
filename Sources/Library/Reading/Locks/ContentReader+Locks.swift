import Diagnostics
import Files
import Languages

extension ContentReader {
  /// Gives each translation of a piece what is known of it, and the wordings to compare that with.
  mutating func readLocks(
    of kind: Piece.Kind, _ source: inout PieceText, _ twins: inout [PieceText], by files: inout FileReader
  ) {
    guard !locks.files.isEmpty else { return }
    for index in twins.indices {
      let language = twins[index].language
      guard let lock = lock(of: source.file, in: language, by: &files) else { continue }
      if [.form, .meeting, .goal].contains(kind) { locks.keep(lock, of: source.file, in: language) }
      twins[index].lock = lock
      twins[index].hashes = TextHashes(
        of: twins[index].texts, twins[index].body, isComposed: twins[index].isComposed, by: &hasher)
      let wordings =
        source.hashes ?? TextHashes(of: source.texts, source.body, isComposed: source.isComposed, by: &hasher)
      source.hashes = wordings
      if !keepsLockTexts { twins[index].lock?.forgetTexts(ifCurrentFor: wordings) }
    }
  }

  /// The lock of a file's translation, taken from the shelf; nil where there is none, or where it is damaged, and then
  /// that is reported.
  private mutating func lock(
    of source: String, in language: LanguageTag, by files: inout FileReader
  ) -> ScannedLock? {
    let path = TranslationLock.path(of: source, in: language)
    guard locks.files.remove(path) != nil else { return nil }
    // Names are looked for in the writing itself, whose words a lock repeats.
    let (keepsTexts, file) = (self.keepsTexts, self.file)
    self.keepsTexts = false
    defer { (self.keepsTexts, self.file) = (keepsTexts, file) }
    let result = withText(of: path, by: &files) { _, text in ScannedLock.scan(text, language: language) }
    switch result {
    case .success(let lock): return lock
    case .failure(let damage):
      var place = SourcePlace(file: path)
      if case .broken(let line) = damage { place = SourcePlace(file: path, line: line) }
      report.add(LockProblem.damaged(damage), at: place)
      return nil
    case nil: return nil
    }
  }

  /// Adds to a text of a YAML file what was translated of it elsewhere; what the file itself says in a language wins.
  ///
  /// Only what was made from the words of today is taken, and what the file says is marked where its source changed
  /// since.
  ///
  /// - Parameters:
  ///   - piece: the language of the piece that it belongs to; nil for that of the portal.
  ///   - stale: what becomes of a text that the file itself says and that is old.
  mutating func fill(
    _ text: inout LocalizedText, at path: () -> UnitPath, of file: String, from piece: LanguageTag?,
    _ policy: PortalSettings.Policy, stale: (CivilDate?) -> LocalizedText.Showing, by files: inout FileReader
  ) {
    guard !locks.isEmpty else { return }
    let locks = keptLocks(of: file, by: &files)
    guard !locks.isEmpty, let source = text.original(in: piece ?? language) else { return }
    let hash = hasher.hash(of: source.text)
    for (tag, lock) in locks {
      if let written = text[tag] {
        if tag != source.language, let old = lock.staleEntry(hasher.hash(of: written), of: hash) {
          text.mark(tag, stale(lock.date(of: old)))
        }
        continue
      }
      guard let words = lock.entryText(of: hash, at: path(), machines: policy.machine == .notice) else { continue }
      text.add(LocalizedText.Entry(language: tag, text: words))
      if keepsTexts {
        filled.append(KeptText(file: TranslationLock.path(of: file, in: tag), bytes: Array(words.utf8)))
      }
    }
  }

  private mutating func keptLocks(of file: String, by files: inout FileReader) -> [LockShelf.Kept] {
    if let known = locks.locksAgain(of: file) { return known }
    if filledFiles.insert(file).inserted {
      for language in locks.waiting(for: file) {
        if let lock = lock(of: file, in: language, by: &files) { locks.keep(lock, of: file, in: language) }
      }
    }
    return locks.locks(of: file)
  }

  /// Reports what is known of translations that are no longer there. Nothing takes it away: when the translation comes
  /// back, so does what was known of it.
  mutating func checkUnusedLocks(in portal: PortalFiles) {
    for path in locks.files.sorted() {
      guard let (source, language) = TranslationLock.source(ofLock: path) else {
        report.add(FileTrouble.notUsed(path.splittingFolder().1), at: SourcePlace(file: path))
        continue
      }
      let twin = source.hasSuffix(".md") ? source.dropLast(3) + "." + language.identifier + ".md" : source
      for expected in [source, twin] where !isThere(expected, in: portal) {
        report.add(LockProblem.withoutTranslation(expected.splittingFolder().1), at: SourcePlace(file: path))
        break
      }
    }
  }

  private func isThere(_ path: String, in portal: PortalFiles) -> Bool {
    ((try? FileStatus.following(portal.root + "/" + path)) ?? nil) != nil
  }
}
