/// The kinds of file that go to translators and come back.
package enum ExchangeFormat: String, Sendable, Hashable, CaseIterable {
  case xliff, docx, csv, html

  /// The ending of its file's name.
  package var ending: String { self == .xliff ? "xlf" : rawValue }
}
