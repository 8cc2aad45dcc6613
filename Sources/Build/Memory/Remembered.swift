import Cache
import Diagnostics
import Languages
import Library
import Output

/// What the next build is told of this one, but for what is only known when it is published.
struct Remembered: Sendable {
  var portal: PortalMemory
  var families: FamilyRecords
  /// What was said of each file for everyone, by path.
  var pages: [String: [Diagnostic]]

  /// - Parameters:
  ///   - survey: made before the build began.
  ///   - published: what the output holds of Homeward's, by path.
  /// - Returns: the parts of the file that is left; nil where the next build could not rely on it.
  func memory(_ survey: BuildSurvey, published: Set<String>) -> [KeptBytes]? {
    guard let sealed = survey.sealed, Self.holdsOnly(published, sealed), let families = families.kept else {
      return nil
    }
    let folder = survey.place.folder
    let pages = pages.sorted { $0.key < $1.key }.compactMap { path, diagnostics in
      FileState.of("\(folder)/\(path)").map { PageMemory(path: path, state: $0, diagnostics: diagnostics) }
    }
    return BuildMemory.parts(
      survey, Surroundings(keys: survey.keys, survey.place), sealed: sealed, portal, pages: pages, families: families)
  }

  /// Whether the folders of homes hold these files and no others, which the next build would take away.
  private static func holdsOnly(_ published: Set<String>, _ sealed: TreeStates) -> Bool {
    Set(sealed.files(changedAfter: Int.min)) == published.filter { $0.hasPrefix("f/") }
  }
}
