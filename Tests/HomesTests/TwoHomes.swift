import Bytes
import Diagnostics
import Foundation
import Homes
import Languages
import Library
import PortalSupport
import Seal
import Site
import Testing
import Theme
import Views

/// A family of two homes: Maya lives in both, Leo, her half-brother, only at her father's. Words in capitals are known
/// by one of the homes alone.
enum TwoHomes {
  static let text = """
    === Content/portal.yml
    title: Portal
    address: https://families.example.org/
    time-zone: America/New_York
    source-language: en
    languages: [en, es, ar]
    theme: Hearth
    phone: +1 718 555 0100
    fallback: {mam: [es]}
    === Content/schools.yml
    - id: maple
      name: Maple School
    === Content/strategies/calm.md
    ---
    title: Calm corner
    areas: [sensory]
    minutes: 10
    times: 3 per week
    ---

    Sit {{minutes}}.

    ![A pillow](pillow.png)
    === Content/strategies/calm.es.md
    ---
    title: Calma
    translated-by: A
    ---

    Siéntese {{minutes}}.

    ![Una almohada](pillow.png)
    === Content/strategies/pillow.png
    pillow
    === Content/strategies/hunt.md
    ---
    title: Sound hunt
    areas: [speech]
    minutes: 5
    ---

    Listen.
    === Content/strategies/other.md
    ---
    title: STRATEGY OF NOBODY
    areas: [speech]
    ---

    Nothing.
    === Content/team/r-ortiz.md
    ---
    title: Mr. Ortiz
    name: Rafael Ortiz
    role: Therapist
    phone: +1 718 555 0111
    ---

    ![Me](me.png)
    === Content/team/me.png
    me
    === Content/team/k-leos.md
    ---
    title: Ms. K
    name: LEOS TEACHER
    role: Teacher
    ---
    === Content/groups/leos-room/group.yml
    for: {school: maple, class: "9"}
    === Content/groups/leos-room/2026-11-18-news.md
    ---
    kind: newsletter
    title: NEWS OF LEOS ROOM
    date: 2026-11-18
    ---

    Beans.
    === Content/groups/all/group.yml
    members: [reyes]
    === Content/groups/all/2026-11-17-news.md
    ---
    kind: newsletter
    title: News of all
    date: 2026-11-17
    ---

    Peas.
    === Content/families/reyes/family.yml
    children:
      - id: maya
        name: Maya
        school: maple
        class: "204"
        team: [r-ortiz]
        services: [{kind: speech, by: r-ortiz, times: 2 per week, minutes: 30, where: room 3}]
        likes: [trains]
      - id: leo
        name: Leo
        school: maple
        class: "9"
        team: [k-leos]
        likes: [LEOS LIKES]
    households:
      - id: home
        children: [maya]
        languages: [es, ar]
        adults:
          - {name: ROSA, relation: mother, channels: [page], phone: +1 718 555 0134, best-times: ROSAS TIMES}
      - id: father
        children: [maya, leo]
        languages: [mam, en]
        adults: [{name: DAN, relation: father, speaks: es, reads: a-little, channels: [email], email: DAN@example.org}]
    === Content/families/reyes/practice/r-ortiz.yml
    - {child: maya, strategy: hunt, from: 2026-11-01, until: 2026-12-01}
    - child: maya
      strategy: calm
      first: yes
      note: "Sit with {{child.first}} <b>"
    - {child: leo, strategy: calm, minutes: 3, note: LEOS NOTE}
    === Content/families/reyes/2026-11-01-good-news.md
    ---
    kind: good-news
    child: maya
    date: 2026-11-01
    title: Hurray
    show-from: 2026-11-05
    ---

    {{child.first}} did it.
    === Content/families/reyes/2026-10-05-kite.md
    ---
    kind: good-news
    child: maya
    date: 2026-10-05
    title: A kite for Maya
    ---

    Maya’s kite, and Mayas, and Maya!
    === Content/families/reyes/2026-10-02-talk.md
    ---
    kind: meeting
    child: maya
    start: 2026-10-02T09:00
    state: held
    positive: Maya sang.
    purpose: To listen
    agenda: [Songs]
    decisions: [More songs]
    interpreter: true
    attendees: [{role: Teacher}]
    ---
    === Content/families/reyes/2026-11-02-leo.md
    ---
    kind: good-news
    child: leo
    date: 2026-11-02
    title: LEOS NEWS
    ---

    LEOS BODY
    === Content/families/reyes/2026-11-03-letter.md
    ---
    kind: letter
    households: [father]
    date: 2026-11-03
    title: FOR FATHER
    attachments: [FATHERS.pdf]
    ---

    FATHERS LETTER
    === Content/families/reyes/FATHERS.pdf
    fathers paper
    === Content/families/reyes/2026-11-04-letter.md
    ---
    kind: letter
    households: [home]
    date: 2026-11-04
    title: FOR MOTHER
    ---

    MOTHERS LETTER
    === Content/families/reyes/2026-11-12-review.md
    ---
    kind: meeting
    child: maya
    title: Review
    start: 2026-11-12T20:30Z
    positive: "{{child.first}} reads."
    place: Room 1
    state: moved
    ---
    === Content/families/reyes/2026-11-12-review.es.md
    ---
    title: Reunión
    positive: "{{child.first}} lee."
    translated-by: A
    ---
    === Content/families/reyes/2026-12-12-plan.md
    ---
    kind: meeting
    child: maya
    start: 2026-12-12T09:00
    positive: Good.
    state: proposed
    options: [2026-12-12T09:00, 2026-12-13T09:00]
    reply-by: 2026-12-01
    ---
    === Content/families/reyes/2026-09-20-goal.md
    ---
    kind: goal
    child: maya
    title: Buttons
    measure: How many
    unit: "%"
    baseline: 0
    target: 80
    by: 2027-06-01
    results: [{on: 2026-10-20, value: 2.5}]
    ---
    === Content/families/reyes/2026-09-22-goal.md
    ---
    kind: goal
    child: maya
    title: Laps
    measure: How many
    unit: laps
    baseline: 1
    target: 9
    by: 2027-06-01
    results: [{on: 2026-10-20, value: 1}]
    ---
    === Content/families/reyes/2026-09-21-goal.md
    ---
    kind: goal
    child: maya
    title: Shoes
    measure: How
    levels: [With help, Alone]
    baseline: 0
    target: 1
    by: 2027-06-01
    ---
    """

