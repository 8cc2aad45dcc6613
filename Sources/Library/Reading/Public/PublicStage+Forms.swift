import Diagnostics
import Languages

extension PublicStage {
  /// A form, its fields' words joined from all its languages.
  mutating func form(_ read: ReadPiece) -> Form? {
    let records = read.record.entriesList(.fields)
    reader.checkIds(records, what: "field")
    var fields = records.compactMap { field($0) }
    for (index, record) in read.translations.enumerated() {
      join(record, in: read.piece.twins[index].language, to: &fields)
    }
    guard let returnTo = read.record.text(.returnTo) else { return nil }
    if ShortName.isValid(returnTo.utf8) {
      reader.references.append(
        ContentReader.PendingReference(kind: .team, name: returnTo, place: read.record.place(.returnTo)))
    }
    return Form(piece: read.piece, returnTo: returnTo, fields: fields)
  }

  private mutating func field(_ record: Record) -> Form.Field? {
    guard let id = record.text(.id), let label = record.localized(.label),
      let kind = record.choice(.kind, Form.Field.Kind.self)
    else { return nil }
    let choices = record.localizedList(.choices)
    if kind == .choice, choices.count < 2 {
      reader.report.add(WritingProblem.choicesNeeded, at: record.place(.kind))
    } else if kind != .choice, record.has(.choices) {
      reader.report.add(WritingProblem.choicesNotUsed(kind.rawValue), at: record.place(.choices))
    }
    return Form.Field(id: id, kind: kind, label: label, choices: choices)
  }

  /// Adds a translation's labels and answers to the fields; a text that the source itself has in that language wins.
  private mutating func join(_ translation: Record, in language: LanguageTag, to fields: inout [Form.Field]) {
    let records = translation.entriesList(.fields)
    reader.checkIds(records, what: "field")
    for record in records {
      guard let id = record.text(.id) else { continue }
      guard let index = fields.firstIndex(where: { $0.id == id }) else {
        let nearest = NearestName.find(id, in: fields.map(\.id))
        reader.report.add(WritingProblem.unknownFormField(id, nearest: nearest), at: record.place(.id))
        continue
      }
      if let label = record.localized(.label) { fields[index].label.join(label) }
      guard record.has(.choices) else { continue }
      let choices = record.localizedList(.choices)
      guard choices.count == fields[index].choices.count else {
        reader.report.add(
          WritingProblem.choiceCount(field: id, source: fields[index].choices.count), at: record.place(.choices))
        continue
      }
      for (number, choice) in choices.enumerated() { fields[index].choices[number].join(choice) }
    }
  }
}

extension LocalizedText {
  fileprivate mutating func join(_ other: LocalizedText) {
    for entry in other.entries where self[entry.language] == nil { add(entry) }
  }
}
