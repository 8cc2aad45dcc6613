import Build
import Files
import PhotoSamples
import Testing
import Theme

/// Themes of a portal's own: a whole one, and single files over Hearth.
@Suite struct OwnThemeTests {
  /// A theme called Pebble, in which every template is a line of its own and every style and drawing of Hearth is
  /// replaced or taken out.
  private func pebble() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.replace("theme: Hearth", by: "theme: Pebble", in: "Content/portal.yml")
    for name in TemplateName.allCases {
      try portal.write("Themes/Pebble/templates/\(name.rawValue).mustache", page(name))
    }
    let hearth = "\(SmallPortal.repository)/Themes/Hearth/styles"
    for file in try FolderTree.files(below: hearth) { try portal.write("Themes/Pebble/styles/\(file)", "") }
    try portal.write("Themes/Pebble/styles/10-pebble.css", "body{color:navy}\n")
    return portal
  }

  private func page(_ name: TemplateName) -> String {
    switch name {
    case .locked:
      """
      <!doctype html><html lang="{{first.tag}}"><head><meta http-equiv="Content-Security-Policy" content="{{csp}}">
      <title>Pebble {{portal-title}}</title><style>{{style}}</style></head><body id="pebble-locked">
      <!--sealed--><script type="application/json" id="words">{{words-json}}</script><script>{{script}}</script>
      </body></html>
      """
    case _ where name.rawValue.hasPrefix("family/"): "<h1 class=\"pebble\">Pebble {{title.text}}</h1>{{body}}\n"
    default:
      """
      <!doctype html><html lang="{{lang}}"><head><title>Pebble</title><link rel="stylesheet" href="{{root}}{{style}}">
      </head><body class="pebble"><h1>{{title.text}}{{heading}}{{dear}}</h1>{{body}}{{code}}</body></html>
      """
    }
  }

  @Test func aWholeThemeTakesThePlaceOfHearth() async throws {
    let portal = try pebble()
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    let pages = try FolderTree.files(below: "\(portal.root)/Public").filter { $0.hasSuffix(".html") }
    #expect(pages.count > 10)
    for page in pages {
      let text = try portal.text("Public/\(page)")
      #expect(text.contains("pebble") && !text.contains("site-header") && !text.contains("class=\"lock\""), "\(page)")
    }
    let style = try #require(try portal.contents(of: "Public/assets").first { $0.key.hasPrefix("style.") }).value
    #expect(String(decoding: style, as: UTF8.self) == "body{color:navy}\n")
    let strategy = try portal.text("Public/es/strategies/calm-corner/index.html")
    #expect(strategy.contains("<h1>Un rincón tranquilo</h1>") && strategy.contains("<ol>"))
    let bundle = try portal.bundle("rivera", "home")
    #expect(bundle.contains("Pebble") && !bundle.contains("card practice"))
  }

  @Test func aSingleFileTakesThePlaceOfHearths() async throws {
    let portal = try SmallPortal()
    #expect(await portal.build().outcome == .done)
    let before = try portal.contents()
    try portal.write("Themes/Hearth/templates/public/team.mustache", "<p>own team: {{heading}}</p>\n")
    #expect(await portal.build().outcome == .done)
    let after = try portal.contents()
    let changed = Set(before.keys.filter { before[$0] != after[$0] })
    #expect(changed == ["en/team/index.html", "es/team/index.html"])
    #expect(try portal.text("Public/en/team/index.html").hasPrefix("<p>own team: "))
    #expect(Set(before.keys) == Set(after.keys))
  }
}
