import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Lists the portal's folders, and settles which links may be followed.
struct PortalFiles: Sendable {
  /// The portal's folder, without links in its path.
  let root: String

  /// The files below a folder, by paths from it and sorted, at most two folders deep; hidden ones and those that cannot
  /// be used are left out, and the latter reported.
  ///
  /// - Parameter folder: from the portal's root.
  func files(in folder: String, report: inout Report) -> [String] {
    var files: [String] = []
    collect(folder, prefix: "", within: folder, depth: 0, into: &files, report: &report)
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return files
  }

  /// The entries of one folder; nothing where it is not there.
  func entries(of folder: String, report: inout Report) -> [Folder.Entry] {
    do {
      return try Folder.entries(at: root + "/" + folder)
    } catch {
      if error.code != ENOENT { report.add(FileTrouble.cannotList(error.reason), at: SourcePlace(file: folder)) }
      return []
    }
  }

  private func collect(
    _ folder: String, prefix: String, within area: String, depth: Int, into files: inout [String],
    report: inout Report
  ) {
    for entry in entries(of: folder, report: &report) {
      let path = folder + "/" + entry.name
      guard entry.name.utf8.first != UInt8(ascii: ".") else { continue }
      switch entry.kind {
      case .file: files.append(prefix + entry.name)
      case .folder where depth < 2:
        collect(path, prefix: prefix + entry.name + "/", within: area, depth: depth + 1, into: &files, report: &report)
      case .folder: report.add(FileTrouble.folderInside(entry.name), at: SourcePlace(file: path))
      case .link:
        if let trouble = linkTrouble(path, within: area) {
          report.add(trouble, at: SourcePlace(file: path))
        } else {
          files.append(prefix + entry.name)
        }
      case .other: report.add(FileTrouble.notAFile, at: SourcePlace(file: path))
      }
    }
  }

  /// Why a link may not be followed: it leads out of the folder that it may lead to, such as from public writing into a
  /// family's.
  func linkTrouble(_ path: String, within area: String) -> FileTrouble? {
    guard let resolved = realpath(root + "/" + path, nil) else { return .brokenLink }
    defer { free(resolved) }
    let target = String(cString: resolved)
    let kind = ((try? FileStatus.following(target)) ?? nil)?.kind
    guard kind == .file else { return kind == .folder ? .linkToFolder : .notAFile }
    guard target.hasPrefix(root + "/" + area + "/") else {
      return .linkLeaves(target.hasPrefix(root + "/") ? String(target.dropFirst(root.count + 1)) : target)
    }
    return nil
  }
}
