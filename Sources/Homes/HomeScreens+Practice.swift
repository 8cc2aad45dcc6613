import Library
import Templates
import Views

extension HomeScreens {
  /// What is to be practised, child by child.
  func practiceByChild() -> [Value] {
    contents.children.compactMap { child in
      let items = contents.practice.filter { $0.child == child.id }.compactMap { card($0) }
      guard !items.isEmpty else { return nil }
      return .object(["id": .text(child.id), "name": .text(child.name), "items": .list(items)])
    }
  }

  private func card(_ practice: Practice) -> Value? {
    guard let strategy = plan.strategies[practice.strategy] else { return nil }
    let shared = strategies[practice.strategy]
    let note = practice.note?.resolve(for: reader.ladder, source: plan.library.settings.sourceLanguage)
    let until = practice.until.map { reader.pack.text("practice-until", ["date": reader.dates.text($0)]) }
    return .object([
      "child": .text(practice.child), "page": .text(Screen.strategy(strategy, practice.dose)),
      "title": shared?.title ?? .none, "dose": .text(reader.dose(practice.dose.filled(from: strategy.dose))),
      "note": note.map { text($0.text, in: $0.language, about: practice.child) } ?? .none,
      "picture": shared?.picture ?? .none, "from": day(practice.from),
      "until": day(practice.until), "until-words": until.map { .text($0) } ?? .none,
    ])
  }
}
