import Diagnostics
import Languages

/// The pieces of one folder: which files make up each.
struct WritingFolder: Sendable {
  /// A piece's files, by their names in the folder.
  struct Entry: Sendable {
    /// The name without endings.
    var name: String
    var source: String
    var translations: [(language: LanguageTag, file: String)] = []
    var recordings: [(language: LanguageTag?, file: String)] = []
  }

  /// The folder's path from the portal's root.
  let path: String
  /// Sorted by name.
  private(set) var entries: [Entry] = []
  /// All files that writing may point at, by their paths from the folder.
  private(set) var media: [String] = []
  /// Recordings of no page and no language that is known; a text may name them all the same.
  private(set) var loose: [(name: String, file: String)] = []
  private(set) var report = Report()

  /// - Parameters:
  ///   - files: by paths from the folder.
  ///   - isOther: files with a role of their own, such as `family.yml`.
  init(path: String, files: [String], isOther: (String) -> Bool = { _ in false }) {
    self.path = path
    var translations: [(name: String, language: LanguageTag, file: String)] = []
    var recordings: [(name: String, language: LanguageTag?, file: String)] = []
    for file in files where !isOther(file) {
      let (folder, name) = file.splittingFolder()
      switch FileRole(name) {
      case .hidden: break
      case .leftover: add(.leftover(name), file)
      case .source where !folder.isEmpty, .translation where !folder.isEmpty: add(.writingTooDeep, file)
      case .source(let name): entries.append(Entry(name: name, source: file))
      case .translation(let name, let language): translations.append((name, language, file))
      case .recording(let name, let language):
        recordings.append((name, language, file))
        media.append(file)
      case .picture, .attachment: media.append(file)
      case .drawing: add(.drawing(name), file)
      case .wrongEnding(let proposed): add(.wrongEnding(name, proposed: proposed), file)
      case .yaml: add(.unknownFile(name, nearest: nil), file)
      case .unknown: add(.notUsed(name), file)
      }
    }
    entries.sort { $0.name < $1.name }
    checkNames()
    for translation in translations { attach(translation) }
    for recording in recordings { attach(recording) }
  }

  private mutating func add(_ trouble: FileTrouble, _ file: String) { report.add(trouble, at: place(file)) }

  func place(_ file: String) -> SourcePlace { SourcePlace(file: path.appendingPath(file)) }

  /// A translation whose name has the letters of a country for a language: `calm-corner.sp.md`.
  private static func countryCode(of entry: Entry) -> FileTrouble? {
    let (name, code) = entry.name[...].splittingLast()
    guard let meant = CountryCode.language(meantBy: code), ShortName.isValid(name.utf8) else { return nil }
    return .countryCode(code, for: meant.name, meant: meant.code, proposed: "\(name).\(meant.code).md")
  }

  /// Names must do for addresses, and differ on every file system, whatever it holds of capitals and accents.
  private mutating func checkNames() {
    // Names that are as they should be differ everywhere.
    guard !entries.allSatisfy({ ShortName.isValid($0.name.utf8) }) else { return }
    var seen: [String: String] = [:]
    for entry in entries {
      if !ShortName.isValid(entry.name.utf8) {
        if let original = FileRole.original(of: entry.name, among: entries.lazy.map(\.name)) {
          add(.copy(entry.source, of: original + ".md"), entry.source)
        } else if let trouble = Self.countryCode(of: entry) {
          add(trouble, entry.source)
        } else {
          let proposed = ShortName.proposed(for: entry.name).map { $0 + ".md" }
          add(.badName(entry.source, proposed: proposed), entry.source)
        }
      }
      // Strings are equal, and hash alike, however their accents are stored.
      if let first = seen.updateValue(entry.source, forKey: entry.name.lowercased()) {
        add(.sameName(first), entry.source)
      }
    }
  }

  /// The entry of this name, by search: entries are sorted.
  private func index(of name: String) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].name == name ? low : nil
  }

  private mutating func attach(_ translation: (name: String, language: LanguageTag, file: String)) {
    guard let index = index(of: translation.name) else {
      let nearest = NearestName.find(translation.name, in: entries.map(\.name)).map { $0 + ".md" }
      let problem = SurroundingsProblem.translationWithoutSource(expected: translation.name + ".md", nearest: nearest)
      report.add(problem, at: place(translation.file))
      return
    }
    if let other = entries[index].translations.first(where: { $0.language == translation.language }) {
      add(.sameLanguage(other.file), translation.file)
      return
    }
    entries[index].translations.append((translation.language, translation.file))
  }

  private mutating func attach(_ recording: (name: String, language: LanguageTag?, file: String)) {
    if let index = index(of: recording.name) {
      entries[index].recordings.append((recording.language, recording.file))
    } else if let language = recording.language {
      let nearest = NearestName.find(recording.name, in: entries.map(\.name))
        .map { "\($0).\(language).\(recording.file.splittingLast().1)" }
      let problem = SurroundingsProblem.recordingWithoutPage(recording.name + ".md", nearest: nearest)
      report.add(problem, at: place(recording.file))
    } else {
      loose.append((recording.name, recording.file))
    }
  }
}

extension String {
  /// The folder, empty where there is none, and the name after it.
  func splittingFolder() -> (String, String) {
    guard let slash = self[...].lastIndex(ofByte: UInt8(ascii: "/")) else { return ("", self) }
    return (String(self[..<slash]), String(self[index(after: slash)...]))
  }

  /// The path of what is in a folder, put together once.
  func appendingPath(_ name: String) -> String {
    var path = self
    path.reserveCapacity(utf8.count + 1 + name.utf8.count)
    path += "/"
    path += name
    return path
  }
}
