import PortalSupport
import Testing
import Theme

@Suite struct StyleAndScriptTests {
  private func style(_ css: String) throws -> String {
    let folder = try StubTheme.folder()
    try folder.write("portal/Themes/Hearth/styles/a.css", Array(css.utf8))
    return String(decoding: try #require(try StubTheme.load(folder).theme).publicStyle, as: UTF8.self)
  }

  private func script(_ code: String) throws -> String {
    let folder = try StubTheme.folder()
    try folder.write("portal/Themes/Hearth/scripts/chooser/a.js", Array(code.utf8))
    return String(decoding: try #require(try StubTheme.load(folder).theme).chooserScript, as: UTF8.self)
  }

  @Test(arguments: [
    ("/* why */\na { color: red; } /* and */\n\n  b { top: 0 }", "a{color:red}b{top:0}\n"),
    ("a{content:\"/*\"}b{content:'*/'}", "a{content:\"/*\"}b{content:'*/'}\n"),
    ("a{content:\"\\\"/*\"}/* x */", "a{content:\"\\\"/*\"}\n"),
    ("a{b:url(data:image/svg+xml,/*x*/)}/* x */", "a{b:url(data:image/svg+xml,/*x*/)}\n"),
    ("a{b:url( \"x/*.png\" )}", "a{b:url( \"x/*.png\" )}\n"), ("a{b:URL(//cdn/*)}", "a{b:URL(//cdn/*)}\n"),
    ("a{margin:0/**/auto}", "a{margin:0/**/auto}\n"), ("a{margin:0/* y */auto}", "a{margin:0/**/auto}\n"),
    ("a{margin:0 /* y */auto}", "a{margin:0 auto}\n"), ("a{}/* never ends", "a{}\n"),
    ("a{content:\"open\n/* x */}", "a{content:\"open\n}\n"),
    (".a\\\"/* x */{}", ".a\\\"{}\n"), ("/**/", ""), ("/*/ x */a{}", "a{}\n"),
    ("ul :is(a, b) > c { margin: 0 auto !important; }", "ul :is(a,b) > c{margin:0 auto!important}\n"),
    (
      "@media (hover) and (width: 9px) {\n  a { top: calc(1px + 2px); }\n}",
      "@media (hover) and (width:9px){a{top:calc(1px + 2px)}}\n"
    ),
    (".\\31 0 { content: \"a ; b\"; }", ".\\31 0{content:\"a ; b\"}\n"),
    ("a{}\r\n\r\n\tb{}\r\n", "a{}b{}\n"),
  ])
  func `A style loses its comments and nothing that looks like one`(_ css: String, _ served: String) throws {
    #expect(try style(css) == served)
  }

  @Test(arguments: [
    ("// why\n(function () {\n  // more\n  go();\n})();\n", "(function () {\ngo();\n})();\n"),
    ("go(\"https://a\"); // kept\n", "go(\"https://a\"); // kept\n"),
    ("a = `x ${y}`;\n  // gone\nb();", "a = `x ${y}`;\nb();\n"),
    ("a = `\n  // text\n`;\nb();", "a = `\n  // text\n`;\nb();\n"),
    ("a = 'x\\\n  // text';\n", "a = 'x\\\n  // text';\n"),
    ("/* one\n// two */\ngo();\n", "/* one\n// two */\ngo();\n"), ("", ""),
  ])
  func `A script loses full-line comments and does the same`(_ code: String, _ served: String) throws {
    #expect(try script(code) == served)
  }

  @Test func `A style is for all pages or those that its name says, in the order of the names`() throws {
    let folder = try StubTheme.folder(
      """
      === Themes/Hearth/styles/10-all.css
      a{}
      === Themes/Hearth/styles/20-site-public.css
      b{}
      === Themes/Hearth/styles/20-home-family.css
      c{}
      === Themes/Hearth/styles/20-door-lock.css
      g{}
      === Themes/Hearth/styles/20-paper-letter.css
      d{}
      === Themes/Hearth/styles/25-parts-writing.css
      h{}
      === portal/Themes/Hearth/styles/30-own.css
      e{}
      === Themes/Hearth/styles/40-note.txt
      f{}
      """)
    let theme = try #require(try StubTheme.load(folder).theme)
    #expect(String(decoding: theme.publicStyle, as: UTF8.self) == "a{}\nb{}\nh{}\ne{}\n")
    #expect(String(decoding: theme.lockStyle, as: UTF8.self) == "a{}\ng{}\ne{}\n")
    // The opened page stands on the locked one's style.
    #expect(String(decoding: theme.familyStyle, as: UTF8.self) == "c{}\nh{}\n")
    #expect(String(decoding: theme.letterStyle, as: UTF8.self) == "a{}\nd{}\nh{}\ne{}\n")
  }

  @Test func `The program's own scripts lose their comments`() throws {
    let theme = try ReadPortal.theme()
    for bytes in [theme.openerScript, theme.familyScript] {
      let script = String(decoding: bytes, as: UTF8.self)
      #expect(!script.isEmpty)
      #expect(script.split(separator: "\n").allSatisfy { !$0.hasPrefix("//") && !$0.hasPrefix(" ") })
    }
  }
}
