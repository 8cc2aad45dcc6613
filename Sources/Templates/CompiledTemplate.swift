import Diagnostics

/// A template as operations over tables; immutable and shared by all that render it.
final class CompiledTemplate: Sendable {
  let source: TemplateSource
  let operations: [Operation]
  /// For each operation the tag in the source; empty for text.
  let origins: [Range<Int32>]
  /// All literal text, one run after the other.
  let pool: [UInt8]
  let paths: [Path]
  /// The paths as they are written.
  let pathTexts: [String]
  let deepNames: [[UInt64]]
  let inclusions: [Inclusion]
  let blocks: [BlockSite]

  init(
    source: TemplateSource, operations: [Operation] = [], origins: [Range<Int32>] = [], pool: [UInt8] = [],
    paths: [String] = [], inclusions: [Inclusion] = [], blocks: [BlockSite] = []
  ) {
    self.source = source
    self.operations = operations
    self.origins = origins
    self.pool = pool
    pathTexts = paths
    var deepNames: [[UInt64]] = []
    self.paths = paths.map { Path($0, deepNames: &deepNames) }
    self.deepNames = deepNames
    self.inclusions = inclusions
    self.blocks = blocks
  }

  /// Where the tag of an operation stands.
  func place(of operation: Int) -> SourcePlace {
    let origin = origins[operation]
    return source.place(Int(origin.lowerBound)..<Int(origin.upperBound))
  }
}
