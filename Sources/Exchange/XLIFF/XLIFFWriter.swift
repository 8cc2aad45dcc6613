import Languages
import Markdown

/// Writes XLIFF 1.2 (OASIS, 2008) that its strict schema accepts: `<g>` for what stands around words, `<x/>` for what
/// stands alone, each with the number that the code has in its unit.
enum XLIFFWriter {
  /// - Parameter copiesSource: writes the source as the target of what has none, as OmegaT wants it.
  static func bytes(_ file: ExchangeFile, copiesSource: Bool = false) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("xliff", ["version": "1.2", "xmlns": "urn:oasis:names:tc:xliff:document:1.2"]) { xml in
      for piece in file.pieces {
        xml.newline()
        xml.element(
          "file",
          [
            "original": piece.name, "source-language": file.sourceLanguage.identifier,
            "target-language": file.targetLanguage.identifier, "datatype": "x-markdown", "tool-id": "homeward",
            "product-name": file.portal,
          ]
        ) { xml in
          xml.element("header") { $0.empty("tool", ["tool-id": "homeward", "tool-name": "Homeward"]) }
          xml.newline()
          xml.element("body") { xml in
            for unit in piece.units { write(unit, of: file, copiesSource: copiesSource, to: &xml) }
            xml.newline()
          }
        }
      }
      xml.newline()
    }
    xml.newline()
    return xml.bytes
  }

  private static func write(
    _ unit: ExchangeUnit, of file: ExchangeFile, copiesSource: Bool, to xml: inout XMLWriter
  ) {
    xml.newline()
    let approved = unit.target == nil ? nil : unit.state == .reviewed ? "yes" : "no"
    xml.element("trans-unit", ["id": unit.id.description, "approved": approved]) { xml in
      xml.element("source", ["xml:lang": file.sourceLanguage.identifier]) {
        write(unit.source, like: unit.source, to: &$0)
      }
      let language = file.targetLanguage.identifier
      if let target = unit.target {
        let (state, qualifier) = words(for: unit.state)
        xml.element("target", ["xml:lang": language, "state": state, "state-qualifier": qualifier]) {
          write(target, like: unit.source, to: &$0)
        }
      } else if copiesSource {
        xml.element("target", ["xml:lang": language, "state": "needs-translation"]) {
          write(unit.source, like: unit.source, to: &$0)
        }
      }
      for note in unit.notes { xml.element("note", ["from": "Homeward"], text: note) }
      if let former = unit.former {
        xml.element("alt-trans", ["alttranstype": "previous-version"]) { xml in
          if let source = former.source { xml.element("source") { write(source, like: unit.source, to: &$0) } }
          xml.element("target", ["xml:lang": language]) { write(former.target, like: unit.source, to: &$0) }
        }
      }
      if let known = unit.known {
        xml.element("alt-trans", ["alttranstype": "proposal", "match-quality": "100%", "origin": "memory"]) { xml in
          xml.element("target", ["xml:lang": language]) { write(known, like: unit.source, to: &$0) }
        }
      }
    }
  }

  private static func words(for state: ExchangeUnit.State) -> (state: String, qualifier: String?) {
    switch state {
    case .missing: ("new", nil)
    case .machine: ("needs-review-translation", "leveraged-mt")
    case .human: ("translated", nil)
    case .reviewed: ("signed-off", nil)
    }
  }

  /// - Parameter source: gives placeholders their ids, so that they may change places.
  private static func write(_ text: CodedText, like source: CodedText, to xml: inout XMLWriter) {
    var names = source.placeholders.enumerated().map { (id: $0 + 1, name: $1) }
    let ids = text.placeholders.enumerated().map { place, name in
      names.firstIndex { $0.name == name }.map { names.remove(at: $0).id } ?? source.placeholders.count + place + 1
    }
    var (index, placeholder) = (0, 0)
    write(text, &index, ids, &placeholder, to: &xml)
  }

  /// Writes up to the end of the code that is open.
  private static func write(
    _ text: CodedText, _ index: inout Int, _ ids: [Int], _ placeholder: inout Int, to xml: inout XMLWriter
  ) {
    while index < text.parts.count {
      let part = text.parts[index]
      index += 1
      switch part {
      case .text(let words): xml.text(words)
      case .placeholder(let name):
        xml.empty("x", ["id": "p\(ids[placeholder])", "ctype": "x-placeholder", "equiv-text": "{{\(name)}}"])
        placeholder += 1
      case .single(let number):
        let code = text.codes[number]
        let isBreak = code?.kind == .lineBreak
        xml.empty(
          "x",
          ["id": "\(number)", "ctype": isBreak ? "lb" : "x-code", "equiv-text": isBreak ? "\n" : code?.content ?? ""])
      case .open(let number):
        // Inside, the same texts and numbers go on.
        let type = Self.type(text.codes[number]?.kind)
        var (inner, count) = (index, placeholder)
        xml.element("g", ["id": "\(number)", "ctype": type]) { write(text, &inner, ids, &count, to: &$0) }
        (index, placeholder) = (inner, count)
      case .close: return
      }
    }
  }

  private static func type(_ kind: CodedText.Kind?) -> String {
    switch kind {
    case .strong: "bold"
    case .emphasis: "italic"
    case .link: "link"
    default: "x-image"
    }
  }
}
