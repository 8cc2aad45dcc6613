import Diagnostics

/// All templates of a set as operations over tables; immutable once it is compiled.
///
/// The tables are the set's, not each template's, and those that are used while a page is written hold plain numbers: a
/// reference in them would be counted at each step, and workers that count references to one object wait for each
/// other.
struct TemplateProgram: Sendable {
  /// Those of one template stand together.
  var operations: [Operation] = []
  /// For each operation its tag in the source; empty for text.
  var origins: [Range<Int32>] = []
  /// All literal text, one run after the other.
  var pool: [UInt8] = []
  var paths: [Path] = []
  /// The paths as they are written.
  var pathTexts: [String] = []
  /// The names of paths after the second.
  var deepNames: [[UInt64]] = []
  var inclusions: [Inclusion] = []
  /// Those of one inclusion stand together.
  var arguments: [Inclusion.Argument] = []
  var blocks: [BlockSite] = []
  /// The operations of each template.
  var templates: [Range<Int>] = []
  var sources: [TemplateSource] = []

  /// The tables where they lie, for the renderer; they may be used while the program is held and nobody changes it.
  struct Tables {
    let operations: UnsafeBufferPointer<Operation>
    let pool: UnsafeBufferPointer<UInt8>
    let paths: UnsafeBufferPointer<Path>
    let inclusions: UnsafeBufferPointer<Inclusion>
    let arguments: UnsafeBufferPointer<Inclusion.Argument>
    let blocks: UnsafeBufferPointer<BlockSite>
    let templates: UnsafeBufferPointer<Range<Int>>

    init(_ program: borrowing TemplateProgram) {
      operations = program.operations.withUnsafeBufferPointer { $0 }
      pool = program.pool.withUnsafeBufferPointer { $0 }
      paths = program.paths.withUnsafeBufferPointer { $0 }
      inclusions = program.inclusions.withUnsafeBufferPointer { $0 }
      arguments = program.arguments.withUnsafeBufferPointer { $0 }
      blocks = program.blocks.withUnsafeBufferPointer { $0 }
      templates = program.templates.withUnsafeBufferPointer { $0 }
    }

    /// Literal text.
    @inline(__always) func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: pool[range])
    }
  }

  /// Where the tag of an operation stands.
  func place(of operation: Int) -> SourcePlace? {
    guard let template = templates.firstIndex(where: { $0.contains(operation) }) else { return nil }
    let origin = origins[operation]
    return sources[template].place(Int(origin.lowerBound)..<Int(origin.upperBound))
  }
}
