import Bytes
import Foundation
import Testing

@Suite struct ByteWriterTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("<script>", "&lt;script&gt;"), ("\"a\" & 'b'", "&quot;a&quot; &amp; 'b'"),
    ("&lt;", "&amp;lt;"), ("<", "&lt;"), ("ünï<ö", "ünï&lt;ö"),
  ])
  func `Text in HTML is only text`(_ text: String, _ written: String) {
    var writer = ByteWriter()
    writer.append(escapingHTML: text)
    #expect(writer.string() == written)
  }

  @Test func `Every character comes back from a JSON string, and none ends a script element`() throws {
    let text = String(String.UnicodeScalarView((1..<0x180).compactMap(Unicode.Scalar.init))) + "</script>\u{2028}😀"
    var writer = ByteWriter()
    writer.append("[\"" as StaticString)
    writer.append(escapingJSON: text)
    writer.append("\"]" as StaticString)
    #expect(!writer.array().contains(UInt8(ascii: "<")))
    #expect(try JSONDecoder().decode([String].self, from: Data(writer.array())) == [text])
  }

  /// Eight bytes are looked at together: each byte that is escaped, in each place of eight, beside those that look alike.
  @Test func `What is escaped does not depend on where it stands`() {
    let bytes = (0...255).map { UInt8($0) }
    for place in 0..<17 {
      for byte in bytes {
        var text = Array("abcdefghijklmnopq".utf8)
        text[place] = byte
        text[(place + 9) % 17] = byte ^ 1
        var whole = ByteWriter(capacity: 1)
        var single = ByteWriter(capacity: 1)
        text.withUnsafeBufferPointer { text in
          whole.append(escapingHTML: text)
          whole.append(escapingJSON: text)
          whole.append(escapingBareJSON: text)
          for one in text.indices { single.append(escapingHTML: UnsafeBufferPointer(rebasing: text[one...one])) }
          for one in text.indices { single.append(escapingJSON: UnsafeBufferPointer(rebasing: text[one...one])) }
          for one in text.indices { single.append(escapingBareJSON: UnsafeBufferPointer(rebasing: text[one...one])) }
        }
        #expect(whole.array() == single.array(), "\(byte) at \(place)")
      }
    }
  }

  @Test func `Growing, cutting and starting again keep what was written`() {
    var writer = ByteWriter(capacity: 1)
    for number in 0..<1000 { writer.append(decimal: number % 10) }
    #expect(writer.count == 1000)
    #expect(writer.array(from: 995) == Array("56789".utf8))
    writer.truncate(to: 2)
    writer.append("é")
    #expect(writer.string() == "01é")
    writer.removeAll()
    writer.append([UInt8]())
    #expect(writer.count == 0)
    #expect(writer.string() == "")
  }

  @Test func `Bytes that are not UTF-8 show as such`() {
    var writer = ByteWriter()
    writer.append([0x61, 0xFF, 0x62])
    #expect(writer.string() == "a\u{FFFD}b")
  }
}
