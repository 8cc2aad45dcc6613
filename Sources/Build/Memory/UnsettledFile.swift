import Cache
import Digests
import Files

/// A file that was written within the last seconds before it was looked at. A second writing in the same tick of the disk's
/// clock would leave its state as it is (git calls such files racy), so it is known by its content until it has settled.
struct UnsettledFile: Sendable, Hashable {
  /// How long after its writing a file has settled, in nanoseconds: some disks keep times in steps of two seconds.
  static let settlingTime = 2_000_000_000

  /// From the portal's root.
  var path: String
  var digest: [UInt8]

  init(path: String, digest: [UInt8]) {
    self.path = path
    self.digest = digest
  }

  /// Reads the file; one that cannot be read has no digest, and so never counts as the same.
  init(path: String, at place: String, _ reader: inout FileReader) {
    self.path = path
    digest = (try? reader.read(place, followingLinks: true) { Digest(of: $0).bytes }) ?? []
  }

  /// Whether the file is still the same.
  func isSame(at place: String, _ reader: inout FileReader) -> Bool {
    !digest.isEmpty && UnsettledFile(path: path, at: place, &reader).digest == digest
  }
}
