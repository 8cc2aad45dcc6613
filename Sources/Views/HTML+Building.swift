import Bytes
import Languages
import Templates

extension HTML {
  /// Makes small pieces of markup from text: every text and every address passes through escaping.
  package struct Builder: ~Copyable {
    private var writer = ByteWriter(capacity: 256)

    package init() {}

    /// A link whose text keeps its own direction, as phones, addresses and names need.
    package mutating func link(_ address: String, _ text: String) {
      writer.append("<a href=\"" as StaticString)
      writer.append(escapingHTML: address)
      writer.append("\"><bdi>" as StaticString)
      writer.append(escapingHTML: text)
      writer.append("</bdi></a>" as StaticString)
    }

    /// Text that keeps its own direction.
    package mutating func isolated(_ text: String) {
      writer.append("<bdi>" as StaticString)
      writer.append(escapingHTML: text)
      writer.append("</bdi>" as StaticString)
    }

    /// Text of another language than the page's.
    package mutating func isolated(_ text: String, in language: LanguageTag) {
      writer.append("<bdi" as StaticString)
      writer.append(language.markup)
      writer.append(UInt8(ascii: ">"))
      writer.append(escapingHTML: text)
      writer.append("</bdi>" as StaticString)
    }

    /// A person's name, which is never translated.
    package mutating func name(_ name: String) {
      writer.append("<bdi translate=\"no\">" as StaticString)
      writer.append(escapingHTML: name)
      writer.append("</bdi>" as StaticString)
    }

    /// A day or a moment that a reader sees in words and a program reads as it is.
    package mutating func time(_ machine: String, _ words: String) {
      writer.append("<time datetime=\"" as StaticString)
      writer.append(escapingHTML: machine)
      writer.append("\"><bdi>" as StaticString)
      writer.append(escapingHTML: words)
      writer.append("</bdi></time>" as StaticString)
    }

    /// Text with the marks in it.
    package mutating func text(_ text: String, marks: TextMarks?) {
      guard let marks else { return self.text(text) }
      var text = text
      text.withUTF8 { marks.write($0, to: &writer) }
    }

    package mutating func text(_ text: String) { writer.append(escapingHTML: text) }

    /// A place where a line may end within a word.
    package mutating func lineMayEnd() { writer.append("<wbr>" as StaticString) }

    package mutating func markup(_ markup: HTML) { markup.write(to: &writer) }

    package var html: HTML { HTML(trusted: writer.array()) }
  }

  /// The place of a household's dose: `minutes`, `times` or `both`.
  package static func openDose(_ part: StaticString) -> HTML {
    var writer = ByteWriter(capacity: 64)
    writer.append(openDose: part)
    return HTML(trusted: writer.array())
  }

  /// A day or a moment that a reader sees in words and a program reads as it is.
  package static func time(_ machine: String, _ words: String) -> HTML {
    var out = Builder()
    out.time(machine, words)
    return out.html
  }
}

extension ByteWriter {
  /// Writes the place of a household's dose, which the page's script fills.
  mutating func append(openDose part: StaticString, attributes: [UInt8] = []) {
    append("<bdi data-dose=\"" as StaticString)
    append(part)
    append(UInt8(ascii: "\""))
    append(attributes)
    append("></bdi>" as StaticString)
  }
}

extension LanguageTag {
  /// ` lang="…" dir="…"`; a tag is letters, digits and hyphens, so nothing needs escaping.
  package var markup: [UInt8] { Array(" lang=\"\(identifier)\" dir=\"\(direction.rawValue)\"".utf8) }
}

extension MessagePack {
  /// A message with markup in the places of its placeholders, which is written where it stands.
  ///
  /// - Parameter write: writes the markup for a name; false where it knows none, and then the name stays as written.
  package func html(_ key: String, _ write: (String, inout HTML.Builder) -> Bool) -> HTML {
    var out = HTML.Builder()
    for piece in template(key)?.pieces ?? [] {
      switch piece {
      case .text(let text): out.text(text)
      case .placeholder(let name): if !write(name, &out) { out.text("{\(name)}") }
      }
    }
    return out.html
  }

  /// A message with markup in the places of its placeholders; one without a value stays as it was written.
  package func html(_ key: String, _ values: KeyValuePairs<String, HTML>) -> HTML {
    html(key) { name, out in
      guard let value = values[name] else { return false }
      out.markup(value)
      return true
    }
  }
}
