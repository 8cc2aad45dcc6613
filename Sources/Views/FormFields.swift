import Languages
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

  /// To whom an e-mail with a filled form goes, and what it is about, in the reader's words and the staff's; the address
  /// is empty where the form goes back to somebody without one.
  package static func mail(_ form: Form, title: String, _ reader: Reader, _ team: [TeamMember]) -> Value {
    let person = team.first { $0.piece.slug == form.returnTo }
    let address = person?.email ?? (form.returnTo.contains("@") ? form.returnTo : "")
    let own = form.piece.source[.title]
    let title = title == own ? title : "\(title) · \(own)"
    return .object([
      "address": .text(address), "subject": .text(reader.pack.text("js-email-subject", ["title": title])),
    ])
  }

  /// To whom a form on paper goes back, and how to reach them.
  package static func facts(_ form: Form, _ reader: Reader, _ team: [TeamMember]) -> Value {
    var facts = FactList()
    guard let person = team.first(where: { $0.piece.slug == form.returnTo }) else {
      facts.add(contact: form.returnTo, reader.pack.text("form-return-to"))
      return facts.value
    }
    facts.add(reader.pack.text("form-return-to"), person.name)
    facts.add(contact: person.phone, reader.pack.text("team-phone"))
    facts.add(contact: person.email, reader.pack.text("team-email"))
    return facts.value
  }

  private static func field(_ field: Form.Field, of form: Form, _ reader: Reader) -> Value {
    // Names hold no point, so no two fields share an id, and none is one that the page itself uses.
    let name = "field-\(form.piece.slug).\(field.id)"
    var values: [(FieldName, Value)] = [
      ("id", .text(name)), ("name", .text(name)),
      ("label", words(field.label, of: form, reader)),
    ]
    for kind in Form.Field.Kind.allCases { values.append((FieldName(kind.rawValue), .flag(kind == field.kind))) }
    values.append(("choices", .list(field.choices.map { words($0, of: form, reader) })))
    return .object(Fields(values))
  }

  /// A text for the reader, and what the staff call it where that is something else: an e-mail with answers has both, so
  /// that whoever gets it knows what was asked.
  private static func words(_ text: LocalizedText, of form: Form, _ reader: Reader) -> Value {
    let source = form.piece.source.language
    guard let shown = text.resolve(for: reader.ladder, source: source),
      case .object(var value) = reader.value(shown.text, in: shown.language)
    else { return .none }
    let own = text.original(in: source)?.text
    value.set("staff", to: own.map { $0 == shown.text ? .none : .text($0) } ?? .none)
    return .object(value)
  }
}
