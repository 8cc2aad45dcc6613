import Foundation
import Output
import Testing

/// What counts as a private word, and whether it is found.
@Suite struct PrivateWordsTests {
  private func finding(_ words: PrivateWords, in text: String) -> PrivateWords.Kind? {
    LeakSearch(words).firstFinding(in: ArraySlice(text.utf8))
  }

  @Test(arguments: [
    "+1 718 555 0134", "718-555-0134", "(718) 555-0134", "718.555.0134", "tel:+17185550134", "7185550134",
  ])
  func aPhoneNumberIsFoundInEveryUsualForm(_ written: String) {
    var words = PrivateWords()
    words.add(phone: "+1 718 555 0134")
    #expect(finding(words, in: "Call \(written) after school.") == .phone)
  }

  @Test(arguments: ["Maya", "Álvarez", "Ana", "小明", "さくら", "สมชาย"])
  func aSingleNameIsNeverSearchedFor(_ name: String) {
    var words = PrivateWords()
    words.add(name: name, .child)
    #expect(words.count == 0)
  }

  @Test(arguments: ["Rosa Álvarez", "李 小明明", "Ana O&Hara"])
  func aWholeNameIsFoundAsAPageWritesIt(_ name: String) {
    var words = PrivateWords()
    words.add(name: name, .adult)
    #expect(finding(words, in: "a\(name)b") == .adult)
    #expect(finding(words, in: name.replacing("&", with: "&amp;")) == .adult)
    #expect(finding(words, in: String(name.dropLast())) == nil)
  }

  @Test(arguments: ["Jose\u{301} A\u{301}lvarez", "Jos\u{e9} \u{c1}lvarez"])
  func aNameIsFoundInCapitalsAndHoweverItsAccentsAreStored(_ name: String) {
    var words = PrivateWords()
    words.add(name: name, .adult)
    for form in [name, name.uppercased(), name.replacing(" ", with: "\n")] {
      #expect(finding(words, in: form.precomposedStringWithCanonicalMapping) == .adult)
      #expect(finding(words, in: form.decomposedStringWithCanonicalMapping) == .adult)
    }
  }

  @Test(arguments: [
    ("Marisol O'Brien-Peña", "Marisol O’Brien-Peña"), ("Marisol O'Brien-Peña", "MARISOL O’BRIEN‑PENA"),
    ("Marisol O’Brien-Peña", "Marisol O'Brien Pena"), ("Marisol O'Brien-Peña", "Marisol\nO’Brien-Pen\u{303}a"),
    ("Jean-Baptiste Toussaint", "Jean Baptiste Toussaint"), ("Jean-Baptiste Toussaint", "Jean‑Baptiste Toussaint"),
    ("王 芳", "王芳"), ("安 静文", "安静文"), ("王小明", "王小明"), ("王芳", "王芳"), ("小明 王", "王小明"),
    ("小明 王", "王 小明"), ("王 小明", "王小明"), ("김 민수", "김민수"), ("Nguyễn Thị Hoa", "Nguyen Thi Hoa"),
    ("Søren Łuk", "Soren Luk"), ("أحمد حداد", "احمد حداد"),
  ])
  func aNameIsFoundHoweverItsSignsAndAccentsAreTyped(_ name: String, _ typed: String) {
    var words = PrivateWords()
    words.add(name: name, .adult)
    #expect(finding(words, in: "Thanks to \(typed).") == .adult)
    var known = PrivateWords(published: [typed.replacing("\n", with: " ")])
    known.add(name: name, .adult)
    #expect(known.count == 0)
  }

  @Test(arguments: [
    ("安 静", "安静的角落"), ("Tô Thế", "Welcome To The Class"), ("Андрей Май", "Андреи Маи"), ("Ann Lee", "ann-lee"),
  ])
  func aNameThatWouldBeOtherWordsIsFoundOnlyAsItIs(_ name: String, _ text: String) {
    var words = PrivateWords()
    words.add(name: name, .adult)
    #expect(finding(words, in: text) == nil)
    #expect(finding(words, in: name) == .adult)
  }

