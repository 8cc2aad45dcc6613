/// One tag of a template, with the delimiters around it.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, unescaped, section, inverted, end, comment, delimiters, partial, parent, block

    /// Whether an end tag belongs to it.
    var isOpening: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      case .variable, .unescaped, .end, .comment, .delimiters, .partial: false
      }
    }
  }

  var kind: Kind
  /// Where its opening delimiter begins.
  var start: Int
  /// After its closing delimiter.
  var end: Int
  /// Its name, without the spaces around and without the sign before it.
  var name: Range<Int>
  /// Whether the name is that of a value which holds the template's name: `{{>*name}}`.
  var isDynamic = false

  var range: Range<Int> { start..<end }
}
