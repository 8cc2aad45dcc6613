/// A file that everyone may read; only `Site` makes one, and it is given nothing of any family.
package struct PublicFile: Sendable {
  /// Where it belongs, from the output folder.
  package let path: String
  package let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
