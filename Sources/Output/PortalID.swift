import Files

/// The random name that a portal's outputs are marked with, kept in the portal's private folder. It tells nothing of the
/// portal.
enum PortalID {
  private static let name = "portal-id"

  /// Nil where the portal has none yet.
  static func read(in privateFolder: String) throws(FileProblem) -> String? {
    try RandomName.read("\(privateFolder)/\(name)")
  }

  /// The portal's name, which is made where it has none.
  ///
  /// - Parameter marked: the name to take up again, where the output is known to be this portal's.
  static func settle(in privateFolder: String, marked: String?) throws(FileProblem) -> String {
    try RandomName.settle("\(privateFolder)/\(name)", known: marked)
  }

  static func parse(_ text: Substring) -> String? { RandomName.parse(text) }
}
