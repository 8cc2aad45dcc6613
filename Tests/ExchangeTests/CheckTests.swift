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
