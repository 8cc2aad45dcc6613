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
  ///
  /// - Parameter day: the day that the page is for; nil for a page that is the same on all days, where `later` tells the
  ///   days from which the form goes to somebody else, each with the address.
  package static func mail(
    _ form: Form, title: String, _ reader: Reader, _ duty: TeamDuty, on day: CivilDate? = nil
  ) -> Value {
    let isAddress = form.returnTo.contains("@")
    var addresses = duty.holders(of: form.returnTo).map { ($0.from, duty[$0.slug]?.email ?? "") }
    if let last = duty.holders(of: form.returnTo).last?.until { addresses.append((last.adding(days: 1), "")) }
    if let day { addresses = addresses.last { $0.0.map { $0 <= day } ?? true }.map { [$0] } ?? [] }
    let later = addresses.dropFirst().compactMap { from, address in from.map { "\($0)=\(address)" } }
    let own = form.piece.source[.title]
    let title = title == own ? title : "\(title) · \(own)"
    return .object([
      "address": .text(isAddress ? form.returnTo : addresses.first?.1 ?? ""),
      "later": later.isEmpty ? .none : .text(later.joined(separator: " ")),
      "subject": .text(reader.pack.text("js-email-subject", ["title": title])),
    ])
  }

  /// To whom a form on paper goes back, and how to reach them.
  ///
  /// - Parameter day: as of ``mail(_:title:_:_:on:)``; without it each person has the days on which the form goes there.
  package static func facts(_ form: Form, _ reader: Reader, _ duty: TeamDuty, on day: CivilDate? = nil) -> Value {
    var facts = FactList()
    guard duty[form.returnTo] != nil else {
      facts.add(contact: form.returnTo, reader.pack.text("form-return-to"))
      return facts.value
    }
    for holder in duty.holders(of: form.returnTo) where day.map(holder.isThere) ?? true {
      guard let person = duty[holder.slug] else { continue }
      var own = FactList()
      own.add(reader.pack.text("form-return-to"), person.name)
      own.add(contact: person.phone, reader.pack.text("team-phone"))
      own.add(contact: person.email, reader.pack.text("team-email"))
      facts.add(own, from: day == nil ? holder.from : nil, until: day == nil ? holder.until : nil)
    }
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
