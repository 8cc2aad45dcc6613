import Bytes
import Diagnostics
import Digests
import Languages
import Library
import Templates
import Theme
import Views

/// The public part of a portal, planned and ready to be rendered page by page.
///
/// It is made from a `PublicLibrary` and nothing else that staff wrote: no family's text can come here.
package struct Site: Sendable {
  let library: PublicLibrary
  let theme: Theme
  let today: CivilDate
  let zone: TimeZoneRules
  let readers: [LanguageTag: Reader]
  let readings: PublicReadings
  let strategyLists: StrategyLists
  let lists: SiteLists
  let duty: TeamDuty
  let listNotices: ListNotices
  let pictures: SitePictures
  let eventZone: EventZone
  let explainers: [LanguageTag: WordExplainer]
  package let links: LinkMap
  package let plan: SitePlan
  let assets: [Asset]
  let chrome: [LanguageTag: Value]
  /// Folders that have something to show on the day: a team that everybody has left is none.
  package let sections: [PublicFolder]
  /// The menu of each language, with each section open.
  let menus: [LanguageTag: [PublicFolder?: Value]]

  struct Asset: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  /// - Parameters:
  ///   - media: what the library's pieces show, play or hand over.
  ///   - today: what is coming and what is past is told from it.
  /// - Returns: the site, and what is wrong with its links and addresses.
  package static func plan(
    _ library: PublicLibrary, theme: Theme, media: [MediaFile], today: CivilDate, zone: TimeZoneRules
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let site = Site(library.visible(on: today), theme, media, today, zone)
    var diagnostics = site.plan.collisions()
    for folder in PublicFolder.allCases {
      for piece in site.library.pieces(in: folder) {
        diagnostics += LinkCheck.findings(piece, site.links) + PictureView.findings(piece, in: theme)
      }
    }
    diagnostics += TwinCheck.findings(site.readings.all)
    return (site, diagnostics)
  }

  init(
    _ library: PublicLibrary, _ theme: Theme, _ media: [MediaFile], _ today: CivilDate, _ zone: TimeZoneRules,
    _ surroundings: Surroundings? = nil
  ) {
    self.library = library
    self.theme = theme
    self.today = today
    self.zone = zone
    let settings = library.settings
    readers = settings.languages.reduce(into: [:]) { readers, language in
      let ladder = Ladder(reader: [language], fallback: settings.fallback, source: settings.sourceLanguage)
      readers[language] = Reader(ladder, theme: theme, settings: settings)
    }
    readings = PublicReadings(library, readers)
    strategyLists = StrategyLists(library.strategies)
    duty = TeamDuty(library.team)
    lists = SiteLists(
      library, strategyLists, events: Self.inOrder(library.events, on: today, zone),
      team: library.team.indices.filter { index in library.team[index].until.map { today <= $0 } ?? true })
    listNotices = ListNotices(library, readings, readers)
    explainers = library.glossary.isEmpty ? [:] : readers.mapValues { WordExplainer(library.glossary, for: $0) }
    eventZone = EventZone(zone, for: library.events)
    let pictures = SitePictures(library, theme)
    self.pictures = pictures
    var links = surroundings?.links ?? LinkMap(library)
    for file in media { links.add(file.file, file.target) }
    self.links = links
    let files = media.flatMap(\.published).map { Asset(path: $0.address, bytes: $0.bytes) }
    // One picture in two folders has one address.
    var seen: Set<String> = []
    assets = (Self.assets(theme) + pictures.assets + files)
      .filter { seen.insert($0.path).inserted }
    plan = SitePlan(library, lists, assets: assets.map(\.path))
    let (style, script, readings) = (assets[0].path, assets[2].path, readings)
    chrome = readers.mapValues { Chrome.value(library, readings, $0, style: style, script: script) }
    let hasTeam = lists.count(.section(.team)) > 0
    let sections =
      surroundings?.sections ?? PublicFolder.allCases.filter { library.has($0) && ($0 != .team || hasTeam) }
    self.sections = sections
    menus = readers.mapValues { Chrome.menus(sections, $0) }
  }

  private static func assets(_ theme: Theme) -> [Asset] {
    [
      fingerprinted("style", "css", theme.publicStyle), fingerprinted("chooser", "js", theme.chooserScript),
      fingerprinted("page", "js", theme.publicScript),
    ]
  }

  private static func fingerprinted(_ name: String, _ ending: String, _ bytes: [UInt8]) -> Asset {
    Asset(path: "assets/\(name).\(Digest(of: bytes).short).\(ending)", bytes: bytes)
  }

  var stylePath: String { assets[0].path }
  var chooserScriptPath: String { assets[1].path }
}
