import Dispatch
import Files
import Synchronization

/// Tells when something changes below some folders. What exactly changed is found out by looking: a watch only says when
/// looking is worth it.
///
/// A save is often several changes, such as a new file and a rename, so it is told once all has been quiet for a moment.
final class FolderWatch: Sendable {
  let changes: AsyncStream<Void>
  private let isStopped = Atomic<Bool>(false)

  /// How long nothing may happen before a change is told, in milliseconds.
  private static let quiet: Int32 = 15
  /// How often that is waited for at most, where changes do not end.
  private static let patience = 8

  /// - Parameter roots: folders; those that are not there are left out.
  init(_ roots: [String]) throws(FileProblem) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    changes = stream
    let folders = try WatchedFolders(roots)
    // A thread of its own: waiting here would take one from those who build.
    DispatchQueue(label: "homeward.watch").async { [self] in
      while !isStopped.load(ordering: .relaxed) {
        guard folders.wait(milliseconds: 500), folders.takeChanges() else { continue }
        var turns = 0
        while turns < Self.patience, folders.wait(milliseconds: Self.quiet) {
          _ = folders.takeChanges()
          turns += 1
        }
        continuation.yield()
      }
      folders.close()
      continuation.finish()
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }
}
