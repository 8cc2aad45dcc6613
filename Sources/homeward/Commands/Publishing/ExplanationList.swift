import Build
import Diagnostics

/// An explanation as lines to read: what is shown, then why, then where that is said.
struct ExplanationList {
  let lines: [String]

  init(_ explanation: Explanation) {
    switch explanation {
    case .file(let path, let reasons):
      lines = [path] + reasons.flatMap { Self.lines($0) }
    case .family(let folder, let households):
      lines = households.flatMap { Self.lines($0, of: folder) }
    }
  }

  private static func lines(_ household: ExplainedHousehold, of folder: String) -> [String] {
    let languages = household.languages.map(\.englishName).joined(separator: ", ")
    return [
      "\(folder)/\(household.id) (\(languages)) sees \(household.children.joined(separator: ", "))",
      "  \(household.state) (\(household.place.label))",
    ] + (household.path.map { ["  \($0)"] } ?? []) + household.sees.flatMap { lines($0) }
  }

  private static func lines(_ reason: ExplainedReason) -> [String] {
    let isThere = reason.place.label == reason.what
    return ["  \(reason.what)", "    \(reason.why)" + (isThere ? "" : " (\(reason.place.label))")]
  }
}
