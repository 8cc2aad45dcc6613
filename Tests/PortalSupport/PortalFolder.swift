import Foundation

/// A folder of its own for one test, written from texts and removed at the end.
package final class PortalFolder: Sendable {
  /// The absolute path, without links in it.
  package let root: String

  /// - Parameter texts: files, each after a line `=== path`; where a path stands twice, the later one counts.
  package init(_ texts: String...) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
    for text in texts {
      for (path, content) in Self.files(text) { try write(path, Array(content.utf8)) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  package func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  private static func files(_ text: String) -> [(path: String, content: String)] {
    var files: [(path: String, content: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].content += line + "\n"
      }
    }
    return files
  }
}
