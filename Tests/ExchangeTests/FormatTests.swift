import Exchange
import Testing

@Suite struct `Unit ids` {
  @Test func `are read as they are written`() {
    #expect(UnitID("u1.df9cf10295fb9956.3")?.description == "u1.df9cf10295fb9956.3")
    for text in ["", "u1.df9cf10295fb9956", "u2.df9cf10295fb9956.1", "u1.DF9CF10295FB9956.1", "u1.df9cf10295fb9956.0"] {
      #expect(UnitID(text) == nil)
    }
  }
}
