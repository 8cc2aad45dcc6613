import Files
import Languages
import Library
import Markdown
import Translation

extension PieceEditor {
  /// The files to write: the translation with what came back, and its lock. Entries and blocks that nothing came back for
  /// stay as they are.
  func changes(_ checker: UnitChecker, _ report: inout ImportReport) -> [FileChange] {
    var draft = TwinDraft(self, reviving: checker)
    draft.settleLists(&report)
    draft.writeBody(&report)
    draft.tellUnconfirmed()
    draft.displace(&report)
    report.taken += draft.taken.map(\.value).sorted { $0.unit.id.description < $1.unit.id.description }
    let twinPath = portalPiece.twinPath(in: language)
    let lockPath = portalPiece.lockPath(in: language)
    let root = portalPiece.root
    let twinBefore = try? FileReader.bytes(of: root + "/" + twinPath)
    let lockBefore = try? FileReader.bytes(of: root + "/" + lockPath)
    var changes: [FileChange] = []
    if draft.changesTwin {
      guard var file = twinBefore.map({ TwinFile($0) }) ?? TwinFile() else { return [] }
      draft.write(to: &file)
      changes.append(FileChange(path: twinPath, before: twinBefore, after: file.bytes))
    }
    changes.append(FileChange(path: lockPath, before: lockBefore, after: draft.lock.bytes))
    return changes.filter { $0.before != $0.after }
  }
}
