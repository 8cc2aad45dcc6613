import Templates

/// The part of a page that is its own: named values for its template.
struct PageContent {
  private var fields: [(FieldName, Value)] = []
  /// The rendered writing.
  var body: [UInt8] = []

  /// - Parameter attributes: what marks the title where it is in another language than the page.
  init(title: String, portal: String, attributes: Value = .none) {
    fields.append(("page-title-attrs", attributes))
    fields.append(("page-title", .text(title == portal ? title : "\(title) · \(portal)")))
  }

  mutating func set(_ name: FieldName, _ value: Value) { fields.append((name, value)) }

  var value: Value { .object(Fields(fields + [("body", .html(HTML(trusted: body)))])) }
}
