import Languages
import Library
import Templates
import Translation
import Views

extension HomeScreens {
  func goals(_ pieces: inout PieceRenderer) -> [Value] {
    contents.writing.compactMap { writing in
      guard case .goal(let goal) = writing.facts else { return nil }
      let reading = reading(writing)
      let progress = contents.progress(on: writing)
      var fields = article(writing, &pieces)
      fields.add("measure", text(reading, .measure, about: writing.child))
      fields.add("facts", facts(goal, reading))
      fields.add("results", results(goal, reading))
      fields.add("chart", chart(goal, from: writing.date, reading))
      fields.add("said", .list(said(about: writing)))
      fields.add("progress", .list(progress.map { .object(self.progress($0, &pieces)) }))
      fields.add("states", .list(states(of: progress)))
      return .object(fields)
    }
  }

  /// How it goes with a goal: one state for each day, for a phone shows the newest that is not held back then.
  private func states(of progress: [FamilyWriting]) -> [Value] {
    var states: [Value] = []
    // From this day on a newer one stands in the place of all that follow.
    var replaced: CivilDate?
    for writing in progress {
      let from = contents.showFrom(writing)
      if let from, let replaced, from >= replaced { continue }
      var fields = Fields(capacity: 4)
      fields.add("show-from", day(from))
      fields.add("until", day(replaced?.adding(days: -1)))
      addState(of: writing, to: &fields)
      states.append(.object(fields))
      guard let from else { break }
      replaced = from
    }
    return states
  }

  private func addState(of writing: FamilyWriting, to fields: inout Fields) {
    let state = Self.state(writing)
    fields.add("state", state.map { .text(reader.pack.text("progress-\($0.rawValue)")) } ?? .none)
    fields.add("state-name", state.map { .text($0.rawValue) } ?? .none)
  }

  private static func state(_ writing: FamilyWriting) -> Progress.State? {
    guard case .progress(let progress) = writing.facts else { return nil }
    return progress.state
  }

  private func facts(_ goal: Goal, _ reading: ReaderPiece) -> Value {
    var facts = FactList()
    // A unit is written once, as one word for any number: beside a number it would say "1 buttons".
    if !goal.usesLevels, reading[.unit]?.first != "%" {
      facts.add(reader.pack.text("goal-unit"), reading[.unit], for: reader)
    }
    facts.add(reader.pack.text("goal-baseline"), value(goal.baseline, goal, reading), for: reader)
    if let last = goal.results.last {
      facts.add(reader.pack.text("goal-now"), value(last.value, goal, reading), for: reader)
    }
    facts.add(reader.pack.text("goal-target"), value(goal.target, goal, reading), for: reader)
    facts.add(sentence: reader.pack.text("goal-by", ["date": reader.dates.text(goal.by)]))
    facts.add(reader.pack.text("goal-agreed-with"), reader.list(goal.agreedWith), for: reader)
    return facts.value
  }

  /// A number, or the words of a level in the language they are in.
  private func value(_ value: Double, _ goal: Goal, _ reading: ReaderPiece) -> ReaderText {
    let whole = Int(exactly: value)
    if goal.usesLevels, let levels = reading[.levels], let whole, levels.items.indices.contains(whole) {
      return ReaderText([levels.items[whole]], in: levels.language(of: whole))
    }
    let number = Self.number(value)
    return ReaderText([reading[.unit]?.first == "%" ? "\(number)%" : number], in: reader.pageLanguage)
  }

  private static func number(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }

  /// What the page's script draws, and the same in words.
  private func chart(_ goal: Goal, from start: CivilDate, _ reading: ReaderPiece) -> Value {
    let results = goal.results.map { "\($0.on)=\(Self.number($0.value))" }.joined(separator: " ")
    let words =
      goal.results.last.map { last in
        reader.pack.text(
          "goal-chart",
          [
            "baseline": value(goal.baseline, goal, reading).first, "value": value(last.value, goal, reading).first,
            "target": value(goal.target, goal, reading).first, "date": reader.dates.text(goal.by),
          ])
      } ?? reader.pack.text("goal-no-results")
    return .object([
      "start": .text(start.description), "by": .text(goal.by.description),
      "baseline": .text(Self.number(goal.baseline)), "target": .text(Self.number(goal.target)),
      "results": .text(results), "levels": .flag(goal.usesLevels), "words": .text(words),
    ])
  }

  private func results(_ goal: Goal, _ reading: ReaderPiece) -> Value {
    guard !goal.results.isEmpty else { return .none }
    let rows = goal.results.map { result in
      let words = value(result.value, goal, reading)
      return Value.html(
        reader.pack.html("goal-result") { name, out in
          switch name {
          case "date": out.time(result.on.description, reader.dates.text(result.on))
          case "value": reader.write(words.first, in: words.language, to: &out)
          default: return false
          }
          return true
        })
    }
    return .object(["rows": .list(rows)])
  }

  /// What the child and the family said about a goal, with whose words they are; it shows from the goal's day on.
  func said(about goal: FamilyWriting) -> [Value] {
    let keys: [(String, TextKey)] = [("goal-family-idea", .familyIdea), ("goal-child-says", .childSays)]
    let reading = reading(goal)
    return keys.compactMap { label, key in
      guard var fields = words(reading, key, about: goal.child, labelled: label) else { return nil }
      fields.add("show-from", day(contents.showFrom(goal)))
      return .object(fields)
    }
  }

  /// Progress begins with what is going well; where it stalls, why and what is next follow.
  private func progress(_ writing: FamilyWriting, _ pieces: inout PieceRenderer) -> Fields {
    let reading = reading(writing)
    var fields = article(writing, &pieces)
    addState(of: writing, to: &fields)
    let keys: [(String, TextKey)] = [
      ("progress-positive", .positive), ("progress-why", .why), ("progress-next", .next),
    ]
    let parts = keys.compactMap { label, key in words(reading, key, about: writing.child, labelled: label) }
    fields.add("parts", .list(parts.map { .object($0) }))
    return fields
  }
}
