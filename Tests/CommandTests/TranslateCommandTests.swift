import Foundation
import Testing

@Suite("Confirming translations and their status")
struct TranslateCommandTests {
  private static let source = """
    ---
    title: A calm corner
    ---

    Sit down together.

    Stay 5 minutes.

    """
  private static let twin = """
    ---
    title: Un rincón tranquilo
    ---

    Siéntense juntos.

    Quédense 5 minutos.

    """
  private static let page = "Content/strategies/calm.md"
  private static let translation = "Content/strategies/calm.es.md"
  private static let lock = "Content/translations/es/strategies/calm.json"

  private func portal() throws -> Program.Place {
    let place = try Program.Place()
    _ = try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place)
    let settings = try #require(place.text("Content/portal.yml"))
    try place.write("Content/portal.yml", settings.replacing("languages: [en]", with: "languages: [en, es]"))
    try place.write(Self.page, Self.source)
    try place.write(Self.translation, Self.twin)
    return place
  }

  @Test("A page is confirmed by name, and what that means is written beside it")
  func confirm() throws {
    let place = try portal()
    let dry = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", "--dry-run", in: place)
    #expect(dry.output == "strategies/calm, es: 3 parts\nNothing was written.\n")
    #expect(place.text(Self.lock) == nil)
    let run = try Program.run("translate", "confirm", "strategies/calm", "--by", "M. Díaz", in: place)
    #expect(run.status == 0)
    #expect(run.output == "strategies/calm, es: 3 parts\nConfirmed.\n")
    let lock = try #require(place.text(Self.lock))
    #expect(lock.hasPrefix("{\"v\":1,\"norm\":\"u1\",\"lang\":\"es\",\"units\":[\n{\"h\":\""))
    #expect(lock.contains("\"origin\":\"human\",\"reviewed_by\":\"M. Díaz\",\"at\":\""))
    #expect(lock.contains("\"path\":\"body/1\",\"via\":\"confirm\",\"src\":\"Stay 5 minutes.\"}"))
    let again = try Program.run("translate", "confirm", "--all", "--by", "A. Roe", in: place)
    #expect(!again.output.contains("strategies"))
    #expect(place.text(Self.lock) == lock)
  }

  @Test("What is older than its source, or has other numbers, waits for somebody to look at it")
  func waiting() throws {
    let place = try portal()
    _ = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", in: place)
    let lock = place.text(Self.lock)
    try place.write(Self.page, Self.source.replacing("together", with: "side by side"))
    let run = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", in: place)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: The source of part 1 of the text has changed since it was translated."))
    #expect(run.errors.contains("It was: \"Sit down together.\". It is: \"Sit down side by side.\"."))
    #expect(place.text(Self.lock) == lock)
    let looked = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", "--stale", in: place)
    #expect(looked.output.contains("1 part\n"))
    try place.write(Self.page, Self.source.replacing("5", with: "10"))
    try place.write(Self.translation, Self.twin.replacing("5 minutos", with: "cinco minutos"))
    let other = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", in: place)
    #expect(other.errors.contains("Part 2 of the text does not have the same numbers"))
    let check = try Program.run("check", in: place)
    #expect(check.errors.contains("Content/strategies/calm.es.md:7"))
    #expect(check.errors.contains("so readers of Spanish are shown the source."))
    let export = try Program.run("translate", "export", "--lang", "es", in: place)
    #expect(export.errors.contains("1 text in Spanish is translated, but readers are shown the source"))
  }

  @Test("The status counts parts, and ends with 1 where a required language is not whole")
  func status() throws {
    let place = try portal()
    try place.write(Self.translation, Self.twin.replacing("title: Un rincón tranquilo", with: "summary: Un rincón"))
    let before = try Program.run("translate", "status", "--require", "es", in: place)
    #expect(before.status == 1)
    // The other one is what the family of a new portal told the school, in its family.yml.
    #expect(before.errors.contains("es is not whole: 2 pages of "))
    #expect(try Program.run("translate", "status", "--require", "ko", in: place).errors.contains("is read in ko"))
    try place.write(Self.translation, Self.twin)
    #expect(before.output.hasPrefix("    pages  whole  parts  missing  old  machine  human  reviewed\n"))
    let json = try Program.run("translate", "status", "--json", in: place)
    #expect(json.output.contains("{\"page\": \"strategies/calm\", \"audience\": \"everyone\", \"critical\": false, "))
    #expect(
      json.output.contains(
        "\"es\": {\"whole\": true, \"held-back\": false, \"confirmed\": false, \"parts\": 3, \"missing\": 0, "
          + "\"stale\": 0, \"machine\": 3, "))
    _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let unconfirmed = "  homeward translate confirm strategies/calm --lang es --by NAME\n"
    #expect(try Program.run("translate", "status", in: place).output.contains(unconfirmed))
    _ = try Program.run("translate", "confirm", "calm", "--by", "M. Díaz", in: place)
    #expect(try !Program.run("translate", "status", in: place).output.contains(unconfirmed))
    let after = try Program.run("translate", "status", "--json", in: place)
    #expect(after.output.contains("\"machine\": 0, \"human\": 0, \"reviewed\": 3}"))
    try place.write(Self.page, Self.source.replacing("5", with: "10"))
    let stale = try Program.run("translate", "status", in: place)
    #expect(stale.output.contains("  strategies/calm\n    es: 1 old, some held back\n"))
    #expect(stale.output.contains("\nHeld back: there is a translation that is not shown"))
    #expect(!before.output.contains("Held back"))
  }

  @Test("Families' pages are named in the page for staff alone")
  func families() throws {
    let place = try portal()
    let family = try #require(place.names.first { $0.hasSuffix("family.yml") }.map { String($0.dropLast(11)) })
    let settings = try #require(place.text(family + "/family.yml"))
    try place.write(family + "/family.yml", settings.replacing("languages: [en]", with: "languages: [es, en]"))
    try place.write(family + "/2026-11-15-zoe-ran.md", "---\nkind: letter\ndate: 2026-11-15\n---\n\nShe ran.\n")
    let run = try Program.run("translate", "status", in: place)
    #expect(!run.output.contains("zoe"))
    #expect(run.output.contains("Families' pages that are not whole: "))
    #expect(!(try Program.run("translate", "status", "--json", in: place)).output.contains("zoe"))
    #expect(try Program.run("translate", "status", "--private", in: place).output.contains("zoe-ran"))
    let page = try #require(place.text(".homeward/translation.html"))
    #expect(page.contains("2026-11-15-zoe-ran"))
    #expect(!page.contains("She ran"))
    #expect(place.text(".homeward/.gitignore") == "*\n")
  }

  private static let wrongUsage: [[String]] = [
    ["confirm"], ["confirm", "calm"], ["confirm", "calm", "--by", " "], ["confirm", "calm", "--all", "--by", "A"],
    ["confirm", "calm", "--by", "A", "--machine"], ["confirm", "--all", "--by", "A", "--stale"],
    ["confirm", "calm", "--machine", "--numbers"], ["confirm", "clam", "--by", "A"],
    ["confirm", "calm", "--by", "A", "--lang", "xx"], ["status", "--require", ""],
  ]

  @Test("Wrong usage ends with 64 and writes nothing", arguments: wrongUsage)
  func usage(_ arguments: [String]) throws {
    let place = try portal()
    let run = try Program.run(["translate"] + arguments, in: place)
    #expect(run.status == 64)
    if arguments[1...].first == "clam" { #expect(run.errors.contains("Did you mean \"calm\"?")) }
    #expect(place.text(Self.lock) == nil)
  }

  @Test("What was written in another language goes into a file of its own, into the portal's language too")
  func otherSource() throws {
    let place = try portal()
    try place.write("Content/strategies/casa.md", "---\ntitle: La casa\nlanguage: es\n---\n")
    let run = try Program.run("translate", "export", "--lang", "en", "--for", "csv", in: place)
    #expect(run.output == "homeward-en-from-es.csv: 1 text of 1 page\n")
    #expect(run.errors.contains("It was written in Spanish, so it goes to somebody who reads that."))
    let table = try #require(place.text("homeward-en-from-es.csv"))
    try place.write("back.csv", table.replacing(",La casa,,", with: ",La casa,The house,"))
    #expect(try Program.run("translate", "import", "back.csv", in: place).status == 0)
    #expect(place.text("Content/strategies/casa.en.md") == "---\ntitle: The house\n---\n")
    _ = try Program.run("translate", "status", in: place)
    let page = try #require(place.text(".homeward/translation.html"))
    #expect(page.contains("<th scope=\"row\">strategies/casa</th><td class=\"unread\">written in it</td>"))
  }

  @Test("A page that is named must be there, and a list of texts has a name as well")
  func naming() throws {
    let place = try portal()
    try place.write("Content/glossary.yml", "- term: {en: goal, es: meta}\n")
    let unknown = try Program.run("translate", "export", "--lang", "es", "calmm", in: place)
    #expect(unknown.status == 64 && unknown.errors.contains("Did you mean \"calm\"?"))
    for name in ["glossary", "glossary.yml", "Content/glossary.yml"] {
      let run = try Program.run("translate", "export", "--lang", "es", "--all", name, in: place)
      #expect(run.output == "homeward-es.xlf: 1 text of 1 page\n")
      let confirmed = try Program.run("translate", "confirm", name, "--by", "M. Díaz", "--dry-run", in: place)
      #expect(confirmed.output.hasPrefix("glossary.yml, es: 1 part\n"))
    }
  }

  @Test("Of two imports at once the second waits, and both bring their words")
  func atOnce() async throws {
    let place = try portal()
    try place.write("Content/glossary.yml", "- term: one\n- term: two\n- term: three\n- term: four\n")
    _ = try Program.run("translate", "export", "--lang", "es", "--for", "csv", in: place)
    let table = try #require(place.text("homeward-es.csv"))
    let words = ["one": "uno", "two": "dos", "three": "tres", "four": "cuatro"]
    for (word, target) in words {
      try place.write("\(word).csv", table.replacing(",\(word),,", with: ",\(word),\(target),"))
    }
    let ended = await withTaskGroup(of: Int32?.self) { group in
      for word in words.keys {
        group.addTask { try? Program.run("translate", "import", "\(word).csv", in: place).status }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(ended == [0, 0, 0, 0])
    let record = try #require(place.text("Content/translations/es/glossary.yml.json"))
    for target in words.values { #expect(record.contains("\"text\":\"\(target)\"")) }
  }

  @Test("A file of families' writing is not taken where nobody said that it is one")
  func privateFile() throws {
    let place = try portal()
    let made = try Program.run("translate", "export", "--lang", "es", "--for", "csv", "--private", "--all", in: place)
    #expect(made.status == 0)
    let before = place.names
    let run = try Program.run("translate", "import", "homeward-es-private.csv", in: place)
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors == """
        homeward-es-private.csv: error: This file holds families' writing, so nothing of it was taken.
          Bring it again with --private.
        1 error. Nothing was written.

        """)
    #expect(!place.names.subtracting(before).contains { $0.contains("translations") })
    #expect(try Program.run("translate", "import", "homeward-es-private.csv", "--private", in: place).status == 0)
  }

  @Test("An import ends with 1 where the page of a text is gone")
  func homeless() throws {
    let place = try portal()
    _ = try Program.run("translate", "export", "--lang", "es", "--for", "csv", "--all", "calm", in: place)
    for path in [Self.page, Self.translation] { try FileManager.default.removeItem(atPath: "\(place.path)/\(path)") }
    let run = try Program.run("translate", "import", "homeward-es.csv", in: place)
    #expect(run.status == 1)
    #expect(run.output.contains("not taken: its page is gone, or is a text of its own now"))
  }
}
