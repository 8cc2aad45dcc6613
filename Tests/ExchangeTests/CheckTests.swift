import Exchange
import Languages
import Library
import Markdown
import Testing

@Suite struct `Checks of returned texts` {
  private static let cases: [(String, String, [CheckFinding])] = [
    ("Sit ⟦1:b⟧here⟦/1⟧.", "Siéntese ⟦1:b⟧aquí⟦/1⟧.", []),
    ("Sit ⟦1:b⟧here⟦/1⟧.", "Siéntese aquí.", [.emphasisDropped]),
    ("Sit ⟦1:a⟧here⟦/1⟧.", "Siéntese aquí.", [.codeLost(1)]),
    ("a ⟦1:code⟧x⟦/1⟧", "a", [.codeLost(1)]),
    ("⟦1:b⟧a ⟦2:i⟧b⟦/2⟧⟦/1⟧", "⟦1:b⟧a ⟦2:i⟧b⟦/1⟧⟦/2⟧", [.codesMisnested]),
    ("Sit ⟦1:a⟧here⟦/1⟧.", "Siéntese ⟦1:a⟧aquí.", [.codesMisnested]),
    ("For {{minutes}}.", "Durante unos minutos.", [.placeholderLost("minutes")]),
    ("For {{minutes}}.", "{{minutes}} y {{minutes}}.", [.placeholderDoubled("minutes")]),
    ("For a while.", "Durante {{minutes}}.", [.placeholderUnknown("minutes")]),
    ("Wait 5 minutes.", "Espere ٥ minutos.", []),
    ("Wait 5 minutes.", "Espere 10 minutos.", [.numbersChanged(missing: ["5"], added: ["10"])]),
    ("Wait 5 minutes.", "Espere cinco minutos.", [.numberSpelledOut(["5"])]),
    ("Pay 250 dollars.", "Pague dólares.", [.numbersChanged(missing: ["250"], added: [])]),
    ("1,000 steps", "1.000 pasos", []), ("2.5 cups", "2,5 tazas", []),
    ("Call 718 555 0100.", "Llame al 7185550100.", []),
    ("Call 718 555 0100.", "Llame al 718 555 0101.", [.numbersChanged(missing: ["0100"], added: ["0101"])]),
    ("At 3:30 PM.", "A las 15:30.", [.timeRewritten(["15"])]),
    ("On 11/12/2026.", "El 12/11/2026.", [.orderChanged(["11", "12", "2026"])]),
    ("From March 5.", "Desde el 5/3.", [.monthRewritten(["3"])]),
    ("On the 5th of March.", "El 5/3.", [.monthRewritten(["3"])]), ("On Sept. 5.", "El 5/9.", [.monthRewritten(["9"])]),
    ("In March we meet.", "Chúng ta gặp nhau vào tháng 3.", [.monthRewritten(["3"])]),
    (
      "A family game. Play it for 5 minutes, 3 times.", "Un juego familiar. Jueguen 17 minutos, 15 veces.",
      [.numbersChanged(missing: ["5", "3"], added: ["17", "15"])]
    ),
    (
      "You may stop when it is smart to stop.", "Puede parar cuando sea prudente, a los 5 minutos.",
      [.numbersChanged(missing: [], added: ["5"])]
    ),
    ("You may do 3.", "Puede hacer 3 o 5.", [.numbersChanged(missing: [], added: ["5"])]),
    ("Take 5 marbles.", "Tome 5 canicas 3 veces.", [.numbersChanged(missing: [], added: ["3"])]),
    ("Do 1 set of 25.", "Haga 12 series de 5.", [.numbersChanged(missing: ["1", "25"], added: ["12", "5"])]),
    ("On 1-12-2026.", "El 11-2-2026.", [.numbersChanged(missing: ["1", "12"], added: ["11", "2"])]),
    (
      "At 3:30 PM for 5 minutes.", "A las 15:30, 17 minutos.",
      [.numbersChanged(missing: ["3", "5"], added: ["15", "17"])]
    ),
    ("At 3 PM for 3 minutes.", "15 minutos, a las 3 PM.", [.numbersChanged(missing: ["3"], added: ["15"])]),
    ("At 3 PM for 3 minutes.", "3 minutos, a las 15 h.", [.timeRewritten(["15"])]),
    ("At 3 AM.", "A las 15.", [.numbersChanged(missing: ["3"], added: ["15"])]),
    ("At 12:30 a.m.", "A las 0:30.", [.timeRewritten(["0"])]), ("At 15:30.", "3:30 p. m.", [.timeRewritten(["3"])]),
    ("From 2 to 3 p.m.", "De 14 a 15 h.", [.timeRewritten(["14", "15"])]),
    ("At 3 PM.", "A las 15:00.", [.timeRewritten(["15"])]), ("At 3:30 PM.", "À 15h30.", [.timeRewritten(["15"])]),
    ("From 9 a.m. to 2 p.m.", "De 9:00 a 14:00.", [.timeRewritten(["14"])]), ("At 9:00 AM.", "À 9h.", []),
    ("From 3 through 4 PM.", "De 15 a 16 h.", [.timeRewritten(["15", "16"])]), ("At 2:30 p.m.", "下午2点半。", []),
    ("At 3, 4 and 5 PM.", "A las 15, 16 y 17 h.", [.timeRewritten(["15", "16", "17"])]),
    ("In March.", "في شهر 3.", [.monthRewritten(["3"])]),
    (
      "At 3 PM for 5 minutes.", "A las 15:00, 00 minutos.",
      [.numbersChanged(missing: ["3", "5"], added: ["15", "00"])]
    ),
    ("At 3:30 PM.", "বিকাল ১৫:৩০।", [.timeRewritten(["15"])]),
    ("Call (718) 555-0100 at 3 PM.", "A las 15 llame al 718.555.0100.", [.timeRewritten(["15"])]),
    ("Call +34 912 345 678.", "Llame al +34 912 34 56 78.", []),
    ("Call 718 555 0100. Call 718 555 0100.", "Llame al 7185550100. Llame al 7185550100.", []),
    ("Write to a.b@example.org.", "Escriba a A.B@example.org.", []),
    (
      "Write to a@example.org.", "Escriba a b@example.org.",
      [.addressChanged(missing: ["a@example.org"], added: ["b@example.org"])]
    ),
    ("A quiet place.", "??????? ?????.", [.lettersLost]), ("A quiet place.", "Un lugar tran?uilo.", [.lettersLost]),
    ("A quiet place.", "?rea tranquila.", [.lettersLost]),
    ("A quiet place.", "Un lugar tranquil\u{FFFD}.", [.lettersLost]),
    ("Why? Really??", "¿Por qué? ¿De veras??", []), ("Is it quiet?", "¿Tranquilo?Sí.", []),
    ("Bring the IEP.", "Traiga el plan.", [.termUnused("IEP")]),
    ("A quiet place.", "A quiet place.", [.sameAsSource]),
    ("Sit in a quiet place and breathe slowly for a while.", "Sí.", [.oddLength]),
  ]

