import Library
import Templates

/// The fields of a form for its template: each under the name of its kind.
package enum FormFields {
  package static func value(_ form: Form, _ reader: Reader) -> Value {
    .list(form.fields.map { field($0, of: form, reader) })
  }

  private static func field(_ field: Form.Field, of form: Form, _ reader: Reader) -> Value {
    // Names hold no point, so no two fields share an id, and none is one that the page itself uses.
    let name = "field-\(form.piece.slug).\(field.id)"
    var values: [(FieldName, Value)] = [
      ("id", .text(name)), ("name", .text(name)), ("label", reader.value(field.label)),
    ]
    for kind in Form.Field.Kind.allCases { values.append((FieldName(kind.rawValue), .flag(kind == field.kind))) }
    values.append(("choices", .list(field.choices.map { reader.value($0) })))
    return .object(Fields(values))
  }
}
