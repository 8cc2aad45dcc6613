import Languages
import Library
import PortalSupport
import Status
import Testing

/// A portal with three families: one whose grandmother reads little, one that all is well with, one that speaks Mam.
enum StatusPortal {
  static func folder(_ more: String = "") throws -> PortalFolder { try PortalFolder(text, more) }

  static func status(_ folder: PortalFolder, on day: String = "2026-11-20") throws -> PortalStatus {
    let today = try #require(CivilDate(day))
    return try #require(try PortalStatus.read(root: folder.root, today: today).status)
  }

  static let text = """
    === Content/portal.yml
    title: River
    address: https://river.example/
    time-zone: America/New_York
    source-language: en
    languages: [en, es]
    theme: Hearth
    phone: +1 718 555 0100
    === Content/strategies/old.md
    ---
    title: Old idea
    areas: [play]
    reviewed: 2025-01-02
    ---
    Notwithstanding considerable interdisciplinary collaboration, individualized interventions necessitate \
    comprehensive documentation of developmental characteristics, environmental modifications, and anticipated \
    educational consequences, which administrators subsequently communicate to participating families and agencies. Nevertheless, considerable flexibility remains available.
    === Content/families/vega/family.yml
    children:
      - {id: ana, name: Ana, plan: {kind: iep, annual-review: 2026-12-18, reevaluation: 2028-01-01}}
    households:
      - id: home
        languages: [es, en]
        adults:
          - {name: Lucía Vega, relation: grandmother, speaks: es, reads: a-little, phone: +1 718 555 0199, interpreter: true, best-times: mornings}
          - {name: Tom Vega, speaks: en, reads: yes}
    === Content/families/vega/2026-12-01-meeting.md
    ---
    kind: meeting
    child: ana
    start: 2026-12-01T10:00
    positive: Ana laughs a lot.
    title: Coffee
    ---
    === Content/families/vega/2026-09-01-good-news.md
    ---
    kind: good-news
    child: ana
    date: 2026-09-01
    title: A first
    ---
    Ana tied a shoe.
    === Content/families/well/family.yml
    children:
      - {id: bo, name: Bo}
    households:
      - id: home
        languages: [en]
        adults: [{name: Kim Well, speaks: en, reads: yes}]
    === Content/families/well/2026-11-10-good-news.md
    ---
    kind: good-news
    child: bo
    date: 2026-11-10
    title: Bo sang
    ---
    Bo sang a song.
    === Content/families/lopez/family.yml
    children:
      - {id: eva, name: Eva}
    households:
      - id: home
        languages: [mam]
        adults: [{name: Juana López, speaks: mam, reads: yes, phone: +1 718 555 0177}]
    === Content/families/lopez/2026-11-10-good-news.md
    ---
    kind: good-news
    child: eva
    date: 2026-11-10
    title: Eva ran
    ---
    Eva ran fast.

    """
}
