import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A program that has the same open file as this one, and so whatever lock is on it: what a program that is just being
/// started has for a moment, it keeps. It is ended with the value.
package final class FileInOtherProgram: Sendable {
  private let program: pid_t

  /// - Parameter path: of a file that this process has open, absolute and without links in it.
  package init(_ path: String) throws {
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
    let found = descriptors.first {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
    }
    guard let found else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // As its input: a descriptor that is handed on is not closed when the program starts.
    posix_spawn_file_actions_adddup2(&actions, found, 0)
    var program: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("60"), nil]
    defer { arguments.forEach { free($0) } }
    let code = posix_spawn(&program, "/bin/sleep", &actions, nil, &arguments, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EAGAIN) }
    self.program = program
  }

  deinit {
    kill(program, SIGKILL)
    waitpid(program, nil, 0)
  }
}
