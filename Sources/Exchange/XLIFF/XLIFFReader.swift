import Languages
import Markdown

/// Reads XLIFF 1.2 as translators' tools give it back.
enum XLIFFReader {
  static func read(_ bytes: [UInt8]) throws(RefusedFile) -> ReturnedFile {
    let root = try XMLReading.xml(bytes)
    guard root.name == "xliff" else { throw .unknownKind }
    let version = root.attributes["version"] ?? "?"
    guard version.hasPrefix("1.") else { throw .notXLIFF(version: version) }
    var returned = ReturnedFile()
    var targets: [String] = []
    for file in root.all("file") {
      returned.sourceLanguage =
        returned.sourceLanguage ?? file.attributes["source-language"].flatMap { LanguageTag($0) }
      if let target = file.attributes["target-language"], !targets.contains(target) { targets.append(target) }
      let name = file.attributes["original"]
      returned.portal = returned.portal ?? file.attributes["product-name"]
      returned.units += file.descendants("trans-unit").compactMap { unit($0, of: name) }
    }
    guard targets.count <= 1 else { throw .severalLanguages(targets) }
    returned.targetLanguage = targets.first.flatMap { LanguageTag($0) }
    return returned
  }

  private static func unit(_ element: XMLElement, of piece: String?) -> ReturnedUnit? {
    guard let id = element.attributes["id"].flatMap({ UnitID($0) }), let source = element.first("source") else {
      return nil
    }
    var inlines = XLIFFInlines()
    let words = inlines.source(source)
    let target = element.first("target")
    let notes = element.all("note").filter { $0.attributes["from"] != "Homeward" }.map(\.text)
    let text = target.map { inlines.target($0) }
    return ReturnedUnit(
      id: id, piece: piece, source: words, target: text, state: target.flatMap { state(of: $0, in: element) },
      comment: notes.joined(separator: "\n"))
  }

  /// Nil where nobody has worked on it.
  private static func state(of target: XMLElement, in unit: XMLElement) -> ExchangeUnit.State? {
    switch target.attributes["state"] {
    case "new", "needs-translation": return .missing
    // Some tools keep the state and drop its qualifier, so a text that wants a look counts as a machine's.
    case let state? where state.hasPrefix("needs-"): return .machine
    case "signed-off", "final": return unit.attributes["approved"] == "yes" ? .reviewed : .human
    case nil where unit.attributes["approved"] != "yes": return nil
    default: return unit.attributes["approved"] == "yes" ? .reviewed : .human
    }
  }
}
