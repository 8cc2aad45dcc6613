import Languages
import Library
import Templates
import Translation
import Views

extension HomeScreens {
  /// What the school does with each child, in words.
  func services() -> Value {
    let items = contents.children.filter { !$0.services.isEmpty || $0.plan != nil }.map { child in
      let lines = child.services.flatMap(lines) + lines(of: child.plan).map { line($0) }
      return Value.object(["name": .text(child.name), "lines": .list(lines)])
    }
    return items.isEmpty ? .none : .object(["items": .list(items)])
  }

  /// The kind of plan and when it is looked at again.
  private func lines(of plan: Child.Plan?) -> [String] {
    guard let plan else { return [] }
    let days = [("plan-annual-review", plan.annualReview), ("plan-reevaluation", plan.reevaluation)]
    return [reader.word("plan-", plan.kind)]
      + days.compactMap { key, day in day.map { reader.pack.text(key, ["date": reader.dates.text($0)]) } }
  }

  private func line(_ text: String, from: CivilDate? = nil, until: CivilDate? = nil) -> Value {
    .object(["text": .text(text), "show-from": day(from), "until": day(until)])
  }

  /// One for each who gives the service, on their days, and one for the days when nobody does: a phone shows one of them.
  private func lines(_ service: Child.Service) -> [Value] {
    let what = [reader.word("service-", service.kind), reader.dose(service.dose), reader.plain(service.place)]
    func text(_ who: String?) -> String { (what + [who ?? ""]).filter { !$0.isEmpty }.joined(separator: " · ") }
    let holders = service.by.map { plan.duty.holders(of: $0) } ?? []
    let named = holders.map { holder in
      let who = plan.team[holder.slug].map { reader.pack.text("service-by", ["name": $0.name]) }
      return line(text(who), from: holder.from, until: holder.until)
    }
    guard let last = holders.last else { return [line(text(nil))] }
    return named + (last.until.map { [line(text(nil), from: $0.adding(days: 1))] } ?? [])
  }

  /// What the family told the school: of the children, and of this household's own adults alone.
  func told() -> Fields {
    let children = contents.children.map { child -> Value in
      let goals = contents.writing.filter { writing in
        if case .goal = writing.facts { return writing.child == child.id }
        return false
      }
      return .object([
        "name": .text(child.name), "label": .text(reader.pack.text("told-likes", ["name": child.name])),
        "likes": reader.list(child.likes).map { reader.value($0) } ?? .none,
        "said": .list(goals.flatMap(said)),
      ])
    }
    let adults = contents.household.adults.map { adult in
      Value.object(["name": .text(adult.name), "facts": facts(adult)])
    }
    return Fields([
      ("children", .list(children)), ("us", adults.isEmpty ? .none : .object(["items": .list(adults)])),
    ])
  }

  private func facts(_ adult: Adult) -> Value {
    var facts = FactList()
    facts.add(reader.pack.text("told-languages"), languages: contents.household.languages, for: reader)
    let channels = adult.channels.map { reader.word("channel-", $0.rawValue) }
    facts.add(reader.pack.text("told-reach"), reader.lists.text(ofThings: channels))
    facts.add(contact: adult.phone, reader.pack.text("form-phone"))
    facts.add(contact: adult.email, reader.pack.text("form-email-address"))
    facts.add(
      reader.pack.text("told-best-times"),
      adult.bestTimes?.reading(for: reader.ladder, source: reader.settings.sourceLanguage), for: reader)
    if adult.needsInterpreter { facts.add(sentence: reader.pack.text("told-interpreter")) }
    facts.add(reader.pack.text("told-needs"), reader.lists.text(ofThings: adult.needs.map { reader.word("need-", $0) }))
    return facts.value
  }
}
