import Library
import Templates

/// What is told of a strategy beside its words.
package enum StrategyView {
  /// How long and how often, what it helps with, for which ages and when.
  ///
  /// - Parameter dose: nil where a household's own is filled in by the page's script.
  package static func facts(_ strategy: Strategy, dose: Dose?, _ reader: Reader) -> Value {
    var facts = FactList()
    let label = reader.pack.text("strategy-how-long")
    if let dose { facts.add(label, reader.dose(dose)) } else { facts.add(label, html: .openDose("both")) }
    facts.add(reader.pack.text("strategy-area"), reader.lists.text(strategy.areas.map { reader.word(.areas, $0) }))
    facts.add(reader.pack.text("strategy-ages"), ages(strategy.ages, reader))
    facts.add(reader.pack.text("strategy-routine"), strategy.routine.map { reader.word(.routines, $0) })
    return facts.value
  }

  /// The few facts of a card: how long and how often, and what it helps with first.
  package static func chips(_ strategy: Strategy, _ reader: Reader) -> [String] {
    [reader.dose(strategy.dose)].filter { !$0.isEmpty }
      + strategy.areas.prefix(1).map { reader.word(.areas, $0) }
  }

  private static func ages(_ ages: ClosedRange<Int>?, _ reader: Reader) -> String? {
    guard let ages else { return nil }
    if ages.count == 1 { return reader.pack.text("ages-one", ["age": "\(ages.lowerBound)"]) }
    return reader.pack.text("ages-range", ["from": "\(ages.lowerBound)", "to": "\(ages.upperBound)"])
  }
}
