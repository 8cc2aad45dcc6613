import Diagnostics
import Keys
import Languages

/// Why something is where it is: which line of which file put it there.
package enum Explanation: Sendable {
  case family(folder: String, households: [ExplainedHousehold])
  /// A public file, by path from the output folder.
  case file(path: String, reasons: [ExplainedReason])
}

/// One home, and why it sees what it sees.
package struct ExplainedHousehold: Sendable {
  /// Its id in `family.yml`.
  package var id: String
  /// Ids of its children.
  package var children: [String]
  package var languages: [LanguageTag]
  /// The path of its page from the output folder; nil where it has none.
  package var path: String?
  /// Why it has a page, or none, in one sentence.
  package var state: String
  package var place: SourcePlace
  package var sees: [ExplainedReason]
}

package struct ExplainedReason: Sendable, Hashable {
  /// The writing: a file, or the name of a strategy.
  package var what: String
  /// In one sentence.
  package var why: String
  package var place: SourcePlace
}

/// The sentences of explanations.
enum ExplanationWords {
  static let hasPage = "It has a page."
  static let isClosed = "It has no page, because \"access: none\" is said here."
  static let isOnPaper = "It has no page, because \"online: false\" is said here."
  static let isStopped = "It has no page, because its access was stopped."
  static let getsKeys = "It gets keys and a page with the next build."
  static let notInSealFile =
    "It has keys, but seal.yml does not name them, so no page is made: \"homeward check\" says what to do."
  static let keysElsewhere = "Its keys are not on this computer."

  static func practice(_ child: String) -> String { "It was given to \(child) here, and this home sees \(child)." }
  static func about(_ child: String) -> String { "It is about \(child), and this home sees \(child)." }
  static let named = "It names this home."
  static let forFamily = "It is for the whole family."
  static func group(_ name: String) -> String { "The group \(name) takes in this home." }

  static let written = "It is written here."
  static func translated(_ language: LanguageTag) -> String { "It is translated to \(language) here." }
  static let listed = "It is listed there."
  static let shown = "Public writing shows it."
  static let settings = "It is made from the portal's settings and theme."
}