  @Test(arguments: cases)
  func `find what changed`(_ source: String, _ target: String, _ expected: [CheckFinding]) {
    let glossary = [GlossaryTerm(term: LocalizedText("IEP", in: .english), isKept: true)]
    let checker = UnitChecker(from: .english, to: tag("es"), glossary: glossary)
    #expect(checker.findings(CodedText(canonical: source), CodedText(canonical: target)) == expected)
  }

  @Test func `find a mark that is there twice, and one that is new`() {
    let source = CodedText(canonical: "Sit ⟦1:a⟧here⟦/1⟧.")
    let pair: [CodedText.Part] = [.open(1), .text("aquí"), .close(1)]
    let checker = UnitChecker(from: .english, to: tag("es"))
    #expect(checker.findings(source, CodedText(pair + [.text(" ")] + pair, codes: source.codes)) == [.codeDoubled(1)])
    #expect(checker.findings(source, CodedText(pair + [.single(2)], codes: source.codes)) == [.codeUnknown(2)])
  }

  @Test func `know months that other languages write as numbers, and other letters`() {
    let chinese = UnitChecker(from: .english, to: tag("zh-Hans"))
    let source = CodedText(canonical: "On March 5, 2026 we meet.")
    #expect(chinese.findings(source, CodedText(canonical: "我们在2026年3月5日见面。")).isEmpty)
    let arabic = UnitChecker(from: .english, to: tag("ar"))
    #expect(
      arabic.findings(
        CodedText(canonical: "A quiet place to rest."), CodedText(canonical: "Un lugar tranquilo para descansar."))
        == [.otherScript])
  }

  @Test func `say what to do in plain words`() {
    for (_, _, findings) in Self.cases {
      for finding in findings { #expect(finding.words.hasSuffix(".") || finding.words.hasSuffix("?")) }
    }
  }
}
