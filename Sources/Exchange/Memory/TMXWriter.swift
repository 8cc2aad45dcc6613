import Languages
import Markdown

/// Writes a memory as TMX 1.4b (LISA, 2005), which every translator's tool reads.
package enum TMXWriter {
  package static func bytes(
    _ memory: TranslationMemory, from source: LanguageTag, to target: LanguageTag
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("tmx", ["version": "1.4"]) { xml in
      xml.empty(
        "header",
        [
          "creationtool": "Homeward", "creationtoolversion": "1", "segtype": "paragraph", "o-tmf": "Homeward",
          "adminlang": "en", "srclang": source.identifier, "datatype": "plaintext",
        ])
      xml.element("body") { xml in
        for (_, entry) in memory.entries.sorted(by: { $0.key < $1.key }) {
          xml.newline()
          xml.element("tu") { xml in
            write(entry.source, in: source, to: &xml)
            write(entry.target, in: target, to: &xml)
          }
        }
        xml.newline()
      }
    }
    xml.newline()
    return xml.bytes
  }

  private static func write(_ text: CodedText, in language: LanguageTag, to xml: inout XMLWriter) {
    xml.element("tuv", ["xml:lang": language.identifier]) { xml in
      xml.element("seg") { xml in
        for part in text.parts {
          switch part {
          case .text(let words): xml.text(words)
          case .placeholder(let name): xml.element("ph", ["type": "placeholder"], text: "{{\(name)}}")
          case .single(let number):
            let code = text.codes[number]
            xml.element("ph", ["x": "\(number)", "type": code?.kind.rawValue], text: code?.content ?? "")
          case .open(let number):
            xml.empty("bpt", ["i": "\(number)", "x": "\(number)", "type": text.codes[number]?.kind.rawValue])
          case .close(let number): xml.empty("ept", ["i": "\(number)"])
          }
        }
      }
    }
  }
}
