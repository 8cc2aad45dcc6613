/// How a command ended. The numbers are what scripts hold on to.
enum ExitStatus: Int32, Sendable, Hashable {
  case done = 0
  /// The content has errors, and nothing was written.
  case contentErrors = 1
  /// Something outside failed: a disk, a right, a tool.
  case failed = 2
  /// The command was used wrongly (EX_USAGE of sysexits.h).
  case wrongUsage = 64
}
