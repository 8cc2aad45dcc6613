import Languages
import Library
import Testing
import Translation

@Suite struct PieceResolverTests {
  private static let source = text("en", "One.\n\nTwo.", [.title: ["Title"]])
  private static func spanish(by translator: String?) -> PieceText {
    text("es", "Uno.\n\nDos.", [.title: ["Título"]], by: translator)
  }

  struct Trust: Sendable {
    var translator: String?
    var isCritical: Bool
    var policy: PortalSettings.Policy.Machine
    var shown: String
    var isMachine = false
  }

  @Test(arguments: [
    Trust(translator: nil, isCritical: false, policy: .notice, shown: "es", isMachine: true),
    Trust(translator: nil, isCritical: false, policy: .withhold, shown: "en"),
    Trust(translator: nil, isCritical: true, policy: .notice, shown: "en"),
    Trust(translator: "M. Díaz", isCritical: false, policy: .notice, shown: "es"),
    Trust(translator: "M. Díaz", isCritical: false, policy: .withhold, shown: "es"),
    Trust(translator: "M. Díaz", isCritical: true, policy: .notice, shown: "es"),
    Trust(translator: "M. Díaz", isCritical: true, policy: .withhold, shown: "es"),
  ])
  func `A machine's words are shown by policy, and never of critical writing`(_ trust: Trust) {
    let piece = piece(Self.source, Self.spanish(by: trust.translator), isCritical: trust.isCritical)
    let read = read(piece, "es", machine: trust.policy)
    #expect(read.shown.allSatisfy { $0.hasPrefix(trust.shown) })
    #expect(read[.title]?.language == tag(trust.shown))
    #expect(read.isWhole == (trust.shown == "es"))
    #expect(read.notices.contains(.machine) == trust.isMachine)
    #expect(read.notices.count == (trust.isMachine || trust.shown == "en" ? 1 : 0))
  }

  @Test func `A machine's adapted text is withheld too`() {
    let adapted = text("es", "Otra cosa.", isAdapted: true)
    #expect(read(piece(Self.source, adapted, isCritical: true), "es").shown == ["en One.", "en Two."])
  }

  @Test func `What lacks comes from the next language of the ladder, at last from the source`() {
    let source = text("en", "# One\n\nTwo.\n\n- Three", [.title: ["Title"], .summary: ["Words"]])
    let mam = text("mam", "# Jun", [.title: ["Mam"]], by: "A")
    let spanish = text("es", "# Uno\n\nDos.", [.title: ["Título"], .summary: ["Palabras"]], by: "B")
    let read = read(piece(source, spanish, mam), "mam", fallback: [tag("mam"): [tag("es")]])
    #expect(read.shown == ["mam Jun", "es Dos.", "en Three"])
    #expect(read[.title]?.first == "Mam")
    #expect(read[.summary] == ReaderText(["Palabras"], in: tag("es")))
    #expect(read.notices == [.otherLanguage(tag("es")), .otherLanguage(tag("en"))])
    #expect(read.notices.otherLanguages == [tag("en"), tag("es")])
  }

  @Test func `A reader of the source's language gets the source, whatever else there is`() {
    let read = read(piece(Self.source, Self.spanish(by: "M. Díaz")), "en", "es")
    #expect(read.shown == ["en One.", "en Two."])
    #expect(read.notices == [])
  }

  @Test(arguments: [
    ("zh-Hant", "zh-Hans", false), ("zh-Hans", "zh-Hant", false), ("zh-TW", "zh-Hant", true),
    ("zh-Hant", "zh-TW", true),
    ("es-MX", "es", true), ("es", "es-MX", true), ("es", "pt", false),
  ])
  func `A reader is never given another script or language as their own`(
    _ reader: String, _ twin: String, _ isOwn: Bool
  ) {
    let read = read(piece(Self.source, text(twin, "A.\n\nB.", [.title: ["T"]], by: "A")), reader)
    #expect(read.shown == (isOwn ? ["\(twin) A.", "\(twin) B."] : ["en One.", "en Two."]))
    #expect(read.isWhole == isOwn)
  }

  @Test func `A list that nobody confirmed is shown whole or not at all`() {
    let source = text("en", "", [.materials: ["Pillow", "Blanket"]])
    func materials(_ items: [String], isAdapted: Bool = false) -> [String] {
      read(piece(source, text("es", "", [.materials: items], by: "A", isAdapted: isAdapted)), "es")[.materials]?.items
        ?? []
    }
    #expect(materials(["Almohada", "Manta"]) == ["Almohada", "Manta"])
    #expect(materials(["Almohada"]) == ["Pillow", "Blanket"])
    #expect(materials([]) == ["Pillow", "Blanket"])
    #expect(materials(["Almohada"], isAdapted: true) == ["Almohada"])
  }

  @Test func `Levels keep their places even in an adapted text`() {
    let source = text("en", "", [.levels: ["With help", "Alone"]])
    let twin = text("es", "", [.levels: ["Sola"]], by: "A", isAdapted: true)
    #expect(read(piece(source, twin), "es")[.levels]?.items == ["With help", "Alone"])
  }

  @Test func `A list says only what its own texts need, and a text message nothing on a page`() {
    let source = text("en", "One.", [.title: ["Title"], .summary: ["Words"], .textMessage: ["Read it."]])
    let half = text("es", "", [.title: ["Título"], .summary: ["Palabras"]], by: "A")
    let read = read(piece(source, half), "es")
    #expect(read.notices == [.otherLanguage(tag("en"))])
    #expect(read.notices(for: [.title, .summary]) == [])
    let whole = text("es", "Uno.", [.title: ["Título"], .summary: ["Palabras"]], by: "A")
    #expect(TranslationTests.read(piece(source, whole), "es").isWhole)
  }

  @Test func `Nothing is said of what is empty`() {
    #expect(read(piece(text("en", "", [.title: [""]])), "es").notices == [])
    #expect(
      read(piece(text("en", "", [.title: ["Title"]]), text("es", "", [.title: ["Título"]], by: "A")), "es").notices
        == [])
  }
}
