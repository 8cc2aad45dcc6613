import Bytes
import Languages
import Translation

/// The state of translations for tools.
enum TranslationStatusJSON {
  static func text(_ status: TranslationStatus, _ languages: [LanguageTag], namesFamilies: Bool) -> String {
    var json = ByteWriter()
    json.append("{\"languages\": [" as StaticString)
    for (index, language) in languages.enumerated() {
      let total = status.total(language) { namesFamilies || !$0.isFamily }
      json.append(index == 0 ? "\n  " : ",\n  " as StaticString)
      json.append("{\"language\": \"\(language)\", \"pages\": \(total.pages), \"whole\": \(total.whole), ")
      append(total.cell, to: &json)
      json.append("}" as StaticString)
    }
    json.append("\n], \"pages\": [" as StaticString)
    for (index, page) in status.pages.filter({ namesFamilies || !$0.isFamily }).enumerated() {
      json.append(index == 0 ? "\n  " : ",\n  " as StaticString)
      append(page, languages, to: &json)
    }
    json.append("\n]}" as StaticString)
    return json.string()
  }

  private static func append(_ page: TranslationStatus.Page, _ languages: [LanguageTag], to json: inout ByteWriter) {
    json.append("{\"page\": \"" as StaticString)
    json.append(escapingJSON: page.name)
    let audience =
      switch page.audience {
      case .everyone: "everyone"
      case .group: "group"
      case .family: "family"
      }
    json.append("\", \"audience\": \"\(audience)\", \"critical\": \(page.isCritical), \"languages\": {")
    var isFirst = true
    for language in languages {
      guard let cell = page.cells[language] else { continue }
      json.append(
        "\(isFirst ? "" : ", ")\"\(language)\": {\"whole\": \(cell.isWhole), \"held-back\": \(cell.isHeldBack), "
          + "\"confirmed\": \(!cell.isUnconfirmed), ")
      append(cell, to: &json)
      json.append("}" as StaticString)
      isFirst = false
    }
    json.append("}}" as StaticString)
  }

  private static func append(_ cell: TranslationStatus.Cell, to json: inout ByteWriter) {
    json.append(
      "\"parts\": \(cell.parts), \"missing\": \(cell.missing), \"stale\": \(cell.stale), \"machine\": \(cell.machine), "
        + "\"human\": \(cell.human), \"reviewed\": \(cell.reviewed)")
  }
}
