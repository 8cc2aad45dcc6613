/// One entry that a piece of writing may have.
///
/// A class, because each entry of each file looks at one; a copy would count references to all that it holds.
final class Field: Sendable {
  let name: EntryName
  /// The name as messages show it.
  let written: String
  let type: FieldType
  let isRequired: Bool
  /// The name as it stands in a file.
  let bytes: [UInt8]
  /// The key under which a reader's words are kept; nil for a fact.
  let textKey: TextKey?

  /// A value as somebody might write it.
  let example: String
  /// Whether people read its value, which may then hold any sign: words, a name, a phone number with an extension.
  let holdsWords: Bool

  private init(_ name: EntryName, _ type: FieldType, isRequired: Bool, example: String?) {
    self.name = name
    written = name.rawValue
    self.type = type
    self.isRequired = isRequired
    bytes = Array(name.rawValue.utf8)
    self.example = example ?? type.example
    holdsWords = type.holdsWords && ![.kind, .theme, .timeZone].contains(name)
    textKey = type.isText ? TextKey(rawValue: name.rawValue) : nil
  }

  static func required(_ name: EntryName, _ type: FieldType, such example: String? = nil) -> Field {
    Field(name, type, isRequired: true, example: example)
  }

  static func optional(_ name: EntryName, _ type: FieldType) -> Field {
    Field(name, type, isRequired: false, example: nil)
  }
}

/// The entries that one kind of writing may have: what `homeward` reads, and all that it reads.
///
/// A class for the reason for which `Field` is one.
final class Schema: Sendable {
  let fields: [Field]
  /// The indexes of those that must be there.
  let required: [Int]
  /// The length of each name and how it begins, as one number: nearly all names are told apart by it.
  private let starts: [UInt64]

  init(_ fields: [Field]) {
    self.fields = fields
    required = fields.indices.filter { fields[$0].isRequired }
    starts = fields.map { $0.bytes.withUnsafeBufferPointer(Self.start) }
    precondition(fields.count <= 64, "What was seen of a map is kept in one number.")
  }

  /// The index of the field with this name.
  func index(of node: Int, in tree: YAMLTree) -> Int? {
    tree.bytes(node) { name in
      let start = Self.start(of: name)
      for index in starts.indices where starts[index] == start {
        if name.count <= Self.startLength || name.elementsEqual(fields[index].bytes) { return index }
      }
      return nil
    }
  }

  private static let startLength = 7

  private static func start(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var start = UInt64(min(name.count, 255))
    for byte in name.prefix(startLength) { start = start << 8 | UInt64(byte) }
    return start
  }

  var names: [String] { fields.map(\.name.rawValue) }

  /// The required entries (or the first), as they could be written on one line.
  var exampleLine: String {
    let shown = fields.filter(\.isRequired)
    return (shown.isEmpty ? Array(fields.prefix(1)) : shown)
      .map { "\($0.name.rawValue): \($0.example)" }.joined(separator: ", ")
  }

  /// The entries that a translation of this kind may have: its words, who translated it, and nothing that is a fact.
  func translation(adding more: [Field] = []) -> Schema {
    let words = fields.filter(\.type.isText).map { Field.optional($0.name, $0.type) }
    return Schema(
      words + more + [
        .optional(.mode, .choice(["adapted"])), .optional(.translatedBy, .fact), .optional(.draft, .flag),
      ])
  }
}
