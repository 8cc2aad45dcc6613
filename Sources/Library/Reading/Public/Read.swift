import Diagnostics

/// What a stage gives: its value, nil where it is of no use, and what was found on the way.
package struct Read<Value: Sendable>: Sendable {
  package var value: Value?
  package var diagnostics: [Diagnostic]

  package init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
