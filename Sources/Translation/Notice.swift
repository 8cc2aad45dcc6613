/// What a reader should know about the translation in front of them; said once, at the top of the page.
package enum Notice: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A part stands in another language than the reader's.
  case otherLanguage = "notice-missing"
  /// A part is a machine's draft that no native reader has looked at.
  case machine = "notice-machine"

  package static func < (a: Notice, b: Notice) -> Bool { a.rawValue > b.rawValue }
}
