import Bytes
import Diagnostics
import Templates

/// What became of a few templates: the first is rendered, the others may be included by name.
struct Rendered {
  let text: String
  let diagnostics: [Diagnostic]

  init(
    _ template: String, _ value: Value = .none, parts: KeyValuePairs<String, String> = [:],
    options: TemplateOptions = .typed, isStrict: Bool = false
  ) {
    let (templates, diagnostics) = Self.compile(template, parts: parts, options: options)
    var writer = ByteWriter()
    let problems = diagnostics.hasErrors ? [] : templates.render("page", value, into: &writer, isStrict: isStrict)
    text = writer.string()
    self.diagnostics = diagnostics + problems
  }

  static func compile(
    _ template: String, parts: KeyValuePairs<String, String> = [:], options: TemplateOptions = .typed
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    let all = [("page", template)] + parts.map { ($0.key, $0.value) }
    return TemplateSet.compile(
      all.map { TemplateSource(name: $0.0, file: "theme/\($0.0).html", bytes: Array($0.1.utf8)) }, options: options)
  }
}
