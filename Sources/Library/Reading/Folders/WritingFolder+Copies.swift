import Diagnostics
import Files

extension WritingFolder {
  /// Pictures, recordings and papers that lie in one folder twice, under two names. It reads those that are equally long.
  func equalCopies(root: String) -> Report {
    struct Kind: Hashable {
      let folder: String
      let isRecording: Bool
      let isPicture: Bool
      let size: Int
    }
    var report = Report()
    guard media.count > 1 else { return report }
    var kinds: [Kind: [String]] = [:]
    for file in media {
      // A link is no second copy, and an empty file is told of elsewhere.
      guard let status = try? FileStatus.of("\(root)/\(path)/\(file)"), status.kind == .file, status.size > 0 else {
        continue
      }
      let (folder, name) = file.splittingFolder()
      let kind = Kind(
        folder: folder, isRecording: Self.isRecording(name), isPicture: FileRole(name) == .picture, size: status.size)
      kinds[kind, default: []].append(file)
    }
    for files in kinds.values where files.count > 1 {
      var originals: [(file: String, bytes: [UInt8])] = []
      for file in files {
        guard let bytes = try? FileReader.bytes(of: "\(root)/\(path)/\(file)") else { continue }
        if let original = originals.first(where: { $0.bytes == bytes }) {
          report.add(Self.copy(file, of: original.file), at: place(file))
        } else {
          originals.append((file, bytes))
        }
      }
    }
    return report
  }

  private static func copy(_ file: String, of original: String) -> FileTrouble {
    let (name, other) = (file.splittingFolder().1, original.splittingFolder().1)
    return isRecording(name) ? .sameRecording(name, as: other) : .sameContent(name, as: other)
  }

  private static func isRecording(_ name: String) -> Bool {
    if case .recording = FileRole(name) { return true }
    return false
  }
}

extension LibraryReader {
  /// The same in what is written for everyone and for groups; those of a family are told of when it is read.
  package static func equalCopies(root: String, groups: [Group]) -> [Diagnostic] {
    let portal = PortalFiles(root: root)
    var ignored = Report()
    return (PublicStage.folders + groups.map { "groups/\($0.slug)" }).flatMap { name in
      let path = "Content/" + name
      let folder = WritingFolder(path: path, files: portal.files(in: path, report: &ignored))
      return folder.equalCopies(root: root).sorted
    }
  }
}
