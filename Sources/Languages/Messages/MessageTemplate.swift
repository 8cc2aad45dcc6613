/// One message with its `{name}` placeholders, read once and filled many times.
///
/// As in Python's brace format, `{{` and `}}` stand for single braces.
package struct MessageTemplate: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case text(String)
    case placeholder(String)
  }

  package let pieces: [Piece]
  /// As it was written, for a script that fills it in the browser.
  package let written: String

  /// Nil where a brace is left open, closed without an opening, or holds something other than a name of letters,
  /// digits and `_`.
  package init?(_ text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      pieces = text.isEmpty ? [] : [.text(text)]
      written = text
      return
    }
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var rest = Array(text.utf8)[...]
    func isName(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        literal.append(byte)
        continue
      }
      if rest.first == byte {
        literal.append(byte)
        rest.removeFirst()
        continue
      }
      let name = rest.prefix(while: isName)
      rest = rest.dropFirst(name.count)
      guard byte == UInt8(ascii: "{"), !name.isEmpty, rest.popFirst() == UInt8(ascii: "}") else { return nil }
      if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
      pieces.append(.placeholder(String(decoding: name, as: UTF8.self)))
    }
    if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
    self.pieces = pieces
    written = pieces.map { piece in
      switch piece {
      case .text(let literal): literal
      case .placeholder(let name): "{\(name)}"
      }
    }.joined()
  }

  var hasPlaceholders: Bool { pieces.contains { if case .placeholder = $0 { true } else { false } } }

  package var placeholders: Set<String> {
    Set(pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
  }

  /// The text with its placeholders filled; one without a value stays as it was written, so that it is seen.
  ///
  /// - Parameter count: fills `{n}` where the values do not.
  package func filled(_ values: KeyValuePairs<String, String>, count: Int? = nil) -> String {
    var text = ""
    // For the words, and something in the place of each name.
    text.reserveCapacity(written.utf8.count + 24)
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .placeholder(let name): text += values[name] ?? (name == "n" ? count.map { String($0) } : nil) ?? "{\(name)}"
      }
    }
    return text
  }
}

extension KeyValuePairs where Key == String {
  /// The value of a name. Messages have one or two, so they are looked through: a dictionary would cost more than the
  /// message.
  @inlinable package subscript(name: String) -> Value? {
    for index in indices where self[index].key == name { return self[index].value }
    return nil
  }
}
