import Library
import Templates
import Translation

/// The fields of a form for its template: each under the name of its kind.
package enum FormFields {
  package static func value(_ form: Form, _ reader: Reader) -> Value {
    .list(form.fields.map { field($0, of: form, reader) })
  }

  /// What a reader should know about the words of the fields.
  package static func notices(_ form: Form, _ reader: Reader) -> Set<Notice> {
    form.fields.flatMap { [$0.label] + $0.choices }.reduce(into: []) { notices, text in
      guard let found = text.reading(for: reader.ladder, source: form.piece.source.language) else { return }
      found.addNotices(for: reader.language, to: &notices)
    }
  }

  /// To whom an e-mail with a filled form goes, and what it is about; the address is empty where the form goes back to
  /// somebody without one.
  package static func mail(_ form: Form, title: String, _ reader: Reader, _ team: [TeamMember]) -> Value {
    let person = team.first { $0.piece.slug == form.returnTo }
    let address = person?.email ?? (form.returnTo.contains("@") ? form.returnTo : "")
    return .object([
      "address": .text(address), "subject": .text(reader.pack.text("js-email-subject", ["title": title])),
    ])
  }

  private static func field(_ field: Form.Field, of form: Form, _ reader: Reader) -> Value {
    // Names hold no point, so no two fields share an id, and none is one that the page itself uses.
    let name = "field-\(form.piece.slug).\(field.id)"
    var values: [(FieldName, Value)] = [
      ("id", .text(name)), ("name", .text(name)),
      ("label", reader.value(field.label, source: form.piece.source.language)),
    ]
    for kind in Form.Field.Kind.allCases { values.append((FieldName(kind.rawValue), .flag(kind == field.kind))) }
    values.append(("choices", .list(field.choices.map { reader.value($0, source: form.piece.source.language) })))
    return .object(Fields(values))
  }
}
