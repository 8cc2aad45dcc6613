import Bytes
import Seal

/// Whose home some keys are: marks of its adults' names, phones and addresses under its family key.
///
/// It is how a build knows that a letter that is out still opens the right home's page. Nothing of the people can be
/// read from it.
package struct HomePeople: Sendable, Equatable {
  /// Of all that is written of the adults, as it stands.
  private let whole: UInt64
  /// Of each name, given name, phone and address. Earlier versions kept each word of the names instead.
  private let marks: Set<UInt64>

  private static let size = 8

  init(_ people: DescribedPeople, _ keys: HouseholdKeys) {
    whole = Self.whole(people, keys)
    marks = Self.marks(people.traces().all, keys)
  }

  /// Nil unless it is what `bytes` gives.
  package init?(bytes: [UInt8]) {
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

  /// How many names, given names, phones and addresses are among those of these people. A family name alone is none of
  /// them: a mother and a father who parted may share it.
  ///
  /// - Parameter keys: those that the marks were made with.
  func common(with people: DescribedPeople, _ keys: HouseholdKeys) -> Int {
    let traces = people.traces()
    return Self.marks(traces.all, keys).intersection(marks).count
      + traces.names.filter { isMarkedByWords($0, keys) }.count
  }

  /// Whether an earlier version noted a name, of which it kept each word by itself.
  private func isMarkedByWords(_ name: DescribedPeople.Name, _ keys: HouseholdKeys) -> Bool {
    let isWhole = name.words.count > 1 && Self.marks(name.words, keys).isSubset(of: marks)
    return isWhole || name.given.map { Self.marks([$0], keys).isSubset(of: marks) } ?? false
  }

  private static func marks(_ traces: [String], _ keys: HouseholdKeys) -> Set<UInt64> {
    Set(keys.familyKey.marks(of: traces, for: keys.household))
  }

  private static func whole(_ people: DescribedPeople, _ keys: HouseholdKeys) -> UInt64 {
    keys.familyKey.marks(of: [people.text], for: keys.household)[0]
  }
}

/// The adults of a home as the writing describes them.
package struct DescribedPeople: Sendable {
  /// A name in one script.
  package struct Name: Sendable {
    let words: [String]
    let given: String?

    /// - Parameters:
    ///   - words: all of it, sorted.
    ///   - given: the given name, where it is sure.
    package init(words: [String], given: String?) {
      self.words = words
      self.given = given
    }
  }

  /// By what they are known, in one form however it was typed.
  package struct Traces: Sendable {
    /// Phones and addresses.
    let contacts: [String]
    let names: [Name]

    package init(contacts: [String], names: [Name]) {
      self.contacts = contacts
      self.names = names
    }

    fileprivate var all: [String] {
      contacts + names.map { "name " + $0.words.joined(separator: " ") }
        + names.compactMap { name in name.given.map { "given " + $0 } }
    }
  }

  /// All that is written of them, as it stands.
  let text: String
  let traces: @Sendable () -> Traces

  /// - Parameter traces: is asked only where the text is not what it was.
  package init(text: String, traces: @escaping @Sendable () -> Traces) {
    self.text = text
    self.traces = traces
  }
}
