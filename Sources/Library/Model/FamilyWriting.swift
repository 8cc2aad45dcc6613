import Diagnostics
import Languages

/// Dated writing for one family, or for the households of a group.
///
/// A class, because every screen goes over all of it; a copy would count references to all that it holds.
package final class FamilyWriting: Sendable {
  /// Its name among all writing that a household sees: that of its file, and its group's where it is a group's. Names
  /// are letters, digits and hyphens, so the point keeps any two apart.
  package let id: String
  package let piece: Piece
  /// The child it is about; nil where it is for the whole household or for a group.
  package let child: String?
  /// Households it is narrowed to; empty means all that may see the child.
  package let households: [String]
  /// The day it belongs to: its `date`, or the day it starts.
  package let date: CivilDate
  /// PDF files, by path from the portal's root.
  package let attachments: [String]
  package let facts: Facts

  package enum Facts: Sendable {
    case goodNews
    case letter(from: String?, season: String?)
    case meeting(Meeting)
    case draftPlan(forMeeting: String?, replyBy: CivilDate?)
    case goal(Goal)
    case progress(Progress)
    case form(slug: String, due: CivilDate?)
    case newsletter(season: String?)
    case event(
      start: CivilDateTime, minutes: Int?, online: String?, languages: [LanguageTag], contact: String?)
    case note
  }

  package init(
    piece: Piece, child: String? = nil, households: [String] = [], date: CivilDate, attachments: [String] = [],
    facts: Facts
  ) {
    id = Self.id(of: piece)
    self.piece = piece
    self.child = child
    self.households = households
    self.date = date
    self.attachments = attachments
    self.facts = facts
  }

  private static func id(of piece: Piece) -> String {
    guard piece.source.file.hasPrefix("Content/groups/") else { return "w-" + piece.slug }
    return "g-\(piece.source.file.split(separator: "/")[2]).\(piece.slug)"
  }

  /// Whether a household may see it.
  package func isFor(_ household: Household) -> Bool {
    if !households.isEmpty, !households.contains(household.id) { return false }
    guard let child else { return true }
    return household.children.contains(child)
  }
}

package struct Meeting: Sendable {
  package enum State: String, Sendable, CaseIterable { case proposed, planned, moved, cancelled, held }

  package struct Attendee: Sendable {
    package var role: LocalizedText
    package var name: String?

    package init(role: LocalizedText, name: String? = nil) {
      self.role = role
      self.name = name
    }
  }

  /// In the portal's zone where it carries no offset of its own.
  package var start: CivilDateTime
  package var minutes: Int?
  package var online: String?
  package var attendees: [Attendee]
  package var hasInterpreter: Bool
  package var state: State
  /// Times to choose from, where the meeting is proposed.
  package var options: [CivilDateTime]
  package var replyBy: CivilDate?

  package init(
    start: CivilDateTime, minutes: Int? = nil, online: String? = nil, attendees: [Attendee] = [],
    hasInterpreter: Bool = false, state: State = .planned, options: [CivilDateTime] = [], replyBy: CivilDate? = nil
  ) {
    self.start = start
    self.minutes = minutes
    self.online = online
    self.attendees = attendees
    self.hasInterpreter = hasInterpreter
    self.state = state
    self.options = options
    self.replyBy = replyBy
  }
}

package struct Goal: Sendable {
  /// A number of the goal's unit, or a level's place in `levels`, from 0.
  package struct Result: Sendable, Hashable {
    package var on: CivilDate
    package var value: Double

    package init(on: CivilDate, value: Double) {
      self.on = on
      self.value = value
    }
  }

  package var baseline: Double
  package var target: Double
  package var by: CivilDate
  /// Oldest first.
  package var results: [Result]
  /// Whom it was agreed with, in the school's words.
  package var agreedWith: [LocalizedText]
  /// Whether values are places in the `levels` text rather than numbers of a unit.
  package var usesLevels: Bool

  package init(
    baseline: Double, target: Double, by: CivilDate, results: [Result] = [], agreedWith: [LocalizedText] = [],
    usesLevels: Bool = false
  ) {
    self.baseline = baseline
    self.target = target
    self.by = by
    self.results = results
    self.agreedWith = agreedWith
    self.usesLevels = usesLevels
  }
}

package struct Progress: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case notStarted = "not-started"
    case growing, steady, stalled, met
  }

  /// The stem of the goal's file.
  package var goal: String
  package var state: State

  package init(goal: String, state: State) {
    self.goal = goal
    self.state = state
  }
}

/// Writing for some families: `Content/groups/<slug>/`.
package struct Group: Sendable {
  package enum Audience: Sendable {
    /// Children who match every part that is named.
    case rule(school: String?, classroom: String?, team: String?)
    /// Families' folders.
    case members([String])
  }

  package var slug: String
  package var audience: Audience
  /// Newest first.
  package var writing: [FamilyWriting]
  /// Where it is said for whom it is.
  package var place: SourcePlace

  package init(slug: String, audience: Audience, writing: [FamilyWriting], place: SourcePlace) {
    self.slug = slug
    self.audience = audience
    self.writing = writing
    self.place = place
  }

  /// Whether a household of a family is in the group, by one of the children it may see.
  package func includes(_ household: Household, of family: Family) -> Bool {
    switch audience {
    case .members(let folders):
      folders.contains(family.folder)
    case .rule(let school, let classroom, let team):
      family.children.contains { child in
        household.children.contains(child.id) && (school == nil || child.school == school)
          && (classroom == nil || child.classroom == classroom) && (team.map(child.team.contains) ?? true)
      }
    }
  }
}
