import Diagnostics
import Translation

/// The pages that a command names; none named means all.
struct PageSelection {
  private let wanted: [String]
  private var found: Set<String> = []
  private var names: [String] = []

  init(_ pages: [String]) { wanted = pages.map(Self.plain) }

  /// Without `Content/` and the ending.
  private static func plain(_ page: String) -> String {
    var page = page.hasPrefix("./") ? String(page.dropFirst(2)) : page
    if page.hasPrefix("Content/") { page = String(page.dropFirst("Content/".count)) }
    for ending in [".md", ".yml"] where page.hasSuffix(ending) { page = String(page.dropLast(ending.count)) }
    return page
  }

  /// Whether a family's page may be meant, so that families must be read.
  var mayNameFamilies: Bool { !wanted.isEmpty }

  mutating func takes(_ subject: TranslationSubject) -> Bool {
    guard !wanted.isEmpty else { return true }
    // The names of families' pages are no suggestion for somebody who mistyped another.
    if !subject.isFamily { names.append(subject.name) }
    let name = Self.plain(subject.name)
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    var isTaken = false
    for page in wanted where page == name || page == stem || isTwin(page, of: subject, name, stem) {
      found.insert(page)
      isTaken = true
    }
    return isTaken
  }

  /// Whether it names the file of one of the translations.
  private func isTwin(_ page: String, of subject: TranslationSubject, _ name: String, _ stem: String) -> Bool {
    subject.languages.contains { page == "\(name).\($0)" || page == "\(stem).\($0)" }
  }

  /// What to say of a page that is not there.
  func unknown() -> Diagnostic? {
    guard let page = wanted.first(where: { !found.contains($0) }) else { return nil }
    let near = NearestName.find(page, in: names + names.compactMap { $0.split(separator: "/").last.map(String.init) })
    return .error(
      "unknown-page", "There is no page \"\(page)\" with words to translate.",
      remedy: near.map { "Did you mean \"\($0)\"?" } ?? "Write its path below Content, such as strategies/calm-corner.")
  }
}
