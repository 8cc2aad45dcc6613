import Markdown

/// Reads the inline elements of one unit: what an `<x/>` of the target stands for, its source says.
struct XLIFFInlines {
  /// The names of placeholders by their ids.
  private var placeholders: [String: String] = [:]
  private var codes: [Int: CodedText.Code] = [:]

  mutating func source(_ element: XMLElement) -> CodedText {
    collect(element)
    return target(element)
  }

  func target(_ element: XMLElement) -> CodedText {
    var builder = CodedTextBuilder(codes: codes)
    write(element, to: &builder)
    return builder.text
  }

  private mutating func collect(_ element: XMLElement) {
    for inner in element.elements {
      let id = inner.attributes["id"] ?? ""
      let words = inner.attributes["equiv-text"] ?? ""
      switch inner.name {
      // A code span may be all of it hidden.
      case "x" where inner.attributes["ctype"] != "x-code" && words.hasPrefix("{{") && words.hasSuffix("}}"):
        placeholders[id] = String(words.dropFirst(2).dropLast(2))
      case "x":
        if let number = Int(id) {
          let isBreak = inner.attributes["ctype"] == "lb"
          codes[number] = isBreak ? CodedText.Code(.lineBreak) : CodedText.Code(.code, content: words)
        }
      case "g": if let number = Int(id) { codes[number] = CodedText.Code(Self.kind(inner.attributes["ctype"])) }
      default: break
      }
      collect(inner)
    }
  }

  private static func kind(_ type: String?) -> CodedText.Kind {
    switch type {
    case "bold": .strong
    case "italic": .emphasis
    case "link": .link
    default: .image
    }
  }

  private func write(_ element: XMLElement, to builder: inout CodedTextBuilder) {
    for node in element.nodes {
      switch node {
      case .text(let words): builder.append(words)
      case .element(let inner): write(inline: inner, to: &builder)
      }
    }
  }

  private func write(inline element: XMLElement, to builder: inout CodedTextBuilder) {
    let id = element.attributes["id"] ?? element.attributes["rid"] ?? ""
    switch element.name {
    case "g":
      guard let number = Int(id) else { return write(element, to: &builder) }
      builder.append(.open(number))
      write(element, to: &builder)
      builder.append(.close(number))
    case "x", "ph", "it":
      if let name = placeholders[id] {
        builder.append(.placeholder(name))
      } else if let number = Int(id) {
        builder.append(.single(number))
      } else {
        // Some tool's own: kept as its text, so that a person sees it.
        builder.append(element.attributes["equiv-text"] ?? element.text)
      }
    case "bpt", "bx": if let number = Int(id) { builder.append(.open(number)) }
    case "ept", "ex": if let number = Int(id) { builder.append(.close(number)) }
    default: write(element, to: &builder)
    }
  }
}
