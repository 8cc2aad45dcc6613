import Languages
import Library
import Views

/// Which writing makes a home's page another than the one that is published, found by looking into both.
package struct HomeDifference {
  package struct Text: Sendable, Hashable {
    package enum Kind: String, Sendable { case new, changed, removed }

    package let kind: Kind
    /// From the portal's root.
    package let file: String
    /// The home's languages in which it is another; empty where it is in all of them.
    package let languages: [LanguageTag]
  }

  private let old: OpenedBundle
  private let new: OpenedBundle
  private let contents: HomeContents
  private let folder: String
  /// Those that both pages have.
  private let languages: [LanguageTag]

  /// - Parameters:
  ///   - old: the bundle of the published page, opened.
  ///   - new: that of the page to come.
  /// - Returns: nil where one of them cannot be read.
  package init?(from old: [UInt8], to new: [UInt8], of household: Household, _ family: Family, in plan: HomesPlan) {
    guard let old = OpenedBundle(old), let new = OpenedBundle(new) else { return nil }
    (self.old, self.new) = (old, new)
    contents = HomeContents(household, of: family, groups: plan.groups)
    folder = "Content/families/\(family.folder)"
    languages = household.languages.filter { old.has($0) && new.has($0) }
  }

  /// Sorted by file, each once.
  package var texts: [Text] {
    var found = writing + practice + shared + covers + files
    if tellsOfMembers { found.append(Text(kind: .changed, file: folder + "/family.yml", languages: [])) }
    return Set(found).sorted { ($0.file, $0.kind.rawValue) < ($1.file, $1.kind.rawValue) }
  }

  /// Dated writing: each piece is an article, or a part of one, with its name.
  private var writing: [Text] {
    let (before, after) = (old.articles(in: languages), new.articles(in: languages))
    let files = Dictionary(contents.writing.map { ($0.id, $0.piece.source.file) }) { first, _ in first }
    return Set(before.keys).union(after.keys).compactMap { id in
      guard let was = before[id] else { return files[id].map { Text(kind: .new, file: $0, languages: []) } }
      guard let now = after[id] else { return Text(kind: .removed, file: file(ofRemoved: id), languages: []) }
      let other = languages.filter { was[$0] != now[$0] }
      guard !other.isEmpty, let file = files[id] else { return nil }
      return Text(kind: .changed, file: file, languages: other == languages ? [] : other)
    }
  }

  /// The file that a piece's name was made of (`FamilyWriting.id`).
  private func file(ofRemoved id: String) -> String {
    let name = id.dropFirst(2)
    guard id.hasPrefix("g-"), let point = name.firstIndex(of: ".") else { return "\(folder)/\(name).md" }
    return "Content/groups/\(name[..<point])/\(name[name.index(after: point)...]).md"
  }

  /// The therapists' files of what is to be practised.
  private var practice: [Text] {
    let changed = languages.reduce(into: Set<String>()) { names, language in
      names.formUnion(old.cards(language).symmetricDifference(new.cards(language)).compactMap(\.strategy))
    }
    let files = changed.flatMap { name in
      let places = contents.practice.filter { $0.strategy == name }.map(\.place.file)
      return places.isEmpty ? ["\(folder)/practice"] : places
    }
    return Set(files).map { Text(kind: .changed, file: $0, languages: []) }
  }

  /// Public writing that the page carries: strategies and people of the team.
  private var shared: [Text] {
    let folders = [("s.", "strategies"), ("t.", "team")]
    return folders.flatMap { start, folder in
      let names = Set(languages.flatMap { language in old.ids(language).filter { $0.hasPrefix(start) } })
      return names.compactMap { id in
        let other = languages.filter { language in
          guard let now = new.html(language, id), let was = old.html(language, id) else { return false }
          return was != now
        }
        let file = "Content/\(folder)/\(id.dropFirst(start.count)).md"
        return other.isEmpty ? nil : Text(kind: .changed, file: file, languages: other == languages ? [] : other)
      }
    }
  }

  /// People of the team that are new to the page, though the family's file does not name them: they cover somebody.
  private var covers: [Text] {
    Set(languages.flatMap { covering($0) }).map { Text(kind: .changed, file: "Content/team/\($0).md", languages: []) }
  }

  /// Those who came to a page without being named in the family's file.
  private func covering(_ language: LanguageTag) -> Set<String> {
    people(of: new, language).subtracting(people(of: old, language)).subtracting(contents.team)
  }

  /// Slugs of the team's people on a page.
  private func people(of page: OpenedBundle, _ language: LanguageTag) -> Set<String> {
    Set(page.ids(language).filter { $0.hasPrefix("t.") }.map { String($0.dropFirst(2)) })
  }

  /// Pictures, recordings and papers that are others under the same name.
  private var files: [Text] {
    let all = contents.writing.flatMap { $0.piece.mediaFiles + $0.attachments }
    return Set(all).filter { file in
      let path = SealedPath.of(file)
      guard let was = old.assets[path], let now = new.assets[path] else { return false }
      return was != now
    }.map { Text(kind: .changed, file: $0, languages: []) }
  }

  /// Whether what `family.yml` says is another: who is in the home, what they told, who works with the children.
  private var tellsOfMembers: Bool {
    if old.languages != new.languages { return true }
    return languages.contains { language in
      old.title(language) != new.title(language) || old.told(language) != new.told(language)
        || !people(of: new, language).symmetricDifference(people(of: old, language)).isSubset(of: covering(language))
    }
  }
}

extension String {
  /// The strategy that a card leads to.
  fileprivate var strategy: String? { firstMatch(of: /#p=s\.([a-z0-9-]+)/).map { String($0.output.1) } }
}
