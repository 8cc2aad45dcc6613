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
    (
      "Call 718 555 0100.", "Llame al 718 555 0101.",
      [.numbersChanged(missing: ["718 555 0100"], added: ["718 555 0101"])]
    ),
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
    ("Sit with {{name.1}}.", "Siéntese.", [.placeholderLost("name.1")]),
    ("A quiet place.", "??????? ?????.", [.lettersLost]), ("A quiet place.", "Un lugar tran?uilo.", [.lettersLost]),
    ("A quiet place.", "?rea tranquila.", [.lettersLost]),
    ("A quiet place.", "Un lugar tranquil\u{FFFD}.", [.lettersLost]),
    ("Why? Really??", "¿Por qué? ¿De veras??", []), ("Is it quiet?", "¿Tranquilo?Sí.", []),
    ("Bring the IEP.", "Traiga el plan.", [.termUnused("IEP")]),
    ("A quiet place.", "A quiet place.", [.sameAsSource]),
    ("Sit in a quiet place and breathe slowly for a while.", "Sí.", [.oddLength]),
  ]

  /// What belongs together is compared as one.
  private static let joined: [(String, String, [CheckFinding])] = [
    ("Give 0.5 ml.", "Dé 5 ml.", [.numbersChanged(missing: ["0.5"], added: ["5"])]),
    ("Give 0.5 ml.", "Dé 5,0 ml.", [.numbersChanged(missing: ["0.5"], added: ["5.0"])]),
    ("Give .5 ml.", "Dé 5 ml.", [.numbersChanged(missing: ["0.5"], added: ["5"])]),
    ("Give 1.5 ml.", "Dé 5 ml.", [.numbersChanged(missing: ["1.5"], added: ["5"])]),
    ("Give 2.25 ml.", "Dé 25 ml.", [.numbersChanged(missing: ["2.25"], added: ["25"])]),
    ("Above 38.5 degrees.", "Más de 38 grados.", [.numbersChanged(missing: ["38.5"], added: ["38"])]),
    ("Give 2.5 ml.", "Dé 5,2 ml.", [.numbersChanged(missing: ["2.5"], added: ["5.2"])]),
    ("Give 1.125 ml.", "Dé 1125 ml.", [.numbersChanged(missing: ["1.125"], added: ["1125"])]),
    ("Give 0.5 ml.", "Dé medio ml.", [.numbersChanged(missing: ["0.5"], added: [])]),
    ("Give ½ ml.", "Dé ¼ ml.", [.numbersChanged(missing: ["½"], added: ["¼"])]), ("Give ½ ml.", "Dé 0,5 ml.", []),
    ("Give 0.5 ml.", "Dé 0,5 ml.", []), ("Give 0.5 ml.", "٠٫٥ ml", []), ("Give 0.5 ml.", "٠،٥ ml", []),
    ("Give .5 ml.", "Dé 0,5 ml.", []), ("Give 0.50 ml.", "Dé 0,5 ml.", []), ("Give 0.5 ml.", "০.৫ ml", []),
    ("Give 1.125 ml.", "Dé 1,125 ml.", []), ("1,250.5 g", "1.250,5 g", []),
    ("1,000 steps", "1\u{202F}000 pasos", []), ("1,000 steps", "1000 pasos", []),
    (
      "From 8:15 to 9:30.", "De 8:30 a 9:15.", [.numbersChanged(missing: ["8:15", "9:30"], added: ["8:30", "9:15"])]
    ), ("From 8:15 to 9:30.", "Hasta las 9:30, desde las 8:15.", []), ("At 8:30 AM.", "À 8 h 30.", []),
    ("At 8:30 AM.", "Alle 8.30.", []), ("At 8:30 PM.", "A las 20:30.", [.timeRewritten(["20"])]),
    ("At 8:30 AM.", "A las 20:30.", [.numbersChanged(missing: ["8:30"], added: ["20:30"])]),
    ("At 8:30 AM.", "A las 8:30 PM.", [.numbersChanged(missing: ["8:30 AM"], added: ["8:30 PM"])]),
    ("At 9 AM.", "A las 9 p. m.", [.numbersChanged(missing: ["9 AM"], added: ["9 PM"])]),
    ("At 8:15.", "A las ocho y cuarto.", [.numbersChanged(missing: ["8", "15"], added: [])]),
    ("At 8:30.", "8시 30분에", []), ("At 8:30.", "সকাল ৮টা ৩০ মিনিটে।", []),
    ("At 9:00 AM and 2 PM.", "À 9 h et 14:00.", [.timeRewritten(["14"])]),
    (
      "Call 718 555 0134.", "Llame al 555 718 0134.",
      [.numbersChanged(missing: ["718 555 0134"], added: ["555 718 0134"])]
    ),
    (
      "718 555 0134 or 212 555 0199", "212 555 0134 o 718 555 0199",
      [.numbersChanged(missing: ["718 555 0134", "212 555 0199"], added: ["212 555 0134", "718 555 0199"])]
    ), ("718 555 0134 or 212 555 0199", "212.555.0199 o 718.555.0134", []),
    ("Call (718) 555-0134.", "Llame al +1 718 555 0134.", []), ("Call +1 718 555 0134.", "Llame al 718-555-0134.", []),
    ("Call 718 555 0134 (24 hours).", "Llame al 718 555 0134, las 24 horas.", []),
    ("Call 718 555 0013.", "Llame al 718 555.", [.numbersChanged(missing: ["0013"], added: [])]),
    ("In 2026-2027.", "En 2026 y 2027.", []), ("1,000–2,000 steps", "1.000 a 2.000 pasos", []),
    (
      "On 11/12/2026 and 1/5/2027.", "El 11/5/2026 y el 1/12/2027.",
      [.numbersChanged(missing: ["11/12/2026", "1/5/2027"], added: ["11/5/2026", "1/12/2027"])]
    ), ("Half is 1/2.", "La mitad es 2/1.", [.orderChanged(["1", "2"])]),
    ("On March 5.", "Приходите 05.03.", [.monthRewritten(["05.03"])]),
    ("On 11/12/2026.", "11.12.2026", []), ("Grades 3, 4 and 5.5.", "Grados 3, 4 y 5,5.", []),
  ]

  @Test(arguments: joined)
  func `keep together what is one number`(_ source: String, _ target: String, _ expected: [CheckFinding]) {
    let checker = UnitChecker(from: .english, to: tag("es"))
    let found = checker.findings(CodedText(canonical: source), CodedText(canonical: target))
    #expect(found.filter { $0.severity > .warning } == expected)
  }

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
