import Library
import Testing
import Translation

@Suite struct AlignmentTests {
  @Test(arguments: [
    // The same shape.
    ("# A\n\nOne.\n\n- Two", "# Á\n\nUno.\n\n- Dos", ["es Á", "es Uno.", "es Dos"]),
    // What lacks can be one block alone, at the end or in the middle.
    ("One.\n\n- two\n\n## End", "Uno.\n\n- dos", ["es Uno.", "es dos", "en End"]),
    ("One.\n\n## Mid\n\nTwo.", "Uno.\n\nDos.", ["es Uno.", "en Mid", "es Dos."]),
    // Nobody can say which of the paragraphs or steps lacks: guessing would lose one and show another twice.
    ("# A\n\nOne.\n\nTwo.\n\nThree.", "# Á\n\nUno.\n\nTres.", ["es Á", "en One.", "en Two.", "en Three."]),
    ("1. a\n2. b\n3. c\n\nEnd.", "1. á\n2. ç\n\nFin.", ["en a", "en b", "en c", "es Fin."]),
    // More than the source has: written for its readers.
    ("One.", "Uno.\n\nMás.", ["*es Uno.", "*es Más."]),
    ("One.\n\nTwo.", "# Uno", ["*es Uno"]),
    ("", "Uno.", ["*es Uno."]),
    // Nothing written yet.
    ("One.\n\nTwo.", "", ["en One.", "en Two."]),
    ("", "", []),
  ])
  func `Blocks find theirs by their shape`(_ source: String, _ twin: String, _ shown: [String]) {
    #expect(read(piece(text("en", source), text("es", twin)), "es").shown == shown)
  }

  @Test func `A text of another shape must still have every number of the source`() {
    let source = text("en", "Do it 5 minutes, 2 times.")
    #expect(
      read(piece(source, text("es", "Hazlo 10 minutos, 2 veces.\n\nMás.")), "es").shown == [
        "en Do it 5 minutes, 2 times."
      ])
    #expect(read(piece(source, text("es", "Hazlo 5 minutos.\n\n2 veces, a las 8.")), "es").shown.count == 2)
    let meant = text("es", "Hazlo diez minutos.", isAdapted: true)
    #expect(read(piece(source, meant), "es").shown == ["*es Hazlo diez minutos."])
  }

  @Test func `A text of its own is never mixed with others`() {
    let source = text("en", "One.\n\n## Two")
    let first = text("mam", "Jun.")
    let adapted = text("es", "Uno.\n\nDos.\n\nTres.", isAdapted: true)
    #expect(read(piece(source, first, adapted), "mam", "es").shown == ["mam Jun.", "en Two"])
    #expect(read(piece(source, text("mam", ""), adapted), "mam", "es").shown == ["*es Uno.", "*es Dos.", "*es Tres."])
  }
}
