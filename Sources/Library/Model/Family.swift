import Diagnostics
import Languages

/// One family's folder, read and checked. It lives only as long as its households are being written.
package struct Family: Sendable {
  /// The folder's name under `Content/families/`.
  package var folder: String
  package var children: [Child]
  package var households: [Household]
  package var practice: [Practice]
  /// Newest first.
  package var writing: [FamilyWriting]

  package init(
    folder: String, children: [Child], households: [Household], practice: [Practice] = [], writing: [FamilyWriting] = []
  ) {
    self.folder = folder
    self.children = children
    self.households = households
    self.practice = practice
    self.writing = writing
  }

  package func child(_ id: String) -> Child? { children.first { $0.id == id } }
}

package struct Child: Sendable {
  package var id: String
  package var name: String
  package var grade: String?
  /// A school's id.
  package var school: String?
  package var classroom: String?
  /// Slugs of team members.
  package var team: [String]
  package var plan: Plan?
  package var services: [Service]
  package var consent: Consent
  package var likes: [LocalizedText]
  package var place: SourcePlace

  /// The first word of the name, which the child is called by.
  var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }

  package struct Plan: Sendable {
    /// A short name: `iep`, `504`.
    package var kind: String
    package var annualReview: CivilDate?
    package var reevaluation: CivilDate?

    package init(kind: String, annualReview: CivilDate? = nil, reevaluation: CivilDate? = nil) {
      self.kind = kind
      self.annualReview = annualReview
      self.reevaluation = reevaluation
    }
  }

  package struct Service: Sendable {
    /// A short name such as `occupational-therapy`.
    package var kind: String
    /// A team member's slug.
    package var by: String?
    package var dose: Dose
    package var place: LocalizedText?

    package init(kind: String, by: String? = nil, dose: Dose = Dose(), place: LocalizedText? = nil) {
      self.kind = kind
      self.by = by
      self.dose = dose
      self.place = place
    }
  }

  package struct Consent: Sendable {
    package enum Photos: String, Sendable, CaseIterable { case none, family, `public` }

    package var photos: Photos
    package var on: CivilDate?

    package init(photos: Photos = .none, on: CivilDate? = nil) {
      self.photos = photos
      self.on = on
    }
  }

  package init(
    id: String, name: String, grade: String? = nil, school: String? = nil, classroom: String? = nil,
    team: [String] = [],
    plan: Plan? = nil, services: [Service] = [], consent: Consent = Consent(), likes: [LocalizedText] = [],
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.grade = grade
    self.school = school
    self.classroom = classroom
    self.team = team
    self.plan = plan
    self.services = services
    self.consent = consent
    self.likes = likes
    self.place = place
  }
}

/// One home: the unit of sealing. It sees only its own children.
package struct Household: Sendable {
  package enum Access: String, Sendable, CaseIterable { case full, none }

  package var id: String
  /// Ids of the children it may see.
  package var children: [String]
  /// In the reader's order; the first is what opens.
  package var languages: [LanguageTag]
  package var adults: [Adult]
  package var access: Access
  /// Why access is none; never shown to anyone but staff.
  package var because: String?
  /// False: on paper only, no page is made.
  package var isOnline: Bool
  package var place: SourcePlace

  package init(
    id: String, children: [String], languages: [LanguageTag], adults: [Adult] = [], access: Access = .full,
    because: String? = nil, isOnline: Bool = true, place: SourcePlace
  ) {
    self.id = id
    self.children = children
    self.languages = languages
    self.adults = adults
    self.access = access
    self.because = because
    self.isOnline = isOnline
    self.place = place
  }
}

package struct Adult: Sendable {
  package enum Reading: String, Sendable, CaseIterable {
    case yes
    case aLittle = "a-little"
    case no
  }
  package enum Channel: String, Sendable, CaseIterable { case page, email, text, paper, phone }

  package var name: String
  package var relation: String?
  package var speaks: LanguageTag?
  package var reads: Reading
  package var channels: [Channel]
  package var phone: String?
  package var email: String?
  package var needsInterpreter: Bool
  package var bestTimes: LocalizedText?
  /// Short names such as `large-print`.
  package var needs: [String]

  package init(
    name: String, relation: String? = nil, speaks: LanguageTag? = nil, reads: Reading = .yes, channels: [Channel] = [],
    phone: String? = nil, email: String? = nil, needsInterpreter: Bool = false, bestTimes: LocalizedText? = nil,
    needs: [String] = []
  ) {
    self.name = name
    self.relation = relation
    self.speaks = speaks
    self.reads = reads
    self.channels = channels
    self.phone = phone
    self.email = email
    self.needsInterpreter = needsInterpreter
    self.bestTimes = bestTimes
    self.needs = needs
  }
}

/// A strategy given to a child, by one line of a therapist's practice file.
package struct Practice: Sendable {
  package var child: String
  /// A strategy's slug.
  package var strategy: String
  package var from: CivilDate?
  package var until: CivilDate?
  /// What the therapist asked of this family; what it leaves open is the strategy's own.
  package var dose: Dose
  package var note: LocalizedText?
  /// Shown before the others.
  package var isFirst: Bool
  /// The therapist whose file says so.
  package var by: String
  package var place: SourcePlace

  package init(
    child: String, strategy: String, from: CivilDate? = nil, until: CivilDate? = nil, dose: Dose = Dose(),
    note: LocalizedText? = nil, isFirst: Bool = false, by: String, place: SourcePlace
  ) {
    self.child = child
    self.strategy = strategy
    self.from = from
    self.until = until
    self.dose = dose
    self.note = note
    self.isFirst = isFirst
    self.by = by
    self.place = place
  }

  /// Whether some day lies in both times; one that says no first or last day has none.
  package func sharesADay(from other: CivilDate?, until end: CivilDate?) -> Bool {
    (from.flatMap { from in end.map { from <= $0 } } ?? true)
      && (until.flatMap { until in other.map { $0 <= until } } ?? true)
  }
}
