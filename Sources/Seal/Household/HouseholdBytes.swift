/// The bundle of one household before it is sealed: what nobody else may read.
///
/// Anybody may make one; only `Seal` can read it. That is how the audience is a type: text that has become
/// `HouseholdBytes` can reach a file only as a sealed one.
package struct HouseholdBytes: Sendable, CustomStringConvertible, CustomReflectable {
  package enum Segment: Sendable {
    /// This household's alone.
    case own([UInt8])
    /// Held by several households and compressed already.
    case shared(SharedSegment)
  }

  let segments: [Segment]

  package init(_ segments: [Segment]) { self.segments = segments }

  /// How many bytes it is before compression.
  package var count: Int {
    segments.reduce(0) { total, segment in
      switch segment {
      case .own(let bytes): total + bytes.count
      case .shared(let shared): total + shared.count
      }
    }
  }

  package var description: String { "(household bytes: \(count))" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A picture, recording or document of one household before it is sealed; readable only inside `Seal`.
package struct HouseholdAsset: Sendable, CustomStringConvertible, CustomReflectable {
  let path: String
  let type: String
  let bytes: [UInt8]

  /// - Parameters:
  ///   - path: the name by which the bundle's text refers to it.
  ///   - type: its media type, such as `image/jpeg`.
  package init(path: String, type: String, bytes: [UInt8]) {
    self.path = path
    self.type = type
    self.bytes = bytes
  }

  package var description: String { "(household asset of \(bytes.count) bytes)" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
