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
    // Areas have an "and" of their own: "Feelings and behavior".
    facts.add(
      reader.pack.text("strategy-area"), strategy.areas.map { reader.word(.areas, $0) }.joined(separator: " · "))
    facts.add(reader.pack.text("strategy-ages"), ages(strategy.ages, reader))
    facts.add(reader.pack.text("strategy-routine"), strategy.routine.map { reader.word(.routines, $0) })
    return facts.value
  }

  private static func ages(_ ages: ClosedRange<Int>?, _ reader: Reader) -> String? {
    guard let ages else { return nil }
    if ages.count == 1 { return reader.pack.text("ages-one", ["age": "\(ages.lowerBound)"]) }
    return reader.pack.text("ages-range", ["from": "\(ages.lowerBound)", "to": "\(ages.upperBound)"])
  }
}
