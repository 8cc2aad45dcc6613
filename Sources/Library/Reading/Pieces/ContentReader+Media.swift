import Diagnostics
import Files
import Markdown

extension ContentReader {
  /// The path of the piece's picture from the portal's root.
  mutating func picture(
    _ record: Record, _ body: MarkdownDocument, in folder: WritingFolder, rules: WritingRules, portal: PortalFiles
  ) -> String? {
    guard let written = record.text(.picture) else {
      // Pictures in the text show children too.
      if record.has(.shows), !body.mayHold(.image) {
        report.add(WritingProblem.showsNeedsPicture, at: record.place(.shows))
      }
      return nil
    }
    // A name without an ending is a drawing's.
    guard !ShortName.isValid(written.utf8) else { return nil }
    let place = record.place(.picture)
    switch FileRole(written.splittingFolder().1) {
    case .picture: break
    case .drawing:
      report.add(FileTrouble.drawing(written), at: place)
      return nil
    default:
      report.add(SurroundingsProblem.notAPicture(written), at: place)
      return nil
    }
    return find(written, in: folder, rules: rules, portal: portal, at: place) { .pictureNotFound($0, nearest: $1) }
  }

  /// The theme's drawing that the piece names; whether there is one, the theme knows.
  func drawing(_ record: Record) -> Piece.Drawing? {
    guard let written = record.text(.picture), ShortName.isValid(written.utf8) else { return nil }
    return Piece.Drawing(name: written, place: record.place(.picture))
  }

  /// The paths of the piece's attachments from the portal's root.
  mutating func attachments(
    _ record: Record, in folder: WritingFolder, rules: WritingRules, portal: PortalFiles
  ) -> [String] {
    record.texts(.attachments).compactMap { written in
      let place = record.place(.attachments)
      guard written.splittingLast().1.lowercased() == "pdf" else {
        report.add(SurroundingsProblem.notAPDF(written), at: place)
        return nil
      }
      return find(written, in: folder, rules: rules, portal: portal, at: place) { .attachmentNotFound($0, nearest: $1) }
    }
  }

  /// Finds a file that writing names by its path from the folder: in the folder itself, or among public writing.
  private mutating func find(
    _ written: String, in folder: WritingFolder, rules: WritingRules, portal: PortalFiles, at place: SourcePlace,
    missing: (String, String?) -> SurroundingsProblem
  ) -> String? {
    // Names on disk may store their accents in another way than the text does; the disk's are kept.
    if let own = folder.media.first(where: { $0 == written }) { return folder.path + "/" + own }
    if let path = Self.resolve(written, from: folder.path), !path.hasPrefix(folder.path + "/") {
      let isPublic = !path.hasPrefix("Content/families/") && !path.hasPrefix("Content/groups/")
      guard isPublic else {
        report.add(FileTrouble.notInPublic(written), at: place)
        return nil
      }
      if let status = try? FileStatus.of(portal.root + "/" + path), status.kind == .file { return path }
    }
    report.add(missing(written, NearestName.find(written, in: folder.media)), at: place)
    return nil
  }

  /// A path from a folder as a path from the portal's root; nil where it leaves the content.
  private static func resolve(_ written: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in written.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "", ".": return nil
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.first == "Content" && parts.count > 1 ? parts.joined(separator: "/") : nil
  }
}
