import Build
import Diagnostics

extension ExitStatus {
  init(_ outcome: BuildReport.Outcome) {
    switch outcome {
    case .done: self = .done
    case .contentErrors: self = .contentErrors
    case .outsideFailed: self = .failed
    }
  }

  /// What to end with where nothing came of a command, by what was found.
  static func ofTrouble(_ diagnostics: [Diagnostic]) -> ExitStatus {
    let ids = Set(diagnostics.filter { $0.severity == .error }.map(\.id))
    if !ids.isDisjoint(with: ["nothing-to-explain", "family-unknown", "household-unknown", "no-page-to-copy"]) {
      return .wrongUsage
    }
    let isOutside = ids.contains { $0 == "file-problem" || $0 == "unexpected" || $0.hasPrefix("keys-") }
    return isOutside ? .failed : .contentErrors
  }
}
