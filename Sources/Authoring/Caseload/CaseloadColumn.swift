/// The columns that a caseload may have.
package enum CaseloadColumn: String, Sendable, Hashable, CaseIterable {
  case child, adults, school, grade, family, id, phones, languages, reads, strategies, by, until
  case classroom = "class"

  package var isRequired: Bool { self == .child || self == .adults }

  /// What stands in it, for people.
  package var explanation: String {
    switch self {
    case .child: "the child's first name (needed)"
    case .adults: "with whom: \"Rosa Diaz (mother); Luis Diaz (father)\" (needed)"
    case .school: "the school's id or its name, as in Content/schools.yml"
    case .classroom: "the class or room, such as 204"
    case .grade: "the grade, such as K or 2"
    case .phones: "in the order of the adults, with \";\" between them"
    case .languages: "what the family reads, the best first: \"es; en\""
    case .reads: "how well: yes, a-little or no; for all, or for each adult"
    case .strategies: "what to practice, by file name or title, with \";\" between"
    case .by: "the therapist's file name in Content/team (else --by)"
    case .until: "the last day of the practice: 2026-12-18 (else --until)"
    case .family: "a name for the family; rows with the same make one family"
    case .id: "a short name, for a first name without letters a to z"
    }
  }

  /// In the order in which people meet them.
  package static let allCases: [CaseloadColumn] = [
    .child, .school, .classroom, .grade, .adults, .phones, .languages, .reads, .strategies, .by, .until, .family, .id,
  ]
}
