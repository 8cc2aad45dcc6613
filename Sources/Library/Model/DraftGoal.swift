/// A goal that nobody sees yet.
package struct DraftGoal: Sendable, Hashable {
  /// Its file's name, without `.md`.
  package let name: String
  /// The child that it is of.
  package let child: String

  package init(name: String, child: String) {
    self.name = name
    self.child = child
  }
}
