/// One thing that will be done to the portal's files. Nothing that is there is ever lost: a file is made, or gets lines
/// at its end.
package enum Change: Sendable, Hashable {
  case create(NewFile)
  case append(Addition)

  /// Lines for the end of a file whose bytes were read before.
  package struct Addition: Sendable, Hashable {
    /// From the portal's root.
    package var path: String
    /// The file as it was read; where it has become another, nothing is written.
    package var before: [UInt8]
    package var text: String

    package init(_ path: String, before: [UInt8], text: String) {
      self.path = path
      self.before = before
      self.text = text
    }
  }

  /// From the portal's root.
  package var path: String {
    switch self {
    case .create(let file): file.path
    case .append(let addition): addition.path
    }
  }

  /// The lines that are new.
  package var text: String {
    switch self {
    case .create(let file): file.text
    case .append(let addition): addition.text
    }
  }
}
