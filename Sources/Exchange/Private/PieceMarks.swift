import Digests
import Files

/// Marks by which texts that families and groups read find back to the piece that they came from, and to no other with
/// the same words. A mark tells a translator nothing: without the portal's key nobody can find out what it was made of.
///
/// The name that a portal's outputs bear is no such key, because it is published with them.
package struct PieceMarks: Sendable, Hashable {
  private let key: String

  private init(key: String) { self.key = key }

  private static func path(_ root: String) -> String { "\(root)/.homeward/translators-key" }

  /// Nil where nothing was exported yet.
  package static func stored(root: String) throws(FileProblem) -> PieceMarks? {
    try RandomName.read(path(root)).map { PieceMarks(key: $0) }
  }

  /// The portal's marks, whose key is made where there is none.
  package static func settle(root: String) throws(FileProblem) -> PieceMarks {
    try Folder.createPrivate(root + "/.homeward")
    return PieceMarks(key: try RandomName.settle(path(root)))
  }

  /// - Parameter file: the piece's path from the portal's root.
  func mark(of file: String) -> String { Digest(of: Array("\(key) \(file)".utf8)).short }
}
