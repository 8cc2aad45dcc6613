import Languages
import Library

/// Writes the glossary as TBX-Basic (ISO 30042:2008), for translators' tools.
package enum TBXWriter {
  package static func bytes(_ glossary: [GlossaryTerm], from source: LanguageTag, to target: LanguageTag) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("martif", ["type": "TBX-Basic", "xml:lang": source.identifier]) { xml in
      xml.element("martifHeader") { xml in
        xml.element("fileDesc") { $0.element("sourceDesc") { $0.element("p", text: "The portal's glossary") } }
        xml.element("encodingDesc") { $0.element("p", ["type": "XCSURI"], text: "TBXBasicXCSV02.xcs") }
      }
      xml.element("text") { xml in
        xml.element("body") { xml in
          for (number, term) in glossary.enumerated() {
            guard let word = term.term.resolve(ladder: [source])?.text else { continue }
            let other = term.isKept ? word : term.term[target] ?? ""
            xml.newline()
            xml.element("termEntry", ["id": "t\(number + 1)"]) { xml in
              write(term, word, in: source, to: &xml)
              if !other.isEmpty { write(term, other, in: target, to: &xml) }
            }
          }
        }
      }
    }
    xml.newline()
    return xml.bytes
  }

  private static func write(_ term: GlossaryTerm, _ word: String, in language: LanguageTag, to xml: inout XMLWriter) {
    xml.element("langSet", ["xml:lang": language.identifier]) { xml in
      let plain = term.plain?[language] ?? ""
      if !plain.isEmpty { xml.element("descrip", ["type": "definition"], text: plain) }
      xml.element("tig") { xml in
        xml.element("term", text: word)
        if term.isKept { xml.element("note", text: "Never translated.") }
        let long = term.standsFor?[language] ?? ""
        if !long.isEmpty { xml.element("note", text: long) }
      }
    }
  }
}
