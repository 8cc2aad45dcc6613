import Diagnostics

/// Who can be known or reached in all families: what is looked for in the writing of each other one.
///
/// First names are not among it: they are shared by many children, and words of ordinary writing too.
package struct FamilyPeople: Sendable {
  /// By the last two words, then by the whole as it is compared.
  private var names: [UInt64: [[Unicode.Scalar]: Person]] = [:]
  private var emails: [[Unicode.Scalar]: Person] = [:]
  /// By the last ten digits, and by the last seven.
  private var phones: [[Int]: Person] = [:]
  private var localPhones: [[Int]: Person] = [:]
  private var phoneLengths: Set<Int> = []

  struct Person: Sendable, Hashable {
    enum Kind: Sendable { case adult, child }

    let kind: Kind
    let trace: AdultTrace
  }

  package init() {}

  package mutating func add(_ family: Family) {
    for person in Self.people(of: family) {
      let trace = person.trace
      switch trace.what {
      case .name:
        if let pair = FoldedText.lastPair(of: trace.value) {
          names[pair, default: [:]][FoldedText.fold(trace.value)] = person
        }
      case .email: emails[FoldedText.fold(trace.value)] = person
      case .phone:
        let digits = FoldedText.digits(ofPhone: trace.value)
        guard digits.count >= 7 else { continue }
        let whole = Array(digits.suffix(10))
        phones[whole] = person
        phoneLengths.insert(whole.count)
        localPhones[Array(digits.suffix(7))] = person
      }
    }
  }

  package mutating func add(_ other: FamilyPeople) {
    names.merge(other.names) { $0.merging($1) { first, _ in first } }
    emails.merge(other.emails) { first, _ in first }
    phones.merge(other.phones) { first, _ in first }
    localPhones.merge(other.localPhones) { first, _ in first }
    phoneLengths.formUnion(other.phoneLengths)
  }

  /// All that may stand in a text and be somebody's: names, addresses and numbers, the family's own among them.
  func candidates(in text: FoldedText) -> [Person] {
    var found: Set<Person> = []
    text.eachPair { pair in
      if let people = names[pair] { found.formUnion(people.values) }
    }
    if text.scalars.contains("@") {
      for word in text.scalars.split(whereSeparator: { !Self.isOfEmail($0) }) where word.contains("@") {
        let address = word.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed()
        if let person = emails[Array(address)] { found.insert(person) }
      }
    }
    for run in text.numbers where run.count >= 7 { found.formUnion(owners(of: run, in: text)) }
    return found.sorted { $0.trace.value < $1.trace.value }
  }

  private func owners(of run: [(digit: Int, at: Int)], in text: FoldedText) -> [Person] {
    let digits = run.map(\.digit)
    guard run.count >= 10 else {
      // Seven to nine digits may be a day as well.
      guard let first = run.first, let last = run.last, !Self.isDay(run),
        !text.scalars[first.at...last.at].contains("/")
      else { return [] }
      return [phones[digits], run.count == 7 ? localPhones[digits] : nil].compactMap { $0 }
    }
    return phoneLengths.filter { $0 >= 9 }.flatMap { length in
      (0...digits.count - length).compactMap { phones[Array(digits[$0..<$0 + length])] }
    }
  }

  /// Whether digits stand as in `2026-11-23`.
  private static func isDay(_ run: [(digit: Int, at: Int)]) -> Bool {
    zip(run, run.dropFirst()).map { $1.at - $0.at } == [1, 1, 1, 2, 1, 2, 1]
  }

  private static func isOfEmail(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "@.+-_%".unicodeScalars.contains(scalar)
  }

  /// What of a family's people is sure enough to be theirs.
  static func people(of family: Family) -> [Person] {
    let adults = family.households.flatMap(\.adults).flatMap(\.traces).map { Person(kind: .adult, trace: $0) }
    let children = family.children.map {
      Person(kind: .child, trace: AdultTrace(what: .name, value: $0.name))
    }
    return (adults + children).filter { $0.trace.what != .name || $0.trace.isSure }
  }
}
