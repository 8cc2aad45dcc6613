import Bytes
import PortalSupport
import Testing
import Theme

@Suite struct ThemePictureTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 120\">\n  <path d=\"M0 0h9\"/>\n</svg>\n"

  @Test func `A drawing goes by its file's name, the portal's before the program's, and an empty file takes one out`()
    throws
  {
    let folder = try StubTheme.folder()
    try folder.write("Themes/Hearth/pictures/a.svg", Array(Self.drawing.utf8))
    try folder.write("Themes/Hearth/pictures/b.svg", Array(Self.drawing.utf8))
    try folder.write("Themes/Hearth/pictures/c.svg", Array(Self.drawing.utf8))
    try folder.write("portal/Themes/Hearth/pictures/b.svg", Array(Self.drawing.replacing("160", with: "80").utf8))
    try folder.write("portal/Themes/Hearth/pictures/c.svg", [])
    let theme = try #require(try StubTheme.load(folder).theme)
    #expect(theme.pictures.keys.sorted() == ["a", "b"])
    #expect(theme.pictures["b"]?.width == 80 && theme.pictures["b"]?.height == 120)
    #expect(String(decoding: try #require(theme.pictures["a"]).bytes, as: UTF8.self).contains(">\n<path"))
  }

  @Test func `Inside a page it says what it shows, or that it is for the eye alone`() throws {
    let folder = try StubTheme.folder()
    try folder.write("Themes/Hearth/pictures/a.svg", Array(Self.drawing.utf8))
    let picture = try #require(try StubTheme.load(folder).theme?.pictures["a"])
    func written(_ label: String) -> String {
      var out = ByteWriter()
      picture.inlined(label: label).write(to: &out)
      return out.string()
    }
    #expect(
      written("\"A\" & <b>").hasPrefix(
        "<svg class=\"picture\" role=\"img\" aria-label=\"&quot;A&quot; &amp; &lt;b&gt;\" xmlns="))
    #expect(written("").hasPrefix("<svg class=\"picture\" aria-hidden=\"true\" focusable=\"false\" xmlns="))
    #expect(written("").hasSuffix("</svg>\n"))
  }

  @Test(arguments: [
    "<p>no</p>", "<svg xmlns=\"x\"></svg>", "<svg viewBox=\"0 0 1.5 2\"/>",
    "<?xml version=\"1.0\"?><svg viewBox=\"0 0 1 1\"/>",
  ])
  func `A file that is no such drawing is an error with its place`(_ content: String) throws {
    let folder = try StubTheme.folder()
    try folder.write("Themes/Hearth/pictures/a.svg", Array(content.utf8))
    let (theme, diagnostics) = try StubTheme.load(folder)
    #expect(theme == nil)
    #expect(diagnostics.map(\.id) == ["theme-picture"])
    #expect(diagnostics[0].place?.file.hasSuffix("Themes/Hearth/pictures/a.svg") == true)
  }

  @Test func `Hearth has a drawing for every area, routine and season that ships, and words for each other one`() throws
  {
    let theme = try ReadPortal.theme()
    let words = try #require(theme.packs[.english])
    let kinds = ["area-": 9, "routine-": 12, "season-": 4]
    for (prefix, count) in kinds {
      let named = words.keys.filter { $0.hasPrefix(prefix) }
      #expect(named.count == count && named.allSatisfy { theme.pictures[$0] != nil })
    }
    for name in theme.pictures.keys where !kinds.keys.contains(where: name.hasPrefix) {
      for pack in theme.packs.all { #expect(pack.messages["picture-\(name)"] != nil, "\(pack.language) \(name)") }
    }
  }
}
