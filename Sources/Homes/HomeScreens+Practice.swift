import Library
import Templates
import Views

extension HomeScreens {
  /// What is to be practised, child by child.
  func practiceByChild() -> [Value] {
    contents.children.compactMap { child in
      let items = cards.lazy.filter { $0.practice.practice.child == child.id }.map { self.card($0) }
      guard !items.isEmpty else { return nil }
      return .object(["id": .text(child.id), "name": .text(child.name), "items": .list(Array(items))])
    }
  }

  private func card(_ card: PracticeCard) -> Value {
    let practice = card.practice.practice
    let until = practice.until.map { reader.pack.text("practice-until", ["date": reader.dates.text($0)]) }
    return .object([
      "child": .text(practice.child), "page": .text(card.screen.id),
      "title": card.strategy.title, "dose": .text(card.screen.dose.both),
      "note": card.note.map { text($0.first, in: $0.language, about: practice.child) } ?? .none,
      "picture": card.strategy.picture, "from": day(practice.from),
      "until": day(practice.until), "until-words": until.map { .text($0) } ?? .none,
    ])
  }
}
