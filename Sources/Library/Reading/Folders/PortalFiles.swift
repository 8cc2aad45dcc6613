import Bytes
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
    filesAndLocks(in: folder, report: &report).files
  }

  /// What is in a folder: its files by paths from it; those of its `.translations`, and git's own folders, by paths from
  /// the portal's root.
  typealias Found = (files: [String], locks: [String], repositories: [String])

  /// The same, and what else is in the folder.
  ///
  /// - Parameter listing: what is in the folder, where that is known.
  func filesAndLocks(in folder: String, _ listing: FolderListing? = nil, report: inout Report) -> Found {
    var found: Found = ([], [], [])
    collect(folder, listing, prefix: "", within: folder, depth: 0, into: &found, report: &report)
    found.files.sort { $0.precedes($1) }
    return found
  }

  /// The files below a folder of what is known of translations, by paths from the portal's root.
  func locks(in folder: String, report: inout Report) -> [String] {
    var locks: [String] = []
    collectLocks(folder, nil, depth: 0, into: &locks, report: &report)
    return locks
  }

  private func collectLocks(
    _ folder: String, _ listing: FolderListing?, depth: Int, into locks: inout [String], report: inout Report
  ) {
    var below = listing?.folders[...]
    for entry in listing?.entries ?? entries(of: folder, report: &report) {
      let inner = entry.kind == .folder ? below?.popFirst() : nil
      guard !FileRole.isHidden(entry.name) else { continue }
      let path = folder.appendingPath(entry.name)
      switch entry.kind {
      case .folder where depth < 4: collectLocks(path, inner, depth: depth + 1, into: &locks, report: &report)
      case .file where entry.name.hasSuffix(".json"): locks.append(path)
      default:
        report.add(
          FileRole.isLeftover(entry.name) ? FileTrouble.leftover(entry.name) : .notUsed(entry.name),
          at: SourcePlace(file: path))
      }
    }
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
    _ folder: String, _ listing: FolderListing?, prefix: String, within area: String, depth: Int,
    into found: inout Found, report: inout Report
  ) {
    var below = listing?.folders[...]
    for entry in listing?.entries ?? entries(of: folder, report: &report) {
      let inner = entry.kind == .folder ? below?.popFirst() : nil
      var path: String { folder.appendingPath(entry.name) }
      guard entry.name.utf8.first != UInt8(ascii: ".") else {
        if depth == 0, entry.kind == .folder, entry.name == TranslationLock.familyFolder {
          collectLocks(path, inner, depth: 0, into: &found.locks, report: &report)
        } else if let name = FileRole.inCloud(entry.name) {
          report.add(FileTrouble.inCloud(name), at: SourcePlace(file: folder.appendingPath(name)))
        }
        if entry.name == ".git" { found.repositories.append(path) }
        continue
      }
      switch entry.kind {
      case .file: found.files.append(prefix + entry.name)
      case .folder where depth < 2:
        collect(
          path, inner, prefix: prefix + entry.name + "/", within: area, depth: depth + 1, into: &found, report: &report)
      case .folder: report.add(FileTrouble.folderInside(entry.name), at: SourcePlace(file: path))
      case .link:
        if let trouble = linkTrouble(path, within: area) {
          report.add(trouble, at: SourcePlace(file: path))
        } else {
          found.files.append(prefix + entry.name)
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
