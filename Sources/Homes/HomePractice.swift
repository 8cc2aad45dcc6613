import Library

/// A strategy that a child of a household practises, whatever the language.
final class HomePractice {
  let practice: Practice
  let strategy: Strategy
  /// How long and how often, with what the therapist left open taken from the strategy.
  let dose: Dose
  /// The name of the screen on which the strategy stands with this dose.
  let screen: String

  init(_ practice: Practice, _ strategy: Strategy) {
    self.practice = practice
    self.strategy = strategy
    dose = practice.dose.filled(from: strategy.dose)
    screen = Screen.strategy(strategy, practice.dose)
  }
}
