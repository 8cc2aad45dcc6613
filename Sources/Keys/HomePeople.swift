import Bytes
import Seal

/// Whose home some keys are: marks of its adults' names, phones and addresses under its family key.
///
/// It is how a build knows that a letter that is out still opens the right home's page. Nothing of the people can be
/// read from it.
package struct HomePeople: Sendable, Equatable {
  /// Of all that is written of the adults, as it stands.
  private let whole: UInt64
  /// Of each word of their names, each phone and each address.
  private let marks: Set<UInt64>

  private static let size = 8

  init(_ people: DescribedPeople, _ keys: HouseholdKeys) {
    whole = Self.whole(people, keys)
    marks = Set(keys.familyKey.marks(of: people.traces(), for: keys.household))
  }

  /// Nil unless it is what `bytes` gives.
  init?(bytes: [UInt8]) {
    guard bytes.count >= Self.size, bytes.count % Self.size == 0 else { return nil }
    let numbers = stride(from: 0, to: bytes.count, by: Self.size).map { start in
      bytes[start..<start + Self.size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    whole = numbers[0]
    marks = Set(numbers.dropFirst())
  }

  /// Big-endian, the whole first, then the marks in their order.
  var bytes: [UInt8] {
    ([whole] + marks.sorted()).flatMap { number in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    }
  }

  /// Whether nothing was written otherwise since; takes one hash.
  func isOf(_ people: DescribedPeople, _ keys: HouseholdKeys) -> Bool { whole == Self.whole(people, keys) }

  /// Whether no adult is written down.
  var isEmpty: Bool { marks.isEmpty }

  /// How many words, phones and addresses both have.
  func common(with other: HomePeople) -> Int { marks.intersection(other.marks).count }

  private static func whole(_ people: DescribedPeople, _ keys: HouseholdKeys) -> UInt64 {
    keys.familyKey.marks(of: [people.text], for: keys.household)[0]
  }
}

/// The adults of a home as the writing describes them.
package struct DescribedPeople: Sendable {
  /// All that is written of them, as it stands.
  let text: String
  /// Each word of their names, each phone and each address, in one form however it was typed.
  let traces: @Sendable () -> [String]

  /// - Parameter traces: is asked only where the text is not what it was.
  package init(text: String, traces: @escaping @Sendable () -> [String]) {
    self.text = text
    self.traces = traces
  }
}
