import Diagnostics
import Files
import Keys
import Seal

/// Why a build cannot go on: something outside the writing.
struct BuildStop: Error {
  var diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ error: any Error) {
    switch error {
    case let stop as BuildStop: self = stop
    case let problem as FileProblem: diagnostics = [BuildWords.fileProblem(problem)]
    case let problem as KeyStoreError: diagnostics = [problem.diagnostic]
    case let problem as SealError: diagnostics = [KeyStoreError.cannotMake(problem).diagnostic]
    default: diagnostics = [BuildWords.unexpected("\(error)")]
    }
  }
}