  static let other = """
    === Content/families/adams/family.yml
    children: [{id: ann, name: ANN, team: [r-ortiz]}]
    households:
      - {id: home, languages: [es, ar], adults: [{name: ANNS MOTHER, channels: [page]}]}
      - {id: far, languages: [mam, en], adults: [{name: ANNS FATHER, channels: [page]}]}
    === Content/families/adams/practice/r-ortiz.yml
    - {child: ann, strategy: calm, minutes: 7}
    - {child: ann, strategy: hunt, note: ANNS NOTE}
    """

  /// - Parameter more: files beside its own.
  static func portal(_ more: String = "") throws -> ReadPortal {
    let portal = try ReadPortal(PortalFolder(text, other, more))
    guard portal.diagnostics.isEmpty else {
      throw Broken(words: portal.diagnostics.map { "\($0.place?.label ?? "") \($0.summary)" })
    }
    return portal
  }

  struct Broken: Error { var words: [String] }
}

/// One run of rendering, as a build's worker does it.
struct Run: ~Copyable {
  let portal: ReadPortal
  private var renderer: HomeRenderer
  private var scratch = SealScratch()
  private let plan: HomesPlan
  var diagnostics: [Diagnostic] = []

  init(_ portal: ReadPortal) {
    self.portal = portal
    let library = portal.library
    let files = PublicFolder.allCases.flatMap { library.pieces(in: $0) }.reduce(into: Set<String>()) {
      $0.formUnion($1.mediaFiles)
    }
    let (site, _) = Site.plan(
      library, theme: portal.theme, media: portal.media(files), today: CivilDate(daysSince1970: 20_000),
      zone: portal.zone)
    plan = HomesPlan(
      library, theme: portal.theme, links: site.links, sections: library.sections, groups: portal.groups,
      zone: portal.zone)
    renderer = HomeRenderer(plan, isStrict: true)
  }

