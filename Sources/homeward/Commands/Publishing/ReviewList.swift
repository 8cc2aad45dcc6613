import Build
import Languages

/// The changes of a build, one line for each page of everyone and one for each home, with the files that change it.
struct ReviewList {
  let lines: [String]

  init(_ changes: [BuildReport.Change]) {
    let pages = changes.filter { $0.household == nil && Self.isPage($0.path) }
    let homes = Dictionary(grouping: changes.filter { $0.household != nil }) { $0.household?.description ?? "" }
    var lines = ["For everyone:"]
    lines +=
      pages.isEmpty ? ["  nothing new"] : pages.map { "  \($0.kind.rawValue): \($0.path ?? "")\(Self.languages($0))" }
    lines.append("For one home:")
    lines +=
      homes.isEmpty ? ["  nothing new"] : homes.sorted { $0.key < $1.key }.flatMap { Self.lines($0.key, $0.value) }
    self.lines = lines
  }

  private static func isPage(_ path: String?) -> Bool { path?.hasSuffix(".html") ?? false }

  /// A home's page has changed where any of its files has. Below it stands what of its writing did that.
  private static func lines(_ home: String, _ changes: [BuildReport.Change]) -> [String] {
    let page = changes.first { $0.path?.hasSuffix("/index.html") ?? true }
    let line = "  \((page?.kind ?? .changed).rawValue): \(home)\((page ?? changes.first).map(languages) ?? "")"
    guard page?.kind == .changed, let texts = page?.texts else { return [line] }
    guard !texts.isEmpty else { return [line, "    not its writing, but the portal's settings or its look"] }
    return [line] + texts.map { "    \($0.kind.rawValue): \($0.file)\(names($0.languages))" }
  }

  private static func languages(_ change: BuildReport.Change) -> String { names(change.languages) }

  private static func names(_ languages: [LanguageTag]) -> String {
    languages.isEmpty ? "" : " (\(languages.map(\.englishName).joined(separator: ", ")))"
  }
}
