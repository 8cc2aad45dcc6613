import Access
import ArgumentParser
import Authoring
import Diagnostics
import Files
import Keys

/// A command of `homeward`: it ends with one of four statuses, and says in plain words why.
protocol HomewardCommand: AsyncParsableCommand {
  var console: Console { get }

  func perform(_ console: Console) async throws -> ExitStatus
}

extension HomewardCommand {
  func run() async throws {
    let status = await status(console)
    guard status == .done else { throw ExitCode(status.rawValue) }
  }

  private func status(_ console: Console) async -> ExitStatus {
    do {
      return try await perform(console)
    } catch let stop as CommandStop {
      if stop.status == .contentErrors { console.showAll(stop.diagnostics) } else { console.show(stop.diagnostics) }
      return stop.status
    } catch let problem as AuthoringProblem {
      console.show([problem.diagnostic])
      if case .changedMeanwhile = problem { return .failed }
      return .wrongUsage
    } catch let problem as AccessProblem {
      console.show([problem.diagnostic])
      return .wrongUsage
    } catch let problem as KeyStoreError {
      console.show([problem.diagnostic])
      return problem.isWrongUsage ? .wrongUsage : .failed
    } catch let problem as FileProblem {
      console.show([.error("file", problem.description)])
      return .failed
    } catch {
      console.show([.error("failed", "Something went wrong that was not expected: \(error).")])
      return .failed
    }
  }
}

/// Ends a command early.
struct CommandStop: Error {
  var status: ExitStatus
  var diagnostics: [Diagnostic]

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }
}

extension KeyStoreError {
  /// Whether a name in the command is the trouble, rather than the keys.
  fileprivate var isWrongUsage: Bool {
    switch self {
    case .unknownHousehold, .unknownFamily, .nameTaken, .nothingToSave, .fileExists, .wouldDrop, .wouldBringBackOldKeys:
      true
    default: false
    }
  }
}
