/// The first words of new files: what a colleague would hand over to begin with. All of them are here and in the
/// extensions beside it.
///
/// Required entries come first, with values that can be read as they stand; a remark says what belongs there.
package enum Scaffold {
  /// Stands first in all that is begun by `homeward new`.
  static let draft = "draft: yes   # Nobody sees this yet. Delete this line when it is ready."

  static func piece(_ entries: [String], _ body: String) -> String {
    "---\n" + ([draft] + entries).joined(separator: "\n") + "\n---\n\n" + body + "\n"
  }

  static func entry(_ name: String, _ value: String) -> String { "\(name): \(YAMLText.scalar(value))" }
}
