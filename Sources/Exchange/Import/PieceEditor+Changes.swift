import Diagnostics
import Files
import Languages
import Library
import Markdown
import Translation

extension PieceEditor {
  /// The files to write: the translation with what came back, and its lock. Entries and blocks that nothing came back for
  /// stay as somebody wrote them, to the byte.
  func changes(_ checker: UnitChecker, _ report: inout ImportReport) -> [FileChange] {
    var draft = TwinDraft(self, reviving: checker)
    draft.writeBody(&report)
    if let path = portalPiece.twinPath(in: language), let file = stored(path).flatMap({ TwinFile($0) }) {
      draft.keepHandwriting(in: file, at: path, &report)
    }
    draft.tellUnconfirmed()
    draft.displace(&report)
    var changes = yamlChanges(&draft, &report)
    report.taken += draft.taken.map(\.value).sorted { $0.unit.id.description < $1.unit.id.description }
    if draft.changesTwin, let path = portalPiece.twinPath(in: language) {
      let before = stored(path)
      let edited = changes[path]?.after ?? before
      guard var file = edited.map({ TwinFile($0) }) ?? TwinFile() else { return [] }
      draft.write(to: &file)
      changes[path] = FileChange(path: path, before: before, after: file.bytes)
    }
    let lockPath = portalPiece.lockPath(in: language)
    changes[lockPath] = FileChange(path: lockPath, before: stored(lockPath), after: draft.lock.bytes)
    return changes.values.filter { $0.before != $0.after }.sorted { Self.isFirst($0.path, $1.path, lockPath) }
  }

  /// The lock comes last: it says what the other files hold.
  private static func isFirst(_ path: String, _ other: String, _ lockPath: String) -> Bool {
    path != lockPath && (other == lockPath || path < other)
  }

  /// The files whose YAML says in this language what came back in other words.
  private func yamlChanges(_ draft: inout TwinDraft, _ report: inout ImportReport) -> [String: FileChange] {
    var changes: [String: FileChange] = [:]
    for (path, texts) in Dictionary(grouping: draft.yamlTexts, by: \.key.file) {
      let words = Dictionary(uniqueKeysWithValues: texts.map { ($0.key, $0.value) })
      if let before = stored(path), let after = YAMLTextEdit.replacing(words, in: before) {
        changes[path] = FileChange(path: path, before: before, after: after)
      } else {
        draft.reject(at: Set(words.keys), &report)
      }
    }
    return changes
  }

  private func stored(_ path: String) -> [UInt8]? { try? FileReader.bytes(of: portalPiece.root + "/" + path) }
}
