/// Writes a diagnostic for a tool: one JSON object on one line, without the text of the file.
package enum DiagnosticJSON {
  package static func line(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("id", string(diagnostic.id)), ("severity", string(diagnostic.severity.rawValue)),
      ("summary", string(diagnostic.summary)),
    ]
    fields += place(diagnostic.place)
    if let remedy = diagnostic.remedy { fields.append(("remedy", string(remedy))) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { object([("summary", string($0.summary))] + place($0.place)) }
      fields.append(("related", "[" + related.joined(separator: ",") + "]"))
    }
    return object(fields)
  }

  private static func place(_ place: SourcePlace?) -> [(String, String)] {
    guard let place else { return [] }
    guard place.line > 0 else { return [("file", string(place.file))] }
    return [
      ("file", string(place.file)), ("line", String(place.line)), ("column", String(place.column)),
      ("width", String(place.width)),
    ]
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  private static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
