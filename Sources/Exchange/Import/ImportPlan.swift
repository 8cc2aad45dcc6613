import Digests
import Files
import Languages

/// What an import will write, and what became of each unit that came back.
package struct ImportPlan: Sendable {
  /// The files of the portal.
  package let changes: [FileChange]
  package let report: ImportReport
  /// A table of what could not be taken, under the private folder; nil where there is nothing to keep. Its name comes
  /// from what is in it, so that nothing is written over.
  package let kept: FileChange?

  init(_ changes: [FileChange], _ report: ImportReport, of file: ReturnedFile) {
    self.changes = changes
    self.report = report
    guard !report.keepsNothing else {
      kept = nil
      return
    }
    let table = report.keptTable(file)
    let language = file.targetLanguage?.identifier ?? "unknown"
    kept = FileChange(
      path: ".homeward/translations/\(language)-\(Digest(of: table).short.prefix(8)).csv", before: nil, after: table)
  }

  /// Writes all of it: first what could not be taken, so that it is safe whatever happens then.
  ///
  /// - Returns: the path of a file that somebody else changed meanwhile; then nothing was written to the portal.
  package func apply(root: String) throws(FileProblem) -> String? {
    if let kept {
      try Folder.createPrivate(root + "/.homeward")
      try Folder.create(root + "/.homeward/translations", mode: 0o700)
      try AtomicFile.replace("\(root)/\(kept.path)", kept.after, mode: 0o600, isDurable: true)
    }
    if let outdated = changes.first(where: { $0.isOutdated(root: root) }) { return outdated.path }
    for change in changes { try change.write(root: root) }
    return nil
  }
}
