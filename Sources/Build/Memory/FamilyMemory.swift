import Cache
import Diagnostics
import Languages
import Output
import Seal

/// What a build remembers of a family, so that it need not be read while nothing of it has changed.
struct FamilyMemory: Sendable {
  let folder: String
  /// Slugs of the strategies that it practises.
  let strategies: [String]
  /// Paths of its homes' files from the output folder.
  let outputs: [String]
  /// The languages in which the locked page of each home is written.
  let shells: [[LanguageTag]]
  /// What was said of it.
  private let diagnosticsRecord: ArraySlice<UInt8>
  /// Its names, numbers and addresses: what no public page may show. Its keys are not among them.
  let words: ArraySlice<UInt8>

  init(
    folder: String, strategies: [String], outputs: [String], shells: [[LanguageTag]], diagnostics: [Diagnostic],
    words: PrivateWords
  ) {
    self.folder = folder
    self.strategies = strategies
    self.outputs = outputs
    self.shells = shells
    var record = RecordWriter(capacity: 16)
    record.append(diagnostics) { $1.write(to: &$0) }
    diagnosticsRecord = record.bytes[...]
    var written = RecordWriter(capacity: 512)
    for list in [words.forms, words.people] {
      written.append(list.all) { record, word in
        record.append(Int(word.kind.rawValue))
        record.append(word.word)
      }
    }
    self.words = written.bytes[...]
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    folder = try record.text()
    strategies = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    outputs = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    shells = try record.list { (record) throws(RecordReader.Damage) in
      try record.list { (record) throws(RecordReader.Damage) in
        guard let language = LanguageTag(try record.text()) else { throw RecordReader.Damage() }
        return language
      }
    }
    diagnosticsRecord = try record.content()
    words = try record.content()
  }

  func write(to record: inout RecordWriter) {
    record.append(folder)
    record.append(strategies) { $0.append($1) }
    record.append(outputs) { $0.append($1) }
    record.append(shells) { record, languages in record.append(languages) { $0.append($1.identifier) } }
    record.append(diagnosticsRecord)
    record.append(words)
  }

  func diagnostics() throws(RecordReader.Damage) -> [Diagnostic] {
    var record = RecordReader(diagnosticsRecord)
    return try record.list { (record) throws(RecordReader.Damage) in try Diagnostic(&record) }
  }

  func addWords(to all: inout PrivateWords) throws(RecordReader.Damage) {
    var record = RecordReader(words)
    for one in try Self.words(&record) { all.restore(form: one.word, one.kind) }
    for one in try Self.words(&record) { all.restore(person: one.word, one.kind) }
  }

  private static func words(
    _ record: inout RecordReader
  ) throws(RecordReader.Damage) -> [(kind: PrivateWords.Kind, word: ArraySlice<UInt8>)] {
    try record.list { (record) throws(RecordReader.Damage) in
      guard let kind = PrivateWords.Kind(rawValue: UInt8(truncatingIfNeeded: try record.number())) else {
        throw RecordReader.Damage()
      }
      return (kind, try record.content())
    }
  }

  /// The public names of its homes that have pages.
  var households: [PublicID] {
    outputs.compactMap { path in
      guard path.hasSuffix("/index.html"), path.hasPrefix("f/") else { return nil }
      return PublicID(String(path.dropFirst(2).prefix { $0 != "/" }))
    }
  }
}
