import Diagnostics
import Files
import Foundation

extension ContentReader {
  /// Recordings without a language that are no page's, and that no text names: their names are misspelled, or that of
  /// the language.
  ///
  /// - Parameter texts: of all files that may name them.
  mutating func checkLooseRecordings(of folder: WritingFolder, _ rules: WritingRules, in texts: [[UInt8]]) {
    let pages = folder.entries.map(\.name)
    for recording in folder.loose where !Self.isNamed(recording.file, in: texts) {
      let place = SourcePlace(file: folder.path.appendingPath(recording.file))
      let ending = recording.file.splittingLast().1
      let (inner, tag) = recording.name.splittingLast()
      guard !tag.isEmpty, let page = NearestName.find(String(inner), in: pages) else {
        let nearest = NearestName.find(recording.name, in: pages).map { "\($0).\(ending)" }
        report.add(SurroundingsProblem.looseRecording(recording.name + ".md", nearest: nearest), at: place)
        continue
      }
      let nearest = NearestName.find(tag, in: rules.languages.map(\.identifier)).map { "\(page).\($0).\(ending)" }
      report.add(SurroundingsProblem.recordingLanguage(tag, nearest: nearest), at: place)
    }
  }

  /// Pictures and papers of a family that none of its writing names.
  mutating func checkUnusedMedia(of folder: WritingFolder, _ writing: [FamilyWriting], in texts: [[UInt8]]) {
    let used = Set(writing.flatMap { [$0.piece.picture].compactMap(\.self) + $0.attachments })
    for file in folder.media where !used.contains(folder.path.appendingPath(file)) {
      let entry: EntryName
      switch FileRole(file.splittingFolder().1) {
      case .picture: entry = .picture
      case .attachment where file.splittingLast().1.lowercased() == "pdf": entry = .attachments
      default: continue
      }
      guard !Self.isNamed(file, in: texts) else { continue }
      let place = SourcePlace(file: folder.path.appendingPath(file))
      report.add(SurroundingsProblem.unusedMedia(file, entry.rawValue), at: place)
    }
  }

  /// The texts of a folder's writing.
  func texts(of folder: WritingFolder, portal: PortalFiles) -> [[UInt8]] {
    guard !keepsTexts else { return texts.map(\.bytes) }
    let files = folder.entries.flatMap { [$0.source] + $0.translations.map(\.file) }
    return files.compactMap { try? FileReader.bytes(of: "\(portal.root)/\(folder.path)/\($0)", followingLinks: true) }
  }

  /// Whether a text has the name of a file in it, be it as an address.
  private static func isNamed(_ file: String, in texts: [[UInt8]]) -> Bool {
    let name = file.splittingFolder().1.precomposedStringWithCanonicalMapping
    let forms = Set([name, name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name])
    return texts.contains { text in
      let text = Data(text)
      return forms.contains { text.range(of: Data($0.utf8)) != nil }
    }
  }
}
