import Diagnostics

extension FamilyReader {
  /// A family's writing may name no adult of another family, nor its child by the whole name, nor tell how to reach them.
  mutating func checkOtherFamilies(_ family: Family) {
    guard let people else { return }
    let own = FamilyPeople.people(of: family).map(\.trace) + family.households.flatMap(\.adults).flatMap(\.traces)
    let known = own + context.published
    for kept in reader.texts + reader.filled
    where !kept.file.hasSuffix("/family.yml") && !reader.drafts.contains(kept.file) {
      let text = FoldedText(kept)
      if kept.file.hasSuffix(".md") { copies.note(kept, text, of: family) }
      for person in people.candidates(in: text) {
        let trace = person.trace
        guard !known.contains(where: { trace.isSame(as: $0) || trace.isPart(of: $0) }),
          let place = trace.surePlace(in: text)
        else { continue }
        reader.report.add(FamilyProblem.otherFamilyNamed(trace.what, isChild: person.kind == .child), at: place)
      }
    }
  }
}
