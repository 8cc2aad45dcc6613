/// How templates are compiled.
package enum TemplateOptions: Sendable {
  /// For themes: no tag turns escaping off, and a template that is included must exist.
  case typed
  /// To the letter of the Mustache specification: `{{{x}}}` and `{{&x}}` show text unescaped, and a template that is
  /// not there is empty.
  case specification
}
