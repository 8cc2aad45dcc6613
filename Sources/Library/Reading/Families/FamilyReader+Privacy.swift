import Diagnostics

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

  /// What is written for a group may name none of its children, and of any family no adult and no child by the whole
  /// name.
  mutating func checkGroups(_ family: Family) {
    let own = context.groups.filter { group in family.households.contains { group.includes($0, of: family) } }
    for group in own {
      for child in family.children {
        let names = [child.firstName] + child.namesInLatin
        for place in names.flatMap({ context.groupTexts[group.slug]?.places(ofFirstName: $0) ?? [] }) {
          reader.report.add(FamilyProblem.groupNamesChild(child.id, family: family.folder), at: place)
        }
      }
    }
    for trace in Set(family.households.flatMap(\.adults).flatMap(\.traces)) {
      let places = context.allGroupTexts.places(of: trace)
      guard !places.isEmpty, !context.published.contains(where: { $0.isSame(as: trace) }) else { continue }
      for place in places {
        reader.report.add(FamilyProblem.groupNamesAdult(trace.what, family: family.folder), at: place)
      }
    }
    // By the first name alone a child of another class may be one of this class.
    for child in family.children {
      let trace = AdultTrace(what: .name, value: child.name)
      let places = context.allGroupTexts.places(of: trace).filter { place in
        !own.contains { place.file.hasPrefix("Content/groups/\($0.slug)/") }
      }
      guard !places.isEmpty, !context.published.contains(where: { $0.isSame(as: trace) }) else { continue }
      for place in places {
        reader.report.add(FamilyProblem.groupNamesChild(child.id, family: family.folder), at: place)
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
}
