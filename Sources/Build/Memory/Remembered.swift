import Cache
import Diagnostics
import Homes
import Languages
import Library
import Output

/// What the next build is told of this one, but for what is only known when it is published.
struct Remembered: Sendable {
  var portal: PortalMemory
  /// Strategies' pages that were kept before and are still right; nil where everything was made.
  var pack: StrategyPack?
  /// Those that were made now.
  var made: (pages: [KeptStrategyPage], unkept: Set<String>)
  var families: FamilyRecords
  /// What was said of each file for everyone, by path.
  var pages: [String: [Diagnostic]]
  /// The states of those that stay as the build before left them, by path.
  var states: [String: FileState] = [:]
  /// The folders of homes when the build began, where they are known.
  var sealed: TreeStates?

  /// - Parameters:
  ///   - survey: made before the build began.
  ///   - wanted: what the output holds of Homeward's, by path.
  ///   - published: what was done to the output.
  /// - Returns: the parts of the file that is left; nil where the next build could not rely on it.
  func memory(_ survey: BuildSurvey, wanted: Set<String>, _ published: Published) async -> [KeptBytes]? {
    async let pages = pageMemories(in: survey.place.folder)
    let touched = Set((published.written + published.removed).compactMap { Self.home(of: $0) })
    let before = sealed.map { (states: $0, touched: touched) }
    guard let sealed = survey.sealed(since: before), Self.holdsOnly(wanted, sealed), let families = families.kept else {
      return nil
    }
    let (portal, pack) = keptStrategies(beside: survey.place.memory)
    return await BuildMemory.parts(
      survey, Surroundings(keys: survey.keys, survey.place), sealed: sealed, portal, pack, pages: pages,
      families: families)
  }

  private func pageMemories(in folder: String) -> [PageMemory] {
    pages.sorted { $0.key < $1.key }.compactMap { path, diagnostics in
      (states[path] ?? FileState.of("\(folder)/\(path)")).map {
        PageMemory(path: path, state: $0, diagnostics: diagnostics)
      }
    }
  }

  /// Writes the strategies' pages that were made, and says which strategies need not be read again for homes.
  private func keptStrategies(beside memory: String) -> (PortalMemory, StrategyPack) {
    let pack = pack?.adding(made.pages, beside: memory) ?? StrategyPack(writing: made.pages, beside: memory)
    var portal = portal
    // What could not be written is read each time.
    if pack.isEmpty { portal.strategies = [] }
    for index in portal.strategies.indices where made.unkept.contains(portal.strategies[index].slug) {
      portal.strategies[index].isKept = false
    }
    return (portal, pack)
  }

  /// The folder of the home that a file of the output is of.
  private static func home(of path: String) -> String? {
    path.hasPrefix("f/") ? String(path.dropFirst(2).prefix { $0 != "/" }) : nil
  }

  /// Whether the folders of homes hold these files and no others, which the next build would take away.
  private static func holdsOnly(_ wanted: Set<String>, _ sealed: TreeStates) -> Bool {
    Set(sealed.files(changedAfter: Int.min)) == wanted.filter { $0.hasPrefix("f/") }
  }
}
