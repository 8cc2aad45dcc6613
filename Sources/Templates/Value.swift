/// What a template may show. How it is escaped follows from what it is: text always, HTML never.
package enum Value: Sendable {
  /// Known, and nothing; an optional fact that is not given.
  case none
  /// Plain text, escaped when it is shown.
  case text(String)
  /// Markup that the program made itself; shown as it is.
  case html(HTML)
  case number(Int)
  case flag(Bool)
  case list([Value])
  case object(Fields)

  /// Whether a section over it is shown: not nothing, no, an empty list, or empty text or markup. A number is always
  /// shown, 0 too, for it is a fact.
  package var isShown: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let list): !list.isEmpty
    case .number, .object: true
    }
  }
}