  /// What the household's page holds, opened again.
  mutating func home(_ folder: String, _ id: String) throws -> OpenedHome {
    let family = try #require(portal.families[folder])
    let household = try #require(family.households.first { $0.id == id })
    let media = portal.media(plan.mediaFiles(of: family))
    let (home, problems) = renderer.render(
      household, of: family, media: Dictionary(uniqueKeysWithValues: media.map { ($0.file, $0) }), scratch: &scratch)
    diagnostics += problems
    let sealer = try Keys.sealer()
    var assets: [SealedAsset] = []
    for asset in home.assets { assets.append(try sealer.sealAsset(asset, scratch: &scratch)) }
    let bundle = try sealer.sealBundle(
      home.bundle(fid: sealer.household.text, kid: sealer.keyID.hex, assets: assets), scratch: &scratch)
    let page = try sealer.page(renderer.shell(for: household), bundle, scratch: &scratch)
    return try OpenedHome(page.bytes)
  }
}

private enum Keys {
  static func sealer() throws -> HouseholdSealer {
    let household = try #require(PublicID("7k3q9m2x"))
    let key = try #require(FamilyKey(Secret((0..<32).map { UInt8($0) })))
    return try HouseholdSealer(
      HouseholdKeys(
        household: household, familyKey: key, salt: [UInt8](repeating: 7, count: 16), credentials: [credential()]))
  }

  static func credential() throws -> Credential {
    try #require(LinkSecret(text: "gaztmoj4h5bekscljziviv22lvqggztj")).credential
  }
}

/// A household's page after the link opened it.
struct OpenedHome {
  let page: String
  let json: [UInt8]
  let bundle: Bundle

  struct Bundle: Decodable {
    struct Page: Decodable { var id: String, title: String, html: String, from: String? }
    struct Dose: Decodable { var page: String, minutes: String, times: String, both: String }
    struct Newest: Decodable { var from: String, words: String }
    struct Frame: Decodable { var dir: String, lang: String }
    struct Variant: Decodable {
      var dir: String, name: String, newest: [Newest], title: String, pages: [Page], doses: [String: Dose]
      var frame: Frame?
    }
    struct Item: Decodable {
      var id: String, start: String, end: String, state: String, zone: String, sequence: Int
      var title: [String: String], place: [String: String]
    }
    var languages: [String], newest: String, phone: String, remember: Int, zone: String
    /// Pages that other households carry too, by language.
    var alike: [String: [Page]]
    var variants: [String: Variant]
    var calendar: [Item]
    var assets: [String: [String: Scalar]]
  }

  /// A string or a number.
  struct Scalar: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
  }

  init(_ bytes: [UInt8]) throws {
    page = String(decoding: bytes, as: UTF8.self)
    let locked = try LockedPage(bytes)
    json = try locked.openBundle(locked.key(by: Keys.credential()))
    var bundle = try JSONDecoder().decode(Bundle.self, from: Data(json))
    for (language, pages) in bundle.alike { bundle.variants[language]?.pages += pages }
    self.bundle = bundle
  }

  /// What the page's text may refer to, in the bundle or beside it.
  var assets: [String] { bundle.assets.keys.sorted() }

  var text: String { String(decoding: json, as: UTF8.self) }

  func html(_ language: String, _ id: String) -> String {
    bundle.variants[language]?.pages.first { $0.id == id }?.html ?? ""
  }

  func ids(_ language: String) -> [String] { bundle.variants[language]?.pages.map(\.id) ?? [] }
}
