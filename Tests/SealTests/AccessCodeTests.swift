import Seal
import Testing

struct AccessCodeTests {
  private static let printed = "4839 2017 5638 2910 4785"

  @Test(arguments: [
    "48392017563829104785", "4839-2017-5638-2910-4785", " 4839\u{A0}2017\n5638 2910\t4785 ",
    "4839\u{2013}2017\u{2212}5638\u{2010}2910 4785", "٤٨٣٩ ٢٠١٧ ٥٦٣٨ ٢٩١٠ ٤٧٨٥", "۴۸۳۹ ۲۰۱۷ ۵۶۳۸ ۲۹۱۰ ۴۷۸۵",
    "৪৮৩৯ ২০১৭ ৫৬৩৮ ২৯১০ ৪৭৮৫", "４８３９２０１７５６３８２９１０４７８５",
    "\u{200F}\u{2068}4839 2017 5638 2910 4785\u{2069}",
  ])
  func `A code is read however it is typed`(typed: String) throws {
    #expect(try AccessCode(typed: typed).revealed == Self.printed)
  }

  @Test(arguments: [
    ("4839 2017 5638 2910 478", AccessCode.Mistake.wrongCount(19)),
    ("4839 2017 5638 2910 47855", .wrongCount(21)), ("", .wrongCount(0)),
    ("4839 2017 5638 2910 478O", .notADigit("O")), ("4839 2017 5638 2910 478五", .notADigit("五")),
    ("4839 2017 5638 2910 478½", .notADigit("½")), ("4839 2017 5638 2910 4786", .mistyped),
  ])
  func `Text that is not a code is told apart by its mistake`(typed: String, mistake: AccessCode.Mistake) {
    #expect(throws: mistake) { try AccessCode(typed: typed) }
  }

  @Test func `Every wrong digit and every swap of neighbours is found`() throws {
    let digits = Array(try AccessCode(typed: Self.printed).digits.bytes)
    for position in digits.indices {
      for digit: UInt8 in 0x30...0x39 where digit != digits[position] {
        var wrong = digits
        wrong[position] = digit
        #expect(throws: AccessCode.Mistake.mistyped) {
          try AccessCode(typed: String(decoding: wrong, as: UTF8.self))
        }
      }
      guard position > 0, digits[position] != digits[position - 1] else { continue }
      var swapped = digits
      swapped.swapAt(position, position - 1)
      #expect(throws: AccessCode.Mistake.mistyped) {
        try AccessCode(typed: String(decoding: swapped, as: UTF8.self))
      }
    }
  }

  @Test func `New codes pass their own check and differ`() throws {
    let codes = (0..<500).map { _ in AccessCode.random() }
    for code in codes { #expect(try AccessCode(typed: code.revealed) == code) }
    #expect(Set(codes.map(\.revealed)).count == 500)
  }

  @Test(arguments: [0, 1, 210_000, 599_999, 10_000_001])
  func `A derivation out of range is refused`(iterations: Int) throws {
    let code = try AccessCode(typed: Self.printed)
    #expect(throws: SealError.wrongIterations(iterations)) {
      try code.credential(for: Sample.household(), salt: Sample.salt, iterations: iterations)
    }
  }

  @Test func `No description or mirror tells a secret`() throws {
    let code = try AccessCode(typed: Self.printed)
    let link = try Sample.link()
    let keys = try Sample.keys()
    var dumped = "\(code) \(link) \(keys.familyKey) \(keys.familyKey.secret) \(try Sample.code())"
    dump(code, to: &dumped)
    dump(link, to: &dumped)
    dump(keys.familyKey, to: &dumped)
    dumped += String(reflecting: link) + String(reflecting: code.digits)
    #expect(!dumped.contains("4839"))
    #expect(!dumped.contains("gaztmoj"))
    // 48 and 51 are the link's first bytes, 52 and 56 the code's.
    for numbers in ["48, 51", "52, 56", "0, 1, 2"] { #expect(!dumped.contains(numbers)) }
    #expect(dumped.contains("(secret)"))
  }

  @Test func `A household's bytes and its files' names are not told by description or mirror`() throws {
    let bundle = HouseholdBytes([.own(Array("Maya".utf8))])
    let asset = HouseholdAsset(path: "Maya.jpg", type: "image/jpeg", bytes: Array("Maya".utf8))
    var scratch = SealScratch()
    let sealed = try Sample.sealer().sealAsset(asset, scratch: &scratch)
    let shared = SharedSegment(Array("Maya".utf8), scratch: &scratch)
    var dumped = "\(bundle) \(asset) \(sealed) \(shared)"
    dump(bundle, to: &dumped)
    dump(sealed, to: &dumped)
    dump(shared, to: &dumped)
    dump(asset, to: &dumped)
    #expect(!dumped.contains("Maya"))
    #expect(!dumped.contains("77, 97, 121"))
  }

  @Test func `A link carries its secret after the sign that is not sent to a server`() throws {
    let expected = "https://families.maple.example/f/7k3q9m2x/#k=gaztmoj4h5bekscljziviv22lvqggztj"
    for address in ["https://families.maple.example", "https://families.maple.example/"] {
      #expect(try Sample.link().revealedLink(to: Sample.household(), address: address) == expected)
    }
  }

  @Test(arguments: ["", "7k3q9m2", "7k3q9m2xx", "7K3Q9M2X", "7k3q9m2i", "7k3q9m/x", "ééé9"])
  func `What is not eight characters of the alphabet names no household`(text: String) {
    #expect(PublicID(text) == nil)
  }

  @Test func `New public names are eight characters of the alphabet and differ`() {
    let names = (0..<500).map { _ in PublicID.random() }
    for name in names { #expect(PublicID(name.text) == name) }
    #expect(Set(names).count == 500)
  }
}
