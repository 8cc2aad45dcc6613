import Bytes
import Diagnostics
import Languages
import Library
import Templates
import Theme
import Views

/// The letter that gives a household its link and its code, as one page to print. It is for paper alone: it carries
/// both secrets, so it is written to the staff's private folder and nowhere else.
package struct AccessLetter {
  private let plan: HomesPlan

  package init(_ plan: HomesPlan) { self.plan = plan }

  /// What the letter of one household says beside its words.
  package struct Secrets: Sendable {
    /// The whole link, for the drawing; and the address alone, for typing.
    var link: String
    var address: String
    /// Twenty digits in groups of four.
    var code: String
    /// The link as a QR code.
    var drawing: HTML

    package init(link: String, address: String, code: String, drawing: HTML) {
      self.link = link
      self.address = address
      self.code = code
      self.drawing = drawing
    }
  }

  package func html(
    _ household: Household, of family: Family, _ secrets: Secrets
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let settings = plan.library.settings
    let ladder = Ladder(
      reader: household.languages, fallback: settings.fallback, source: settings.sourceLanguage)
    let reader = Reader(ladder, theme: plan.theme, settings: settings)
    let children = family.children.filter { household.children.contains($0.id) }
    let schools = children.compactMap { $0.school.flatMap(plan.library.school)?.name }
    let names = reader.lists.text(children.map(\.name))
    let school = reader.lists.text(schools.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    let values: [(FieldName, Value)] = [
      ("lang", .text(reader.pageLanguage.identifier)), ("dir", .text(reader.pageLanguage.direction.rawValue)),
      ("t", reader.words), ("portal-title", .text(reader.plain(settings.title))), ("phone", .text(settings.phone)),
      ("dear", .text(reader.pack.text("letter-dear", ["names": names]))),
      ("who", school.isEmpty ? .none : .text(reader.pack.text("letter-who", ["school": school]))),
      ("style", .html(HTML(trusted: plan.theme.letterStyle))), ("qr", .html(secrets.drawing)),
      ("address", .text(secrets.address)), ("code", .text(secrets.code)),
    ]
    var writer = ByteWriter(capacity: 1 << 15)
    guard let handle = plan.theme.templates.handle(TemplateName.letter.rawValue) else { return ([], []) }
    let problems = plan.theme.templates.render(handle, [.object(Fields(values))], into: &writer)
    return (writer.array(), problems)
  }
}
