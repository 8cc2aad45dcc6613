/// A file to be made: its path from the portal's root, and what it will hold.
package struct NewFile: Sendable, Hashable {
  package var path: String
  package var text: String

  package init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}
