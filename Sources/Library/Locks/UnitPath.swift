/// Where a unit stands in its piece or file: `title`, `agenda/0`, `body/3`, `fields/phone/label`. Entries of YAML files
/// are named by their ids. It is for people and tools; a build finds units by their words.
package struct UnitPath: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// A block of the body, counted from 0.
  package static func body(_ number: Int) -> UnitPath { UnitPath("body/\(number)") }

  /// A text of the entries at the beginning of the file.
  package static func key(_ key: TextKey) -> UnitPath { UnitPath(key.rawValue) }

  /// One text of a list in those entries, counted from 0.
  package static func item(_ key: TextKey, _ number: Int) -> UnitPath { UnitPath("\(key.rawValue)/\(number)") }

  /// Whether it is a text of the list of a key.
  func isItem(of key: TextKey) -> Bool { text.hasPrefix(key.rawValue + "/") }

  /// A translation whose source is gone, kept for the day when its words come back.
  package static let memory = UnitPath("memory")

  package var description: String { text }
}
