import Access
import Diagnostics
import Homes
import Keys
import Languages
import Library
import QRCodes
import Site
import Templates
import Theme
import Views

/// Makes the letters of one portal's homes.
struct LetterPrinter {
  private let letters: AccessLetter
  private let library: PublicLibrary
  private let theme: Theme

  /// - Parameter root: the portal's folder.
  init(_ roll: AccessRoll, root: String) throws {
    library = roll.library
    let settings = library.settings
    guard let resources = Resources.locate() else { throw Resources.missing }
    let folder = ThemeFolder(settings.theme, portal: root, resources: resources)
    let (loaded, problems) = try ThemeLoader.load(folder, languages: settings.languages)
    guard let loaded else { throw CommandStop(.contentErrors, problems) }
    theme = loaded
    let zone = TimeZoneRules(settings.timeZone) ?? .utc
    letters = AccessLetter(
      HomesPlan(
        library, theme: theme, links: LinkMap(library), sections: library.sections, groups: roll.groups, zone: zone),
      today: zone.today())
  }

  func letter(
    _ household: Household, of family: Family, _ record: HouseholdRecord
  ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let settings = library.settings
    let ladder = Ladder(reader: household.languages, fallback: settings.fallback, source: settings.sourceLanguage)
    let link = record.link.revealedLink(to: record.household, address: settings.address)
    let drawing = try QRCode(link).svg(label: theme.pack(for: ladder).text("letter-qr"))
    let address = link.split(separator: "#", maxSplits: 1).first.map(String.init) ?? settings.address
    return letters.html(
      household, of: family,
      .init(link: link, address: address, code: record.code.revealed, drawing: HTML(trusted: drawing)))
  }
}
