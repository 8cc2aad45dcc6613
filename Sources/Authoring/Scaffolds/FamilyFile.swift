import Languages
import Library

/// What a new family.yml says.
package struct FamilyFile: Sendable, Hashable {
  package struct NewChild: Sendable, Hashable {
    package var id: String
    package var name: String
    package var grade: String?
    package var school: String?
    package var classroom: String?
    package var team: [String] = []

    package init(
      id: String, name: String, grade: String? = nil, school: String? = nil, classroom: String? = nil,
      team: [String] = []
    ) {
      self.id = id
      self.name = name
      self.grade = grade
      self.school = school
      self.classroom = classroom
      self.team = team
    }
  }

  package struct NewAdult: Sendable, Hashable {
    package var name: String
    package var relation: String?
    package var phone: String?
    package var reads: Adult.Reading?

    package init(name: String, relation: String? = nil, phone: String? = nil, reads: Adult.Reading? = nil) {
      self.name = name
      self.relation = relation
      self.phone = phone
      self.reads = reads
    }
  }

  package struct NewHousehold: Sendable, Hashable {
    package var id: String
    /// Ids of the children it may see.
    package var children: [String]
    package var languages: [LanguageTag]
    package var adults: [NewAdult]

    package init(id: String, children: [String], languages: [LanguageTag], adults: [NewAdult]) {
      self.id = id
      self.children = children
      self.languages = languages
      self.adults = adults
    }
  }

  package var folder: String
  package var children: [NewChild]
  package var households: [NewHousehold]
  /// Whether remarks say what else can be written, for a person who goes on by hand.
  package var hasRemarks = false

  package init(folder: String, children: [NewChild], households: [NewHousehold], hasRemarks: Bool = false) {
    self.folder = folder
    self.children = children
    self.households = households
    self.hasRemarks = hasRemarks
  }

  package var path: String { "Content/families/\(folder)/family.yml" }

  package var file: NewFile { NewFile(path, text) }
}

extension FamilyFile {
  private var text: String {
    let lines = ["children:"] + children.flatMap(childLines) + ["households:"] + households.flatMap(householdLines)
    return lines.map { $0 + "\n" }.joined()
  }

  private func childLines(_ child: NewChild) -> [String] {
    var lines = ["  - id: \(child.id)", "    name: \(YAMLText.scalar(child.name))"]
    if let grade = child.grade { lines.append("    grade: \(YAMLText.scalar(grade))") }
    if let school = child.school { lines.append("    school: \(school)") }
    if let classroom = child.classroom { lines.append("    class: \(YAMLText.scalar(classroom))") }
    if !child.team.isEmpty { lines.append("    team: \(YAMLText.list(child.team))") }
    lines.append("    consent: {photos: none}" + (hasRemarks ? "   # none, family or public" : ""))
    guard hasRemarks else { return lines }
    return lines + [
      "    # plan: {kind: iep, annual-review: 2026-11-12, reevaluation: 2028-03-01}",
      "    # services: [{kind: occupational-therapy, by: r-ortiz, times: 2 per week, minutes: 30}]",
      "    # likes: [trains, music]",
    ]
  }

  private func householdLines(_ household: NewHousehold) -> [String] {
    var lines = ["  - id: \(household.id)", "    children: \(YAMLText.list(household.children))"]
    let remark = hasRemarks ? "   # the first is the one that opens" : ""
    lines.append("    languages: \(YAMLText.list(household.languages.map(\.identifier)))" + remark)
    if hasRemarks { lines.append("    # online: no   (for a family that wants paper only)") }
    return lines + ["    adults:"] + household.adults.flatMap(adultLines)
  }

  private func adultLines(_ adult: NewAdult) -> [String] {
    var lines = ["      - name: \(YAMLText.scalar(adult.name))"]
    if let relation = adult.relation { lines.append("        relation: \(YAMLText.scalar(relation))") }
    if let reads = adult.reads { lines.append("        reads: \(reads.rawValue)") }
    if let phone = adult.phone { lines.append("        phone: \(YAMLText.scalar(phone))") }
    guard hasRemarks else { return lines }
    return lines + [
      "        # relation: mother",
      "        # reads: yes   (yes, a-little or no)",
      "        # channels: [page, text]   (page, email, text, paper, phone)",
      "        # interpreter: yes",
      "        # best-times: after 5 pm",
    ]
  }
}
