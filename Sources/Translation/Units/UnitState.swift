import Library

/// Whether a translation still says what its source says.
package enum Freshness: String, Sendable, Hashable, CaseIterable {
  /// Nobody translated it, or its translation cannot be found.
  case missing
  /// It was made from the words that the source has now.
  case current
  /// The source changed since.
  case stale
  /// Somebody changed the translation since it was confirmed, or it never was.
  case edited
}

/// What is known of one unit in one language. It is computed each time and stored nowhere.
package struct UnitState: Sendable, Hashable {
  package var freshness: Freshness
  package var trust: Trust

  package init(_ freshness: Freshness, _ trust: Trust) {
    self.freshness = freshness
    self.trust = trust
  }

  package static let missing = UnitState(.missing, .unknown)
}
