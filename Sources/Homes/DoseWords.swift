import Languages
import Library
import Views

/// A dose in the words of one reader; a class, since many households' pages hold it.
final class DoseWords: Sendable {
  let minutes: String
  let times: String
  let both: String

  init(_ dose: Dose, _ reader: Reader) {
    minutes = dose.minutes.map { reader.pack.text(minutes: $0) } ?? ""
    times = dose.times.map { reader.pack.text($0) } ?? ""
    both = reader.dose(dose)
  }

  /// Many households practise with the same dose.
  struct Key: Hashable {
    private let dose: Dose
    private let reader: ObjectIdentifier

    init(_ dose: Dose, _ reader: Reader) {
      self.dose = dose
      self.reader = ObjectIdentifier(reader)
    }
  }
}
