import Seal

/// One of several parts of a portal that are built apart: by one computer after another, or by many at once.
///
/// A household belongs to one part, by its public name alone; all that everyone may read belongs to the first. So no two
/// parts have a file in common, and together they are the whole site.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  package let number: Int
  package let count: Int

  /// More parts than this would each be a handful of pages.
  package static let largestCount = 9_999

  /// Reads `2/7`, the second of seven; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1]), number <= count
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Digits alone: no sign, no space.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int(text),
      (1...largestCount).contains(number)
    else { return nil }
    return number
  }

  package var description: String { "\(number)/\(count)" }

  /// Whether it holds what everyone may read.
  package var isFirst: Bool { number == 1 }

  /// Public names are random, so each part gets about as many.
  package func holds(_ household: PublicID) -> Bool {
    let value = household.text.utf8.reduce(0 as UInt64) { $0 &* 31 &+ UInt64($1) }
    return Int(value % UInt64(count)) == number - 1
  }

  /// Whether a file of the site is of this part; its path is from the output folder.
  func holds(path: String) -> Bool {
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count > 2, parts[0] == OutputSnapshot.sealedFolder, let household = PublicID(String(parts[1])) else {
      return isFirst
    }
    return holds(household)
  }

  /// Tells its files beside the output from those of other parts.
  var suffix: String { "-\(number)-of-\(count)" }
}
