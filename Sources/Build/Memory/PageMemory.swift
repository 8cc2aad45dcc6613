import Cache
import Diagnostics

/// What a build remembers of a file for everyone.
struct PageMemory: Sendable {
  /// From the output folder.
  var path: String
  var state: FileState
  /// What was said while it was made.
  var diagnostics: [Diagnostic]

  init(path: String, state: FileState, diagnostics: [Diagnostic]) {
    self.path = path
    self.state = state
    self.diagnostics = diagnostics
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    path = try record.text()
    state = try FileState(&record)
    diagnostics = try record.list { (record) throws(RecordReader.Damage) in try Diagnostic(&record) }
  }

  func write(to record: inout RecordWriter) {
    record.append(path)
    state.write(to: &record)
    record.append(diagnostics) { $1.write(to: &$0) }
  }
}
