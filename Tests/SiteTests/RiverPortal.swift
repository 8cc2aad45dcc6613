import Diagnostics
import Languages
import Library
import PortalSupport
import Site
import Views

/// A small portal under a path, in three languages, of which Spanish is done and Arabic hardly begun.
enum RiverPortal {
  static let text = """
    === Content/portal.yml
    title:
      en: River <Portal>
      es: Portal del Río
    address: https://families.example.org/river/
    time-zone: America/New_York
    source-language: en
    languages: [en, es, ar]
    theme: Hearth
    phone: +1 718 555 0100
    policy: {remember-days: 0}
    === Content/strategies/calm.md
    ---
    title: "Calm \\"corner\\" <script>"
    summary: A place & a pillow
    areas: [sensory]
    minutes: 10
    times: 3 per week
    reviewed: 2026-09-01
    ---

    Sit {{minutes}}. [Hunt](hunt.md)
    === Content/strategies/calm.es.md
    ---
    title: Calma
    summary: Un lugar
    translated-by: M. Díaz
    ---

    Siéntese {{minutes}}. [Busque](hunt.md)
    === Content/strategies/hunt.md
    ---
    title: Sound hunt
    areas: [speech]
    reviewed: 2026-10-01
    ---

    Listen.

    Talk.
    === Content/strategies/hunt.es.md
    ---
    title: Busque sonidos
    translated-by: M. Díaz
    ---
    === Content/strategies/later.md
    ---
    title: For later
    areas: [speech]
    show-from: 2026-12-24
    ---

    Wait.
    === Content/newsletters/fall.md
    ---
    title: Fall <news> & more
    summary: Read "this"
    date: 2026-10-01
    text-message: Read our news.
    ---

    Busy [hands](../strategies/calm.md) &amp; more.
    === Content/newsletters/fall.es.md
    ---
    title: Otoño
    summary: Lea esto
    translated-by: M. Díaz
    ---

    Manos [ocupadas](../strategies/calm.md) y\u{3} más\u{FFFF}.
    === Content/newsletters/winter.md
    ---
    title: Winter
    date: 2026-12-01
    ---

    Cold.
    === Content/events/craft.md
    ---
    title: Craft night
    start: 2026-12-03T17:30
    minutes: 90
    ---

    Come.
    === Content/events/late.md
    ---
    title: Late call
    start: 2026-12-04T03:30Z
    ---

    Call.
    === Content/team/r-ortiz.md
    ---
    title: Mr. Ortiz
    name: Rafael Ortiz
    role: Therapist
    ---

    Hello.
    === Content/pages/home.md
    ---
    title: Welcome
    ---

    Hello.
    === Content/pages/home.es.md
    ---
    title: Bienvenidos
    translated-by: M. Díaz
    ---

    Hola.
    === Content/pages/about.md
    ---
    title: About us
    menu: 1
    ---

    Us.
    === Content/pages/about.es.md
    ---
    title: Nosotros, de una máquina
    ---

    Nosotros.
    """

  static func site(
    _ more: String = "", on day: String = "2026-12-03", media: Set<String> = []
  ) throws -> (site: Site, diagnostics: [Diagnostic]) {
    let portal = try ReadPortal(PortalFolder(text, more))
    guard portal.diagnostics.isEmpty else { throw Broken(words: portal.diagnostics.map(\.summary)) }
    return plan(portal, on: day, media: portal.media(media))
  }

  static func plan(
    _ portal: ReadPortal, on day: String, media: [MediaFile] = []
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    Site.plan(
      portal.library, theme: portal.theme, media: media, today: CivilDate(day) ?? CivilDate(daysSince1970: 0),
      zone: portal.zone)
  }

  struct Broken: Error { var words: [String] }
}

/// Every file of a site by its path, and what templates asked for in vain.
struct Rendered {
  var files: [String: [UInt8]] = [:]
  var diagnostics: [Diagnostic] = []

  init(_ site: Site) {
    var renderer = SiteRenderer(site, isStrict: true)
    for page in site.plan.pages { add(renderer.render(page)) }
    for (path, extra) in site.plan.extras { add(renderer.render(path, extra)) }
  }

  private mutating func add(_ rendered: (file: PublicFile, diagnostics: [Diagnostic])) {
    files[rendered.file.path] = rendered.file.bytes
    diagnostics += rendered.diagnostics
  }

  subscript(path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}

extension RiverPortal {
  static func library() throws -> PublicLibrary { try ReadPortal(PortalFolder(text)).library }

  static func plan(_ library: PublicLibrary) throws -> (site: Site, diagnostics: [Diagnostic]) {
    Site.plan(
      library, theme: try ReadPortal.theme(), media: [], today: CivilDate(daysSince1970: 20_000), zone: .utc)
  }
}
