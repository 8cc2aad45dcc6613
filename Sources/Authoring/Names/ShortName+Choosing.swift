import Library

extension ShortName {
  /// The name that somebody chose, or one made of the title.
  package static func name(_ chosen: String?, for title: String) throws(AuthoringProblem) -> String {
    guard let chosen else {
      guard let name = proposed(for: title) else { throw .nameNeeded(title: title) }
      return name
    }
    guard isValid(chosen.utf8) else { throw .badName(chosen, proposed: proposed(for: chosen)) }
    return chosen
  }
}
