import Foundation
import PortalSupport
import Testing
import Theme

/// The guide for theme authors names all that there is.
@Suite struct GuideTests {
  /// What stands between backticks in the guide, outside longer examples.
  private static func named() throws -> Set<String> {
    let text = try read("Documentation/theme-author.md").replacing(/```[\s\S]*?```/, with: "")
    return Set(text.matches(of: /`([^`\n]+)`/).map { String($0.1) })
  }

  private static func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(ReadPortal.repository)/\(path)", encoding: .utf8)
  }

  private static func files(in folder: String, _ ending: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: "\(ReadPortal.repository)/\(folder)")
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test func `The guide names every template that the program asks for and every part of Hearth`() throws {
    let named = try Self.named()
    let asked = TemplateName.allCases.map(\.rawValue)
    let shipped = try Self.files(in: "Themes/Hearth/templates", ".mustache").map { String($0.dropLast(9)) }
    #expect(Set(asked + shipped).subtracting(named).sorted() == [])
    #expect(asked.filter { !shipped.contains($0) } == [])
  }

  @Test func `The guide names every file of Hearth's styles and every folder of a theme`() throws {
    let named = try Self.named()
    let styles = try Self.files(in: "Themes/Hearth/styles", ".css")
    #expect(styles.filter { !named.contains($0) } == [])
    let scripts = try Self.files(in: "Themes/Hearth/scripts", ".js").map { "scripts/\($0.split(separator: "/")[0])/" }
    #expect(Set(scripts).subtracting(named) == [])
  }

  /// Every name under which the code offers a value to templates, read from the code itself.
  private static func offered() throws -> Set<String> {
    let messages = Set(try read("Themes/Hearth/messages/en.po").matches(of: /msgctxt "([^"]+)"/).map { String($0.1) })
    var names: Set<String> = []
    for module in ["Site", "Homes", "Views"] {
      for file in try files(in: "Sources/\(module)", ".swift") {
        // Tables of other things: kinds of files, the feed's own markup, what the opened pages' script is told.
        if ["MediaFile.swift", "SiteRenderer+Feed.swift", "OpenedProgram.swift"].contains(file) { continue }
        let code = try read("Sources/\(module)/\(file)").replacing(/\/\/.*/, with: "")
          .replacing(/case "[^:]*:/, with: "")
          // What fills a message.
          .replacing(/(?:text|html)\(\s*"[^"]*",\s*\[[^\]]*\]/, with: "")
        for found in code.matches(of: /"([a-z][a-z0-9-]*)":\s/) { names.insert(String(found.1)) }
        for found in code.matches(of: /set\(\s*"([a-z][a-z0-9-]*)"/) { names.insert(String(found.1)) }
        for found in code.matches(of: /\("([a-z][a-z0-9-]*)", (?:\.|[a-zA-Z.]+\()/) { names.insert(String(found.1)) }
      }
    }
    return names.subtracting(messages)
  }

  @Test func `The guide names every value that the program offers`() throws {
    let offered = try Self.offered()
    #expect(offered.isSuperset(of: ["title", "sources", "news-links", "words-json", "show-from", "picture"]))
    #expect(offered.subtracting(try Self.named()).sorted() == [])
  }

  @Test func `The guide names every value that Hearth uses`() throws {
    let named = try Self.named()
    var unknown: Set<String> = []
    for file in try Self.files(in: "Themes/Hearth/templates", ".mustache") {
      for tag in try Self.read("Themes/Hearth/templates/\(file)").matches(of: /\{\{[#^]?([a-z][a-z0-9.-]*)\}\}/) {
        // The messages are listed in the language files; `words.…` and `first.words.…` are messages on the first pages.
        let parts = tag.1.split(separator: ".").map(String.init)
        let own = parts.firstIndex { $0 == "t" || $0 == "words" }.map { Array(parts[...$0]) } ?? parts
        unknown.formUnion(own.filter { !named.contains($0) })
      }
    }
    #expect(unknown.sorted() == [])
  }
}
