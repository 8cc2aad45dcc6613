/// A unit's words with its inline markup as numbered codes: what a translator works on.
///
/// Its canonical form is that of `MarkdownDocument.canonicalText(of:)`: `⟦1:b⟧your child⟦/1⟧`.
package struct CodedText: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case strong = "b"
    case emphasis = "i"
    case link = "a"
    case image = "img"
    case code
    case lineBreak = "br"

    /// Whether it stands around words; the others stand alone.
    package var isAround: Bool { self != .code && self != .lineBreak }
    package var isEmphasis: Bool { self == .strong || self == .emphasis }
  }

  package enum Part: Sendable, Hashable {
    /// Words, with white space folded.
    case text(String)
    /// `{{name}}`
    case placeholder(String)
    case open(Int)
    case close(Int)
    /// Code or a hard break.
    case single(Int)
  }

  /// What a code stands for. Address, title and content are the source's in every language.
  package struct Code: Sendable, Hashable {
    package var kind: Kind
    package var address: String
    package var title: String?
    /// The text of a code span.
    package var content: String

    package init(_ kind: Kind, address: String = "", title: String? = nil, content: String = "") {
      self.kind = kind
      self.address = address
      self.title = title
      self.content = content
    }
  }

  package var parts: [Part]
  /// By number.
  package var codes: [Int: Code]

  package init(_ parts: [Part] = [], codes: [Int: Code] = [:]) {
    self.parts = parts
    self.codes = codes
  }

  /// Words without markup; a `{{name}}` in them is a placeholder.
  package init(plain text: String) {
    var builder = CodedTextBuilder()
    builder.append(text)
    self = builder.text
  }

  /// Whether it says nothing.
  package var isEmpty: Bool {
    parts.allSatisfy { part in
      if case .text(let text) = part { return text.utf8.allSatisfy { $0 == 0x20 } }
      return false
    }
  }

  /// The words alone, with placeholders as they are written and a space for a hard break.
  package var plainText: String {
    parts.reduce(into: "") { plain, part in
      switch part {
      case .text(let text): plain += text
      case .placeholder(let name): plain += "{{\(name)}}"
      case .single(let number):
        let code = codes[number]
        plain += code?.kind == .code ? code?.content ?? "" : " "
      case .open, .close: break
      }
    }
  }

  /// The names of its placeholders, in their order.
  package var placeholders: [String] {
    parts.compactMap { part in
      if case .placeholder(let name) = part { return name }
      return nil
    }
  }

  /// Without the invisible spaces that keep Markdown's marks apart (`&#8203;`): two texts are the same words where these
  /// are equal.
  package var withoutJoints: CodedText {
    var builder = CodedTextBuilder(codes: codes)
    for part in parts {
      if case .text(let text) = part {
        builder.append(text.unicodeScalars.contains("\u{200B}") ? text.filter { $0 != "\u{200B}" } : text)
      } else {
        builder.append(part)
      }
    }
    return builder.text
  }
}
