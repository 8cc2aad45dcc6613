/// Whom the homes of one family must not meet in what they read, made ready once to be looked for in all its texts.
package struct OtherHomes: Sendable {
  /// A child whom some home of the family does not see.
  package struct HiddenChild: Sendable {
    package let id: String
    let firstName: WantedName
    let namesInLatin: [WantedName]

    fileprivate init(_ child: Child) {
      id = child.id
      firstName = WantedName(child.firstName)
      namesInLatin = child.namesInLatin.map(WantedName.init)
    }
  }

  struct WantedName: Sendable {
    let name: String
    let pattern: NamePattern

    init(_ name: String) {
      self.name = name
      pattern = NamePattern(name)
    }
  }

  /// Something of an adult of another home.
  package struct OtherAdult: Sendable {
    let trace: AdultTrace
    let pattern: NamePattern
    package let home: String

    package var value: String { trace.value }
  }

  package let children: [HiddenChild]
  /// By the home that must not meet them.
  private let adults: [String: [OtherAdult]]

  package init(of family: Family) {
    let homes = family.households
    children = family.children.filter { child in homes.contains { !$0.children.contains(child.id) } }
      .map(HiddenChild.init)
    let traces = homes.map { home in
      home.adults.flatMap(\.traces).map { OtherAdult(trace: $0, pattern: NamePattern($0.value), home: home.id) }
    }
    let adults = zip(homes, traces).map { home, own in
      let others = traces.joined().filter { other in
        other.home != home.id && !own.contains { $0.trace.isSame(as: other.trace) }
      }
      return (home.id, others)
    }
    self.adults = Dictionary(adults) { first, _ in first }
  }

  package func adults(hiddenFrom home: Household) -> [OtherAdult] { adults[home.id] ?? [] }
}
