import Diagnostics
import Files
import Output

/// Tells in which writing private words stand that were found in pages for everyone. It reads all such writing again, as
/// it is asked for only where something is wrong.
struct LeakSources {
  private let root: String
  private let search: LeakSearch

  init(root: String, _ words: PrivateWords) {
    self.root = root
    search = LeakSearch(words)
  }

  /// - Parameters:
  ///   - leaks: what was found in files that would be published.
  ///   - named: what was found in the words that everyone may read.
  /// - Returns: each line of the writing that holds one; where there is none, the files themselves.
  func diagnostics(_ leaks: [StagedFiles.Leak], _ named: [NamedPerson]) -> [Diagnostic] {
    let isOfHome = { (leak: StagedFiles.Leak) in leak.path.hasPrefix("f/") }
    let homes = leaks.filter(isOfHome)
    var found = named
    if homes.count < leaks.count {
      let told = Set(named.map { "\($0.place.file):\($0.place.line)" })
      found += files.flatMap(findings).filter { !told.contains("\($0.place.file):\($0.place.line)") }
    }
    found = Set(found).sorted {
      ($0.place.file, $0.place.line, $0.kind.rawValue) < ($1.place.file, $1.place.line, $1.kind.rawValue)
    }
    let others = found.isEmpty ? leaks.filter { !isOfHome($0) } : []
    return (homes + others).map { OutputWords.leak($0) } + found.map { OutputWords.leak($0.kind, at: $0.place) }
  }

  /// The texts that pages for everyone are made of.
  private var files: [String] {
    ["Content", "Themes"].flatMap { folder in
      ((try? FolderTree.files(below: "\(root)/\(folder)")) ?? []).map { "\(folder)/\($0)" }
    }.filter { file in
      !file.hasPrefix("Content/families/") && !file.hasPrefix("Content/groups/")
        && Self.endings.contains(where: file.hasSuffix)
    }
  }

  private static let endings = [".md", ".yml", ".json", ".mustache", ".po", ".css", ".js", ".svg"]

  private func findings(in file: String) -> [NamedPerson] {
    guard let bytes = try? FileReader.bytes(of: "\(root)/\(file)", followingLinks: true) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Nobody sees a draft, whatever stands in it.
    let drafts = ["draft: yes", "draft: true"]
    guard !lines.contains(where: { line in drafts.contains { line.starts(with: $0.utf8) } }) else { return [] }
    return lines.enumerated().compactMap { index, line in
      search.firstFinding(in: line).map { NamedPerson(kind: $0, place: SourcePlace(file: file, line: index + 1)) }
    }
  }
}
