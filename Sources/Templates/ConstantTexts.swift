import Bytes

/// Puts texts that are the same on all pages into a program, so that no page looks them up and escapes them: a text and
/// the literal text around it become one operation.
struct ConstantTexts {
  private let program: TemplateProgram
  private let name: UInt64
  private let texts: Fields
  private var operations: [Operation] = []
  private var origins: [Range<Int32>] = []
  private var pool: [UInt8] = []
  /// Where each operation is now, and the end of all.
  private var places: [Int] = []
  /// Whether something leads to an operation from elsewhere, so that no text before may take it in.
  private let isEntry: [Bool]

  /// - Parameter texts: what stands under the name; others than texts stay to be looked up.
  static func settled(in program: TemplateProgram, _ name: FieldName, _ texts: Fields) -> TemplateProgram {
    var settling = ConstantTexts(program, name.hash, texts)
    settling.copyOperations()
    return settling.settled
  }

  private init(_ program: TemplateProgram, _ name: UInt64, _ texts: Fields) {
    self.program = program
    self.name = name
    self.texts = texts
    isEntry = program.entries
    operations.reserveCapacity(program.operations.count)
    origins.reserveCapacity(program.operations.count)
    places.reserveCapacity(program.operations.count + 1)
    pool.reserveCapacity(program.pool.count * 3 / 2)
  }

  private mutating func copyOperations() {
    var writer = ByteWriter()
    for (index, operation) in program.operations.enumerated() {
      places.append(operations.count)
      writer.removeAll()
      guard write(operation, to: &writer) else {
        operations.append(operation)
        origins.append(program.origins[index])
        continue
      }
      let start = Int32(pool.count)
      writer.withBytes { pool.append(contentsOf: $0) }
      let end = Int32(pool.count)
      if !isEntry[index], case .text(let first, start)? = operations.last {
        operations[operations.count - 1] = .text(start: first, end: end)
      } else {
        operations.append(.text(start: start, end: end))
        origins.append(0..<0)
      }
    }
    places.append(operations.count)
  }

  /// Writes what an operation writes on all pages; false where that is not known.
  ///
  /// Where lines are indented, those of a value are not, so a text of several lines stays a value; an empty one does, for
  /// it too brings the indentation of its line.
  private func write(_ operation: Operation, to writer: inout ByteWriter) -> Bool {
    switch operation {
    case .text(let start, let end):
      writer.append(program.pool[Int(start)..<Int(end)])
      return true
    case .variable(let number):
      let path = program.paths[Int(number)]
      guard path.first == name, path.second != 0, path.deep < 0,
        case .text(let text)? = texts.withEntries({ $0[path.second]?.pointee }),
        !text.isEmpty, !text.utf8.contains(0x0A)
      else { return false }
      writer.append(escapingHTML: text)
      return true
    default: return false
    }
  }

  private var settled: TemplateProgram {
    var settled = program
    settled.operations = operations.map(moved)
    settled.origins = origins
    settled.templates = program.templates.map(moved)
    settled.arguments = program.arguments.map { .init(block: $0.block, operations: moved($0.operations)) }
    settled.pool = pool
    for index in settled.inclusions.indices {
      settled.inclusions[index].end = places[settled.inclusions[index].end]
      settled.inclusions[index].indentation = program.inclusions[index].indentation.map {
        settled.keep($0, of: program)
      }
    }
    for index in settled.blocks.indices {
      settled.blocks[index].end = places[settled.blocks[index].end]
      settled.blocks[index].indentation = program.blocks[index].indentation.map { settled.keep($0, of: program) }
    }
    return settled
  }

  private func moved(_ range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound] }

  private func moved(_ operation: Operation) -> Operation {
    switch operation {
    case .section(let path, let end): .section(path: path, end: Int32(places[Int(end)]))
    case .inverted(let path, let end): .inverted(path: path, end: Int32(places[Int(end)]))
    case .sectionEnd(let body): .sectionEnd(body: Int32(places[Int(body)]))
    case .text, .variable, .unescaped, .include, .block: operation
    }
  }
}

extension TemplateProgram {
  /// For each operation, and the end of all, whether something leads to it from elsewhere.
  fileprivate var entries: [Bool] {
    var entries = [Bool](repeating: false, count: operations.count + 1)
    for operation in operations {
      switch operation {
      case .section(_, let end), .inverted(_, let end): entries[Int(end)] = true
      case .sectionEnd(let body): entries[Int(body)] = true
      case .text, .variable, .unescaped, .include, .block: break
      }
    }
    for range in templates + arguments.map(\.operations) {
      entries[range.lowerBound] = true
      entries[range.upperBound] = true
    }
    for end in inclusions.map(\.end) + blocks.map(\.end) { entries[end] = true }
    return entries
  }

  /// Takes over text of another program.
  fileprivate mutating func keep(_ range: Range<Int>, of other: TemplateProgram) -> Range<Int> {
    pool.append(contentsOf: other.pool[range])
    return pool.count - range.count..<pool.count
  }
}
