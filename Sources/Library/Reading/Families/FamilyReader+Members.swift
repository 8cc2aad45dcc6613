import Diagnostics
import Languages

extension FamilyReader {
  /// The children and households of `family.yml`.
  mutating func members(of folder: String, _ record: Record) -> Family {
    let childRecords = record.entriesList(.children)
    let householdRecords = record.entriesList(.households)
    reader.checkIds(childRecords, what: "child")
    reader.checkIds(householdRecords, what: "household")
    if record.has(.children), childRecords.isEmpty {
      reader.report.add(FamilyProblem.emptyList("children"), at: record.place(.children))
    }
    if record.has(.households), householdRecords.isEmpty {
      reader.report.add(FamilyProblem.emptyList("households"), at: record.place(.households))
    }
    let children = childRecords.compactMap { Child($0) }
    let mustName = childRecords.count > 1 && householdRecords.count > 1
    let households = householdRecords.compactMap { household($0, of: children.map(\.id), mustName: mustName) }
    let seen = Set(households.flatMap(\.children))
    for child in children where !households.isEmpty && !seen.contains(child.id) {
      reader.report.add(FamilyProblem.childInNoHousehold(child.id), at: child.place)
    }
    return Family(folder: folder, children: children, households: households)
  }

  private mutating func household(_ record: Record, of children: [String], mustName: Bool) -> Household? {
    let access = record.choice(.access, Household.Access.self) ?? .full
    if access == .none, !record.has(.because) {
      reader.report.add(WritingProblem.noneWithoutBecause, at: record.place(.access))
    } else if access == .full, record.has(.because) {
      reader.report.add(WritingProblem.becauseWithoutNone, at: record.place(.because))
    }
    if !record.has(.children), mustName {
      reader.report.add(FamilyProblem.householdChildrenNeeded(children: children), at: record.place)
    }
    if record.has(.languages), record.languages(.languages).isEmpty {
      reader.report.add(FamilyProblem.emptyList("languages"), at: record.place(.languages))
    }
    guard let id = record.text(.id) else { return nil }
    return Household(
      id: id, children: record.has(.children) ? record.texts(.children) : mustName ? [] : children,
      languages: record.languages(.languages), adults: record.entriesList(.adults).compactMap { Adult($0) },
      access: access, because: record.text(.because), isOnline: record.flag(.online) ?? true, place: record.place)
  }
}

extension Child {
  init?(_ record: Record) {
    guard let id = record.text(.id), let name = record.text(.name) else { return nil }
    let services = record.entriesList(.services).compactMap { service in
      service.text(.kind).map {
        Service(kind: $0, by: service.text(.by), dose: service.dose, place: service.localized(.where))
      }
    }
    self.init(
      id: id, name: name, grade: record.text(.grade), school: record.text(.school),
      classroom: record.text(.classroom), team: record.texts(.team), plan: record.entries(.plan).flatMap { Plan($0) },
      services: services, consent: record.entries(.consent).map { Consent($0) } ?? Consent(),
      likes: record.localizedList(.likes), place: record.place)
  }
}

extension Child.Plan {
  fileprivate init?(_ record: Record) {
    guard let kind = record.text(.kind) else { return nil }
    self.init(kind: kind, annualReview: record.date(.annualReview), reevaluation: record.date(.reevaluation))
  }
}

extension Child.Consent {
  fileprivate init(_ record: Record) {
    self.init(photos: record.choice(.photos, Photos.self) ?? .none, on: record.date(.on))
  }
}

extension Adult {
  fileprivate init?(_ record: Record) {
    guard let name = record.text(.name) else { return nil }
    self.init(
      name: name, relation: record.text(.relation), speaks: record.language(.speaks),
      reads: record.choice(.reads, Reading.self) ?? .yes, channels: record.choices(.channels, Channel.self),
      phone: record.text(.phone), email: record.text(.email), needsInterpreter: record.flag(.interpreter) ?? false,
      bestTimes: record.localized(.bestTimes), needs: record.texts(.needs))
  }
}
