import Diagnostics
import Foundation
import Languages
import Testing

@Suite struct MessagePackTests {
  static let arabicRule =
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
  static let russianRule =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

  // Forms from the plural rules of CLDR 46: Arabic zero, one, two, few, many, other; Russian one, few, many.
  @Test(arguments: [
    (arabicRule, [0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3, 111: 4, 1000: 5]),
    (russianRule, [0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 25: 2, 101: 0, 111: 2, 1_000_001: 0]),
    ("nplurals=2; plural=(n != 1);", [0: 1, 1: 0, 2: 1, -1: 0]), ("nplurals=2; plural=n>1;", [0: 0, 1: 0, 2: 1]),
    ("nplurals=1; plural=0;", [0: 0, 1: 0, 5: 0]),
    ("nplurals=3; plural=!n ? 2 : n - 1 == 0 || n / 2 == 4 ? 1 : 0", [0: 2, 1: 1, 8: 1, 9: 1, 10: 0]),
    ("nplurals=2; plural=n % 0", [0: 0, 7: 0, Int.min: 0]),
  ])
  func `a number takes the form of its language`(header: String, forms: [Int: Int]) throws {
    let rule = try #require(PluralRule(header))
    for (number, form) in forms { #expect(rule.form(for: number) == form, "\(number)") }
  }

  @Test(arguments: [
    "", "nplurals=2", "plural=n", "nplurals=0; plural=0", "nplurals=7; plural=0", "nplurals=2; plural=n",
    "nplurals=2; plural=m != 1", "nplurals=2; plural=(n != 1", "nplurals=2; plural=n != 1)", "nplurals=2; plural=n ? 1",
    "nplurals=2; plural=", "nplurals=2; plural=n = 1", "nplurals=2; plural=n n",
    "nplurals=2; plural=99999999999999999999",
    "nplurals=2; plural=system(1)", "nplurals=2; plural=0-1",
    "nplurals=2; plural=" + String(repeating: "(", count: 900) + "n",
    "nplurals=2; plural=" + String(repeating: "!", count: 900) + "n",
    "nplurals=2; plural=" + String(repeating: "n?", count: 450) + "0",
  ])
  func `a rule that cannot hold is refused`(header: String) {
    #expect(PluralRule(header) == nil)
  }

  static func file(_ body: String, header: String = "Plural-Forms: nplurals=2; plural=(n != 1);\\n") -> [UInt8] {
    Array("msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"\(header)\"\n\n\(body)".utf8)
  }

  static func read(_ bytes: [UInt8]) throws -> (MessagePack?, [Diagnostic]) {
    try MessagePack.read(bytes, file: "es.po", language: language("es"))
  }

  @Test func `a pack gives its texts, filled and counted`() throws {
    let (read, problems) = try Self.read(
      Self.file(
        """
        # a comment
        #. a note
        #, python-brace-format
        msgctxt "greet"
        msgid "Hello {name}, {{ok}}"
        msgstr "Hola "
        "{name}, {{ok}}\\n"

        msgctxt "nav"
        msgid "Home"
        msgstr "Inicio \\"casa\\""

        msgctxt "open-left"
        msgid "Left: {n}"
        msgstr "Faltan: {n}"

        msgctxt "minutes"
        msgid "{n} minute"
        msgid_plural "{n} minutes"
        msgstr[0] "un minuto"
        msgstr[1] "{n} minutos"
        #~ msgid "old"
        #~ msgstr "viejo"
        """))
    let pack = try #require(read)
    #expect(problems.isEmpty)
    #expect(pack.text("greet", ["name": "{Ana}"]) == "Hola {Ana}, {ok}\n")
    #expect(pack.plural("minutes", 1) == "un minuto")
    #expect(pack.plural("minutes", 5) == "5 minutos")
    #expect(pack.text("unknown-key") == "unknown-key")
    #expect(pack.fixedTexts.map(\.key) == ["nav"])
    #expect(pack.fixedTexts.map(\.text) == ["Inicio \"casa\""])
    #expect(!pack.isReviewed)
  }

  @Test(arguments: ["", "   ", "\\n", "\u{A0}"]) func `a blank text is none`(text: String) throws {
    let entry = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\(text)\"\n\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"Be\"\n"
    let (pack, problems) = try Self.read(Self.file(entry))
    #expect(try #require(pack).messages.keys.sorted() == ["b"] && problems.isEmpty)
  }

  @Test(
    arguments: [
      ("no", nil), ("M. Díaz", "M. Díaz"), ("", nil),
    ] as [(String, String?)])
  func `the header says who reviewed the pack`(header: String, reviewer: String?) throws {
    let bytes = Self.file("", header: "Plural-Forms: nplurals=1; plural=0;\\nX-Homeward-Reviewed: \(header)\\n")
    let (pack, _) = try Self.read(bytes)
    #expect(try #require(pack).reviewer == reviewer)
  }

  // The file's header takes lines 1 to 5, so a body begins on line 6.
  @Test(arguments: [
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B", "message-file", 8, 8),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"é\\q\"", "message-file", 8, 10),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"a\" b", "message-file", 8, 11),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgtxt \"a\"", "message-file", 8, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\n", "message-file", 6, 1),
    ("msgctxt \"a\"\nmsgstr \"A\"\n", "message-file", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgid \"B\"\nmsgstr \"C\"", "message-file", 8, 1),
    ("msgctxt a\nmsgid \"A\"\nmsgstr \"C\"", "message-file", 6, 9),
    ("msgid \"A\"\nmsgstr \"C\"", "message-file", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A {x}\"\nmsgstr \"C {y}\"", "message-braces", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A {x}\"\nmsgstr \"C\"", "message-braces", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"C {\"", "message-braces", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"C\"", "message-plurals", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"C\"\nmsgstr[2] \"D\"", "message-file", 6, 1),
    ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"C\"\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"D\"", "message-twice", 9, 1),
  ])
  func `a mistake in a pack is reported where it stands`(body: String, id: String, line: Int, column: Int) throws {
    let (_, problems) = try Self.read(Self.file(body))
    let problem = try #require(problems.first)
    #expect(problem.id == id && problem.severity == .error)
    #expect(problem.place?.line == line && problem.place?.column == column)
    #expect(problem.remedy != nil)
  }

  @Test func `a line that is not UTF-8 is reported and the rest is read`() throws {
    var bytes = Self.file("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n")
    bytes += [UInt8(ascii: "#"), 0xFF, 0x0A]
    let (pack, problems) = try Self.read(bytes)
    #expect(problems.map(\.place?.line) == [9])
    #expect(pack?.text("a") == "B")
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let body = Self.file("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n")
    let windows: [UInt8] =
      [0xEF, 0xBB, 0xBF] + body.flatMap { (byte: UInt8) -> [UInt8] in byte == 0x0A ? [0x0D, 0x0A] : [byte] }
    let (pack, problems) = try Self.read(windows)
    #expect(problems.isEmpty && pack?.text("a") == "B")
  }

  @Test func `a pack for another language, or without a rule for counting, is refused`() throws {
    let bytes = Self.file("")
    let (_, wrong) = try MessagePack.read(bytes, file: "fr.po", language: language("fr"))
    #expect(wrong.map(\.id) == ["message-language"])
    let (none, lacking) = try Self.read(Self.file("", header: "X: y\\n"))
    #expect(none == nil && lacking.map(\.id) == ["message-plurals"])
    #expect(try Self.read([]).1.map(\.id) == ["message-plurals"])
  }

  @Test func `missing, doubtful, unknown and changed messages are told beside English`() throws {
    let (original, _) = try MessagePack.read(
      Self.file(
        "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\"\n\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"B\"\n\n"
          + "msgctxt \"c\"\nmsgid \"New\"\nmsgstr \"New\"\n\nmsgctxt \"d\"\nmsgid \"D\"\nmsgstr \"D\"\n"),
      file: "es.po", language: language("es"))
    let (translated, _) = try Self.read(
      Self.file(
        "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n\n#, fuzzy\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"Be\"\n\n"
          + "msgctxt \"c\"\nmsgid \"Old\"\nmsgstr \"Viejo\"\n\nmsgctxt \"dd\"\nmsgid \"D\"\nmsgstr \"De\"\n"))
    let english = try #require(original), spanish = try #require(translated)
    #expect(spanish.missingKeys(comparedWith: english) == ["a", "b", "d"])
    let problems = spanish.diagnostics(comparedWith: english)
    #expect(problems.map(\.id) == ["message-missing", "message-stale", "message-unknown"])
    #expect(problems[0].summary.contains("a, b, d"))
    #expect(problems[2].remedy == "Did you mean \"d\"?")
    #expect(english.diagnostics(comparedWith: english).isEmpty)
  }

  @Test(arguments: [
    ("3 per week", Times.every(3, .week)), ("1 per day", .every(1, .day)), ("When needed", .whenNeeded),
    ("2  per   day", .every(2, .day)),
  ])
  func `how often is read as the staff write it`(text: String, times: Times) {
    #expect(Times(text) == times)
  }

  @Test(arguments: [
    "", "0 per day", "51 per day", "three per week", "3 per month", "3 a week", "3", "-3 per day", "when",
  ])
  func `how often is refused where it is not clear`(text: String) {
    #expect(Times(text) == nil)
  }
}
