import Cache
import Output

/// What lies around the writing and the site and decides what a build does: the keys, the manifest, whose the output is.
struct Surroundings: Sendable, Hashable {
  private var states: [FileState?]
  /// Of the private folder only who may read it: every build changes its times.
  private var privateMode: Int?

  /// The keys' state comes first, because a build may change them after it used them.
  init(keys: FileState?, _ place: OutputPlace) {
    states = [keys] + place.traces.map(FileState.of)
    privateMode = FileState.of(place.privateFolder)?.mode
  }

  var keys: FileState? { states.first ?? nil }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    states = try record.list { (record) throws(RecordReader.Damage) in
      try record.optional { (record) throws(RecordReader.Damage) in try FileState(&record) }
    }
    privateMode = try record.optional { (record) throws(RecordReader.Damage) in try record.number() }
  }

  func write(to record: inout RecordWriter) {
    record.append(states) { record, state in record.append(state) { $1.write(to: &$0) } }
    record.append(privateMode) { $0.append($1) }
  }
}
