import Diagnostics
import Languages

/// A thing to do at home. Its steps are the first ordered list of its body.
///
/// A class, since every home that practises it holds it.
package final class Strategy: Sendable {
  package let piece: Piece
  /// Short names such as `fine-motor`, in the order written.
  package let areas: [String]
  /// Years of age, both ends included.
  package let ages: ClosedRange<Int>?
  package let routine: String?
  package let dose: Dose
  /// The team member who wrote it.
  package let author: String?
  package let reviewed: CivilDate?

  package init(
    piece: Piece, areas: [String], ages: ClosedRange<Int>? = nil, routine: String? = nil, dose: Dose = Dose(),
    author: String? = nil, reviewed: CivilDate? = nil
  ) {
    self.piece = piece
    self.areas = areas
    self.ages = ages
    self.routine = routine
    self.dose = dose
    self.author = author
    self.reviewed = reviewed
  }
}

/// How long and how often: a strategy's own, or one household's.
package struct Dose: Sendable, Hashable {
  package var minutes: Int?
  package var times: Times?

  package init(minutes: Int? = nil, times: Times? = nil) {
    self.minutes = minutes
    self.times = times
  }

  /// This dose, with what it leaves open taken from another.
  package func filled(from other: Dose) -> Dose {
    Dose(minutes: minutes ?? other.minutes, times: times ?? other.times)
  }

  /// The minutes that it takes in a week; nil where it does not say how long or how often, or is for when it is needed.
  package var weeklyMinutes: Int? {
    guard let minutes, case .every(let count, let period)? = times else { return nil }
    return minutes * count * (period == .day ? 7 : 1)
  }
}

/// Help outside the school.
package struct Resource: Sendable {
  package var piece: Piece
  package var topics: [String]
  package var kind: String?
  package var region: String?
  package var contact: String?
  package var link: String?
  package var verified: CivilDate?

  package init(
    piece: Piece, topics: [String] = [], kind: String? = nil, region: String? = nil, contact: String? = nil,
    link: String? = nil, verified: CivilDate? = nil
  ) {
    self.piece = piece
    self.topics = topics
    self.kind = kind
    self.region = region
    self.contact = contact
    self.link = link
    self.verified = verified
  }
}

package struct Newsletter: Sendable {
  package var piece: Piece
  package var date: CivilDate
  package var season: String?

  package init(piece: Piece, date: CivilDate, season: String? = nil) {
    self.piece = piece
    self.date = date
    self.season = season
  }
}

package struct Event: Sendable {
  package var piece: Piece
  /// In the portal's zone where it carries no offset of its own.
  package var start: CivilDateTime
  package var minutes: Int?
  /// A link to join from home.
  package var online: String?
  package var languages: [LanguageTag]
  package var contact: String?
  package var state: State

  package enum State: String, Sendable, Hashable, CaseIterable { case planned, moved, cancelled }

  package init(
    piece: Piece, start: CivilDateTime, minutes: Int? = nil, online: String? = nil, languages: [LanguageTag] = [],
    contact: String? = nil, state: State = .planned
  ) {
    self.state = state
    self.piece = piece
    self.start = start
    self.minutes = minutes
    self.online = online
    self.languages = languages
    self.contact = contact
  }
}

/// A person who works with the children; the body introduces them.
package struct TeamMember: Sendable {
  package enum Way: String, Sendable, Hashable, CaseIterable { case phone, email, text, paper, page }

  package var piece: Piece
  package var name: String
  package var languages: [LanguageTag]
  package var phone: String?
  package var email: String?
  package var prefers: Way?
  /// Ids of schools.
  package var schools: [String]
  /// The last day in the job; after it `covers` of somebody else applies.
  package var until: CivilDate?
  /// The team member whose work this one takes over.
  package var covers: String?

  package init(
    piece: Piece, name: String, languages: [LanguageTag] = [], phone: String? = nil, email: String? = nil,
    prefers: Way? = nil, schools: [String] = [], until: CivilDate? = nil, covers: String? = nil
  ) {
    self.piece = piece
    self.name = name
    self.languages = languages
    self.phone = phone
    self.email = email
    self.prefers = prefers
    self.schools = schools
    self.until = until
    self.covers = covers
  }
}

/// A form to fill on screen or on paper.
package struct Form: Sendable {
  package var piece: Piece
  /// The team member or the address it goes back to.
  package var returnTo: String
  package var fields: [Field]

  package struct Field: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case text, long, choice, date, contact }

    package var id: String
    package var kind: Kind
    package var label: LocalizedText
    package var choices: [LocalizedText]

    package init(id: String, kind: Kind, label: LocalizedText, choices: [LocalizedText] = []) {
      self.id = id
      self.kind = kind
      self.label = label
      self.choices = choices
    }
  }

  package init(piece: Piece, returnTo: String, fields: [Field]) {
    self.piece = piece
    self.returnTo = returnTo
    self.fields = fields
  }
}

/// A page of the portal's own, such as the welcome.
package struct Page: Sendable {
  package var piece: Piece
  /// Its place in the menu; nil keeps it out.
  package var menu: Int?

  package init(piece: Piece, menu: Int? = nil) {
    self.piece = piece
    self.menu = menu
  }
}