  @Test func aNameHasOnlyTheFormsThatItsLettersAskFor() {
    var words = PrivateWords()
    words.add(name: "Rosa Ortiz", .adult)
    #expect(words.count == 4)
    words.add(name: "Rosa O'Neill", .adult)
    #expect(words.count == 12)
    words.add(name: "Ann-May Ortiz", .adult)
    #expect(words.count == 22)
    words.add(name: "Ann Ortiz-2", .adult)
    #expect(words.count == 26)
  }

  @Test(arguments: ["A part of human life.", "ON HUMAN LIFE", "ON HUMAN LI", "MAN LIFE", "man li"])
  func aNameInsideOtherWordsIsNone(_ text: String) {
    var words = PrivateWords()
    words.add(name: "Man Li", .adult)
    #expect(finding(words, in: text) == nil)
    #expect(finding(words, in: text + " MAN LI.") == .adult)
  }

  @Test func whatWouldBeFoundByChanceIsNotSearchedFor() {
    var words = PrivateWords()
    words.add(phone: "555-01")
    words.add(phone: "5550134")
    #expect(finding(words, in: "5550134 in sealed bytes") == nil)
    #expect(finding(words, in: "555-01 on a page") == .phone)
  }

  @Test(arguments: ["Rosa Ortiz", "ROSA ORTIZ", "+1 (718) 555 0111", "Ortiz@Maple.example"])
  func whatTheStaffPublishOfThemselvesIsNotPrivate(_ word: String) {
    var words = PrivateWords(published: ["Rosa Ortiz", "718-555-0111", "ortiz@maple.example"])
    words.add(name: word, .adult)
    words.add(phone: word)
    words.add(email: word)
    #expect(words.count == 0)
  }
}

/// The search for many words at once finds what a plain search finds.
@Suite struct LeakSearchTests {
  /// Numbers that are the same in every run (the generator of Numerical Recipes).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test(arguments: [1, 7, 200, 300, 5000])
  func everyWordIsFoundWhereverItStands(_ count: Int) {
    var numbers = Numbers(state: UInt64(count))
    let letters = Array("ab cd@")
    var words = PrivateWords()
    var texts: [String] = []
    for index in 0..<count {
      // Few letters, so that words share their beginnings, middles and ends.
      let length = Int.random(in: 4...12, using: &numbers)
      let text = "\(index) " + String((0..<length).map { _ in letters.randomElement(using: &numbers)! })
      words.add(secret: text, .key)
      if text.utf8.count >= 6 { texts.append(text) }
    }
    let search = LeakSearch(words)
    for text in texts.prefix(400) {
      for before in ["", "x", "xyzxyz"] {
        #expect(search.firstFinding(in: ArraySlice((before + text).utf8)) != nil)
        #expect(search.firstFinding(in: ArraySlice((before + text + "y").utf8)) != nil)
      }
    }
    #expect(search.firstFinding(in: ArraySlice(String(repeating: "xyz", count: 500).utf8)) == nil)
  }

  @Test(arguments: ["", "a", "short", "exactl"])
  func shortTextsHoldNothing(_ text: String) {
    var words = PrivateWords()
    words.add(secret: "exactly this", .key)
    #expect(LeakSearch(words).firstFinding(in: ArraySlice(text.utf8)) == nil)
    #expect(LeakSearch(PrivateWords()).firstFinding(in: ArraySlice(text.utf8)) == nil)
  }

  @Test func manyNumbersOfOneTownAreToldApart() {
    var words = PrivateWords()
    for number in 1000..<9000 { words.add(phone: "+1 718 555 \(number)") }
    let search = LeakSearch(words)
    #expect(search.firstFinding(in: ArraySlice("+1 718 555 0100, +1 718 555 0999".utf8)) == nil)
    #expect(search.firstFinding(in: ArraySlice("+1 718 555 0100, +1 718 555 8999".utf8)) == .phone)
  }
}
