import Bytes
import Diagnostics
import Foundation
import Languages
import PortalSupport
import Templates
import Testing
import Theme

@Suite struct ThemeLoaderTests {
  private func page(_ theme: Theme?, _ name: TemplateName) throws -> String {
    var writer = ByteWriter()
    _ = try #require(theme).templates.render(name.rawValue, .none, into: &writer)
    return writer.string()
  }

  @Test func `A portal's file takes the place of the program's, file by file`() throws {
    let folder = try StubTheme.folder(
      """
      === portal/Themes/Spring/templates/public/home.mustache
      portal
      === Themes/Spring/templates/public/home.mustache
      shipped spring
      === Themes/Spring/templates/public/words.mustache
      shipped spring
      """)
    let (theme, diagnostics) = try StubTheme.load(folder, "Spring")
    #expect(diagnostics == [])
    #expect(try page(theme, .home) == "portal\n")
    #expect(try page(theme, .words) == "shipped spring\n" || page(theme, .words) == "shipped spring")
    #expect(try page(theme, .letter) == "own \(Theme.sealedMark)")
  }

  @Test(arguments: [("Hearth", true), ("Spring", true), ("Mine", true), ("Hearht", false)])
  func `A theme is there where the portal or the program has a folder of its name`(_ name: String, _ isThere: Bool)
    throws
  {
    let folder = try StubTheme.folder(
      "=== Themes/Spring/styles/a.css\n=== portal/Themes/Mine/styles/a.css\n")
    let theme = ThemeFolder(name, portal: folder.root + "/portal", resources: folder.root)
    #expect(try theme.exists() == isThere)
    #expect(try ThemeFolder(name, portal: folder.root, resources: folder.root).exists() == (isThere && name != "Mine"))
  }

  @Test func `A template that is missing is named with what to do`() throws {
    let folder = try StubTheme.folder()
    try FileManager.default.removeItem(atPath: folder.root + "/Themes/Hearth/templates/family/told.mustache")
    let (theme, diagnostics) = try StubTheme.load(folder)
    #expect(theme == nil)
    #expect(diagnostics.map(\.summary) == ["The theme has no template \"family/told\"."])
    #expect(diagnostics.first?.remedy?.hasPrefix("Add templates/family/told.mustache to the theme") == true)
  }

  @Test func `A language of the portal without words is an error, and English always`() throws {
    let folder = try StubTheme.folder()
    let without = try StubTheme.load(folder, languages: [try #require(LanguageTag("tlh"))])
    #expect(without.theme == nil)
    #expect(without.diagnostics.map(\.id) == ["language-without-pack"])
    #expect(without.diagnostics.first?.summary.contains("tlh") == true)
    try FileManager.default.removeItem(atPath: folder.root + "/Themes/Hearth/messages/en.po")
    #expect(try StubTheme.load(folder).diagnostics.map(\.id) == ["language-without-pack"])
  }

  @Test func `A language file whose name is no language is an error at that file`() throws {
    let folder = try StubTheme.folder("=== portal/Themes/Hearth/messages/english.po\nmsgid \"\"\n")
    let found = try StubTheme.load(folder).diagnostics
    #expect(found.map(\.id) == ["theme-pack-name"])
    #expect(found.first?.place?.file == "Themes/Hearth/messages/english.po")
  }

  @Test func `A template's error is at its place in the theme`() throws {
    let folder = try StubTheme.folder("=== portal/Themes/Hearth/templates/public/home.mustache\n\n{{#a}}\n")
    let found = try StubTheme.load(folder).diagnostics
    #expect(found.first?.id == "unclosed-section")
    #expect(found.first?.place?.label == "Themes/Hearth/templates/public/home.mustache:2:1")
  }

  @Test func `A reader without words of their language gets those of the next one`() throws {
    let theme = try #require(try StubTheme.load(StubTheme.folder()).theme)
    let mam = try #require(LanguageTag("mam")), spanish = try #require(LanguageTag("es"))
    #expect(theme.pack(for: Ladder(reader: [mam, spanish], source: .english)).language == spanish)
    #expect(theme.pack(for: Ladder(reader: [mam], source: mam)).language == .english)
  }
}
