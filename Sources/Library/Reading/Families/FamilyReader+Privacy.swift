import Diagnostics
import Foundation

extension FamilyReader {
  /// A child's progress is told on that child's own goals.
  mutating func checkProgress(_ family: Family) {
    var goals: [String: String?] = [:]
    for writing in family.writing where writing.piece.kind == .goal { goals[writing.piece.slug] = writing.child }
    for writing in family.writing {
      guard case .progress(let progress) = writing.facts, let child = writing.child,
        let owner = goals[progress.goal], owner != nil, owner != child
      else { continue }
      reader.report.add(
        WritingProblem.goalOfOtherChild(goal: progress.goal, child: child),
        at: goalPlaces[writing.piece.slug])
    }
  }

  /// A household must not meet the name of a child that it does not see.
  mutating func checkHiddenNames(_ family: Family) {
    guard !reader.texts.isEmpty else { return }
    for writing in family.writing {
      let readers = family.households.filter { $0.reads(writing) }
      let piece = writing.piece
      checkHiddenNames(in: [piece.source.file] + piece.twins.map(\.file), readers: readers, family: family)
    }
    for file in Set(family.practice.map(\.place.file)).sorted() {
      for practice in family.practice where practice.place.file == file {
        guard let note = practice.note else { continue }
        let readers = family.households.filter { $0.access == .full && $0.children.contains(practice.child) }
        for entry in note.entries {
          checkHiddenNames(in: entry.text, at: entry.place, readers: readers, family: family)
        }
      }
    }
  }

  private mutating func checkHiddenNames(in files: [String], readers: [Household], family: Family) {
    for text in reader.texts where files.contains(text.file) {
      for (child, household) in hiddenChildren(of: family, from: readers) {
        if let place = Self.place(of: child.name, in: text) {
          reader.report.add(FamilyProblem.hiddenChildNamed(child: child.name, household: household.id), at: place)
        }
      }
    }
  }

  private mutating func checkHiddenNames(
    in text: String, at place: SourcePlace?, readers: [Household], family: Family
  ) {
    let kept = KeptText(file: place?.file ?? "", bytes: Array(text.utf8))
    for (child, household) in hiddenChildren(of: family, from: readers)
    where Self.place(of: child.name, in: kept) != nil {
      reader.report.add(FamilyProblem.hiddenChildNamed(child: child.name, household: household.id), at: place)
    }
  }

  /// Each child that one of the readers must not see, with the first such reader.
  private func hiddenChildren(of family: Family, from readers: [Household]) -> [(Child, Household)] {
    family.children.compactMap { child in
      readers.first { !$0.children.contains(child.id) }.map { (child, $0) }
    }
  }

  /// What is written for a group may name none of its children.
  mutating func checkGroups(_ family: Family) {
    for group in context.groups where family.households.contains(where: { group.includes($0, of: family) }) {
      for text in context.groupTexts[group.slug] ?? [] {
        for child in family.children {
          guard let place = Self.place(of: child.name, in: text) else { continue }
          reader.report.add(FamilyProblem.groupNamesChild(child.name, family: family.folder), at: place)
        }
      }
    }
  }

  /// Whether the children whom public writing and groups show in pictures may be shown to everyone.
  mutating func checkPublicPictures(_ family: Family) {
    for claim in context.claims[family.folder] ?? [] {
      guard let child = family.child(claim.child) else {
        let nearest = NearestName.find(claim.child, in: family.children.map(\.id))
        reader.report.add(ValueProblem.unknownReference(.child, claim.child, nearest: nearest), at: claim.place)
        continue
      }
      if child.consent.photos != .public {
        reader.report.add(FamilyProblem.noConsent(child: claim.child, needs: "public"), at: claim.place)
      }
    }
  }

  /// The first place of a child's first name, however its accents are stored.
  private static func place(of name: String, in text: KeptText) -> SourcePlace? {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    if let place = text.place(ofName: first) { return place }
    guard !first.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return text.place(ofName: first.precomposedStringWithCanonicalMapping)
      ?? text.place(ofName: first.decomposedStringWithCanonicalMapping)
  }
}
