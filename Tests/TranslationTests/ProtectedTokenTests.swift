import Library
import Testing
import Translation

@Suite struct ProtectedTokenTests {
  @Test(arguments: [
    ("Do it 10 minutes.", "Hazlo 10 minutos."),
    // The digits of other scripts, by value: Arabic-Indic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer, full
    // width, Adlam.
    ("10 and 5", "١٠ ٥"), ("10 and 5", "۱۰ ۵"), ("10 and 5", "१० ५"), ("10 and 5", "১০ ৫"), ("10 and 5", "๑๐ ๕"),
    ("10 and 5", "၁၀ ၅"), ("10 and 5", "១០ ៥"), ("10 and 5", "１０ ５"), ("10 and 5", "𞥑𞥐 𞥕"),
    // Another order of words.
    ("3 times, 10 minutes", "10 minutos, 3 veces"),
    // English writes a month as a word.
    ("Come on December 3.", "12月3日请来。"), ("Come on December 3.", "12월 3일에 오세요."), ("For 3 months", "3个月"),
    ("Call 718-555-0134.", "٧١٨-٥٥٥-٠١٣٤"), ("Call (718) 555 0134.", "Llame al 718 555 0134."),
    ("Write to Rosa.A@maple.example.", "Escriba a rosa.a@maple.example"),
    // What belongs together, as other languages write it.
    ("Give 0.5 ml.", "Dé 0,5 ml."), ("Give 0.5 ml.", "٠٫٥"), ("Give .5 ml.", "Dé 0,5 ml."), ("1,000", "1.000"),
    ("1,000", "1 000"), ("8:15 and 9:30", "9:30, 8:15"), ("8:30 AM", "8 h 30"), ("8:30 AM", "8h30"), ("8:30", "8.30"),
    ("8:30", "8시 30분"), ("8:30", "৮টা ৩০"), ("In 2026-2027", "En 2026 y 2027"), ("11/12/2026", "12.11.2026"),
    ("718 555 0134, 212 555 0199", "212-555-0199, 718-555-0134"),
    ("Do it {{minutes}}.", "Hazlo {{minutes}}."), ("No numbers.", "Sin números."), ("See {{child.first}}.", "Véala."),
  ])
  func `A translation with the same tokens is shown`(_ source: String, _ twin: String) {
    #expect(read(piece(text("en", source), text("es", twin)), "es").notices == [.machine])
  }

  @Test(arguments: [
    ("Do it 5 minutes.", "Hazlo 10 minutos."), ("Do it 5 minutes.", "Hazlo ١٠ minutos."),
    ("Do it 5 minutes.", "Hazlo ๖ minutos."), ("Do it 5 minutes.", "Hazlo cinco minutos."),
    ("Do it.", "Hazlo 5 minutos."), ("2 and 2", "2"), ("At 3:30", "A las 15:30"), ("For 3 months", "5个月"),
    ("Give 0.5 ml.", "Dé 5,0 ml."), ("Give 2.5 ml.", "Dé 5,2 ml."), ("Give .5 ml.", "Dé 5 ml."), ("3 or 5", "3,5"),
    ("0.125", "125,0"), ("8:15 and 9:30", "8:30 y 9:15"), ("718 555 0134", "555 718 0134"),
    ("718 555 0134, 212 555 0199", "212 555 0134, 718 555 0199"),
    ("Call 718-555-0134.", "Llame al 718-555-0135."), ("Call 0718.", "Llame al 718."),
    ("Write to rosa.a@maple.example", "Escriba a rosa.b@maple.example"),
    ("Write to ab.rosa@maple.example", "Escriba a cd.rosa@maple.example"),
    ("Write to rosa@maple.example", "Escriba a rosa@maple.test"),
    ("Do it {{minutes}}.", "Hazlo diez minutos."), ("{{minutes}}", "{{times}}"),
  ])
  func `A translation with another token is not, nor is its title`(_ source: String, _ twin: String) {
    let read = read(piece(text("en", source, [.title: [source]]), text("es", twin, [.title: [twin]])), "es")
    #expect(read.shown == ["en " + source.replacing("{{", with: "").replacing("}}", with: "")])
    #expect(read[.title] == ReaderText([source], in: tag("en")))
    #expect(read.notices == [.otherLanguage(tag("en"))])
  }

  /// Where the ten digits of a script begin (Unicode 15, general category Nd).
  private static let zeros: [UInt32] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x10D30, 0x11136, 0x16B50, 0x1E140, 0x1E950,
  ]

  @Test(arguments: zeros) func `A digit of any script is a number, by its value`(_ zero: UInt32) {
    for value in 0..<10 as Range<UInt32> {
      let digit = String(Unicode.Scalar(zero + value)!)
      // At each place of eight bytes, which are looked at together.
      let before = String(repeating: "z", count: Int(value))
      let same = read(piece(text("en", "\(value) times"), text("es", before + digit + " veces")), "es")
      #expect(same.notices == [.machine], "\(digit)")
    }
  }

  @Test(arguments: 0...17)
  func `A token is found among letters of any script, wherever it stands`(_ place: Int) {
    let before = String(repeating: "z", count: place)
    for (letter, number) in [("x", "5"), ("م", "٥"), ("শ", "৫"), ("用", "５"), ("z", "a@b.example"), ("{", "{{times}}")] {
      let after = String(repeating: letter, count: 17 - place)
      let number = number.contains("@") ? " \(number) " : number
      let same = read(piece(text("en", number), text("es", before + number + after)), "es")
      #expect(same.notices == [.machine], "\(before + number + after)")
      let other = read(piece(text("en", "No number"), text("es", before + number + after)), "es")
      #expect(other.notices == [.otherLanguage(tag("en"))], "\(before + number + after)")
    }
  }

  @Test func `Whoever translated it, a changed number shows the source's block, and that block alone`() {
    let source = text("en", "Sit down.\n\nStay 5 minutes.")
    let twin = text("es", "Siéntese.\n\nQuédese 10 minutos.", by: "M. Díaz")
    #expect(read(piece(source, twin), "es").shown == ["es Siéntese.", "en Stay 5 minutes."])
  }
}
