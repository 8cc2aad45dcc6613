import Foundation
import Languages
import Library
import Markdown
import PortalSupport
import Testing

@Suite struct `Translation locks` {
  private static let spanish = LanguageTag("es") ?? .english

  private static func hash(_ value: UInt64) -> UnitHash { UnitHash(value: value) }

  private static let lock = TranslationLock(
    language: spanish,
    units: [
      TranslationLock.Unit(
        hash: hash(0xdf9c_f102_95fb_9956), twinHash: hash(0x9a41), origin: .human, reviewedBy: "M. Díaz",
        at: CivilDate("2026-03-05"), path: .body(3), via: "xliff", source: "Sit with ⟦1:b⟧your child⟦/1⟧ …"),
      TranslationLock.Unit(
        hash: hash(1), twinHash: hash(2), origin: .machine, path: .memory, source: "A \"quote\" \\ \n\u{1}<é",
        text: "Ü"),
    ])

  @Test func `have one unit a line in a fixed form`() {
    #expect(
      String(decoding: Self.lock.bytes, as: UTF8.self) == #"""
        {"v":1,"norm":"u1","lang":"es","units":[
        {"h":"df9cf10295fb9956","th":"0000000000009a41","origin":"human","reviewed_by":"M. Díaz","at":"2026-03-05","path":"body/3","via":"xliff","src":"Sit with ⟦1:b⟧your child⟦/1⟧ …"},
        {"h":"0000000000000001","th":"0000000000000002","origin":"machine","path":"memory","src":"A \"quote\" \\ \n\u0001\u003cé","text":"Ü"}
        ]}

        """#)
  }

  @Test func `are read as they were written`() {
    #expect(TranslationLock.read(Self.lock.bytes) == .success(Self.lock))
    let empty = TranslationLock(language: Self.spanish)
    #expect(TranslationLock.read(empty.bytes) == .success(empty))
  }

  @Test func `are read in any layout, and what is not known is skipped`() {
    let text = #"""
      { "units_count" : [1, {"a": "]"}], "lang": "es", "norm":"u1", "v" :1, "units" : [
        { "th" : "0000000000000002", "new": {"x": [true, null, -1.5e3]}, "origin":"human", "h":"0000000000000001",
          "path": "tit\u006ce", "src": "\ud83d\ude00" }
      ] }
      """#
    let unit = TranslationLock.Unit(
      hash: Self.hash(1), twinHash: Self.hash(2), origin: .human, path: .key(.title), source: "😀")
    #expect(TranslationLock.read(Array(text.utf8)) == .success(TranslationLock(language: Self.spanish, units: [unit])))
  }

  @Test func `are scanned to the same values`() throws {
    let scanned = try ScannedLock.scan(Self.lock.bytes, language: Self.spanish).get()
    #expect(scanned.units.indices.map { scanned.full($0) } == Self.lock.units)
    #expect(scanned.units[0].trust == .reviewed(by: "M. Díaz", at: CivilDate("2026-03-05")))
    #expect(scanned.units[1].trust == .machine)
  }

  private static let damaged: [(String, LockDamage)] = [
    ("", .broken(line: 1)), ("[]", .broken(line: 1)), ("{}", .broken(line: 1)),
    (#"{"v":1,"lang":"es"}"#, .broken(line: 1)), (#"{"v":2,"norm":"u1","lang":"es","units":[]}"#, .newer),
    (#"{"v":1,"norm":"u2","lang":"es","units":[]}"#, .newer),
    (#"{"v":1,"norm":"u1","lang":"es","units":["#, .broken(line: 1)),
    (#"{"v":1,"norm":"u1","lang":"es","units":[]} x"#, .broken(line: 1)),
    ("{\"v\":1,\"norm\":\"u1\",\"lang\":\"es\",\"units\":[\n<<<<<<< HEAD\n", .broken(line: 2)),
    (
      "{\"v\":1,\"norm\":\"u1\",\"lang\":\"es\",\"units\":[\n{\"h\":\"1\",\"th\":\"0000000000000002\",\"origin\":\"human\"}]}",
      .broken(line: 2)
    ),
    (
      "{\"v\":1,\"norm\":\"u1\",\"lang\":\"es\",\"units\":[\n"
        + "{\"h\":\"0000000000000001\",\"th\":\"0000000000000002\",\"origin\":\"hman!\"}]}", .broken(line: 2)
    ),
  ]

  @Test(arguments: damaged) func `that are damaged say where`(_ text: String, _ damage: LockDamage) {
    #expect(TranslationLock.read(Array(text.utf8)) == .failure(damage))
  }

  @Test func `cut off anywhere are damaged, not half read`() {
    let whole = Self.lock.bytes
    for count in 0..<whole.count - 2 {
      if case .success = TranslationLock.read(Array(whole[..<count])) { Issue.record("\(count) bytes were enough") }
    }
  }

  @Test func `of another language than their folder's are refused`() {
    guard case .failure(let damage) = ScannedLock.scan(Self.lock.bytes, language: .english) else {
      Issue.record("it was taken")
      return
    }
    #expect(damage == .otherLanguage("es"))
  }

  @Test(arguments: [
    ("Content/strategies/calm-corner.md", "Content/translations/es/strategies/calm-corner.json"),
    ("Content/groups/room-204/news.md", "Content/translations/es/groups/room-204/news.json"),
    ("Content/glossary.yml", "Content/translations/es/glossary.yml.json"),
    ("Content/families/a-b/2026-01-02-x.md", "Content/families/a-b/.translations/es/2026-01-02-x.json"),
    ("Content/families/a-b/practice/r.yml", "Content/families/a-b/.translations/es/practice/r.yml.json"),
  ])
  func `lie beside what they are about`(_ file: String, _ lock: String) {
    #expect(TranslationLock.path(of: file, in: Self.spanish) == lock)
    let source = TranslationLock.source(ofLock: lock)
    #expect(source?.file == file)
    #expect(source?.language == Self.spanish)
  }

  @Test(arguments: [
    // Computed with Python: sha256(b"u1\0" + text).hexdigest()[:16]
    ("Sit with **your child**.", "SIT"), ("Café", "CAFE"), ("Cafe\u{301}", "CAFE"), ("কো", "KO"),
    ("ক\u{9C7}\u{9BE}", "KO"),
    ("한국", "HAN"), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "HAN"),
  ])
  func `hash the canonical text in NFC`(_ markdown: String, _ name: String) {
    let expected = [
      "SIT": "73fa2fc864d035af", "CAFE": "03cf063c6bc5380e", "KO": "9aa58c7905de4e8a", "HAN": "c6e10381a690f09e",
    ]
    let document = MarkdownDocument.parse(Array(markdown.utf8))
    var hasher = UnitHasher()
    #expect(hasher.hash(of: document, document.units[0]).hex == expected[name])
  }

  @Test func `name their wordings by sixteen digits and nothing else`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let hash = UnitHash(value: random.next())
      #expect(UnitHash(hex: hash.hex) == hash)
    }
    let digits = Array("0123456789abcdef".utf8)
    for place in 0..<16 {
      for sign in UInt8.min...UInt8.max where !digits.contains(sign) {
        var spoilt = digits
        spoilt[place] = sign
        #expect(spoilt.withUnsafeBufferPointer { UnitHash(hex: $0) } == nil, "\(sign) at \(place)")
      }
    }
    #expect(UnitHash(hex: "0123456789abcdef")?.value == 0x0123_4567_89AB_CDEF)
    #expect(UnitHash(hex: "0123456789abcde") == nil)
    #expect(UnitHash(hex: "0123456789abcdef0") == nil)
  }

  @Test(arguments: Array<UInt64>(1...20)) func `spoilt anywhere are read or refused, never a crash`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var bytes = Self.lock.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = random.pick(Array("\"\\{}[]:,u0\u{0}".utf8) + [0xE2, 0xFF])
      }
      let whole = TranslationLock.read(bytes)
      let scanned = ScannedLock.scan(bytes, language: Self.spanish)
      if case .success(let lock) = whole, lock.language == Self.spanish, case .success(let scanned) = scanned {
        #expect(scanned.units.indices.map { scanned.full($0) } == lock.units)
      }
    }
  }

  private static let composing: [UInt32] = [
    0x61, 0x65, 0x301, 0x308, 0x327, 0x41E, 0x418, 0x306, 0x627, 0x653, 0x654, 0x64E, 0x651, 0x670, 0x6D5, 0x995, 0x9A1,
    0x9BC, 0x9BE, 0x9BF, 0x9C7, 0x9CD, 0x9D7, 0x928, 0x93C, 0x94D, 0x1112, 0x1161, 0x11AB, 0xD55C, 0x4E2D, 0x3099,
    0x304B,
    0x212B, 0x2126, 0x20, 0x27E6, 0x1EC7, 0xFB1D, 0x5D0, 0x5B4, 0x1D15E, 0x1F600,
  ]

  @Test(arguments: Array<UInt64>(1...20)) func `hash a text alike however its accents are stored`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var hasher = UnitHasher()
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        Unicode.Scalar(random.pick(Self.composing)).map { text.unicodeScalars.append($0) }
      }
      let hash = hasher.hash(of: text)
      #expect(
        hash == hasher.hash(of: text.precomposedStringWithCanonicalMapping), "\(text.unicodeScalars.map(\.value))")
      #expect(hash == hasher.hash(of: text.decomposedStringWithCanonicalMapping), "\(text.unicodeScalars.map(\.value))")
    }
  }
}
