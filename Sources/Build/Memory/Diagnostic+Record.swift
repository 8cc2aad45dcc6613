import Cache
import Diagnostics

extension Diagnostic {
  func write(to record: inout RecordWriter) {
    record.append(id)
    record.append(severity.rawValue)
    record.append(summary)
    record.append(place) { $1.write(to: &$0) }
    record.append(remedy) { $0.append($1) }
    record.append(related) { record, one in
      record.append(one.summary)
      one.place.write(to: &record)
    }
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    let id = try record.text()
    guard let severity = Severity(rawValue: try record.text()) else { throw RecordReader.Damage() }
    let summary = try record.text()
    let place = try record.optional { (record) throws(RecordReader.Damage) in try SourcePlace(&record) }
    let remedy = try record.optional { (record) throws(RecordReader.Damage) in try record.text() }
    let related = try record.list { (record) throws(RecordReader.Damage) in
      Related(try record.text(), at: try SourcePlace(&record))
    }
    self.init(severity, id, summary, at: place, remedy: remedy, related: related)
  }
}

extension SourcePlace {
  func write(to record: inout RecordWriter) {
    record.append(file)
    for number in [line, column, width] { record.append(number) }
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    self.init(
      file: try record.text(), line: try record.number(), column: try record.number(), width: try record.number())
  }
}
