import Diagnostics

/// The front-matter keys that are words for a reader: a translation carries them. Every other key is a fact, lives in
/// the source alone and is inherited, so it cannot drift.
package enum TextKey: String, Sendable, Hashable, CaseIterable {
  case title
  case summary
  case pictureText = "picture-text"
  case materials
  case stopIf = "stop-if"
  case role
  case hours
  case repliesWithin = "replies-within"
  case place
  case purpose
  case agenda
  case positive
  case why
  case next
  case measure
  case unit
  case levels
  case cost
  case label
  case textMessage = "text-message"
  case accessNeeds = "access-needs"
  case note
  // What was decided and what a child or a family said are words a parent reads, so they can be translated too.
  case decisions
  case followUp = "follow-up"
  case childSays = "child-says"
  case familyIdea = "family-idea"

  /// Whether the value is a list of texts; the others are one text.
  package var isList: Bool {
    switch self {
    case .materials, .agenda, .levels, .decisions, .followUp: true
    default: false
    }
  }
}

/// The value of a text key.
package struct TextValue: Sendable, Hashable {
  /// One text, or the items of a list.
  package var items: [String]
  package var place: SourcePlace

  package init(_ items: [String], at place: SourcePlace) {
    self.items = items
    self.place = place
  }
}
