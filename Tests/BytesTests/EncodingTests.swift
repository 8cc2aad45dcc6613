import Bytes
import Digests
import Foundation
import Testing

/// RFC 4648, section 10, and FIPS 180-4's examples.
@Suite struct EncodingTests {
  private static let vectors: [(text: String, base64: String, base32: String, base16: String)] = [
    ("", "", "", ""),
    ("f", "Zg==", "MY", "66"),
    ("fo", "Zm8=", "MZXQ", "666F"),
    ("foo", "Zm9v", "MZXW6", "666F6F"),
    ("foob", "Zm9vYg==", "MZXW6YQ", "666F6F62"),
    ("fooba", "Zm9vYmE=", "MZXW6YTB", "666F6F6261"),
    ("foobar", "Zm9vYmFy", "MZXW6YTBOI", "666F6F626172"),
  ]

  @Test(arguments: vectors)
  func `The vectors of RFC 4648 come out`(_ vector: (text: String, base64: String, base32: String, base16: String)) {
    let bytes = Array(vector.text.utf8)
    var writer = ByteWriter()
    writer.append(base64: bytes)
    #expect(writer.string() == vector.base64)
    #expect(Base32.encode(bytes) == vector.base32.lowercased())
    #expect(Base32.decode(vector.base32.lowercased()) == bytes)
    #expect(Hex.encode(bytes) == vector.base16.lowercased())
    #expect(Hex.decode(vector.base16) == bytes)
  }

  @Test(arguments: 0...40)
  func `Base 64 of any length is what Foundation writes`(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
    var writer = ByteWriter(capacity: 1)
    writer.append(base64: bytes)
    #expect(writer.string() == Data(bytes).base64EncodedString())
  }

  @Test func `All bytes survive`() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Base32.decode(Base32.encode(bytes)) == bytes)
    #expect(Hex.decode(Hex.encode(bytes)) == bytes)
  }

  @Test(arguments: ["a", "abc", "abcdef", "MY", "m1", "my======", "mz", "m y"])
  func `Base 32 of an impossible length, other characters or spare bits is refused`(_ text: String) {
    #expect(Base32.decode(text) == nil)
  }

  @Test(arguments: ["0", "0g", "é", " 0"])
  func `What is not pairs of digits is no hexadecimal`(_ text: String) {
    #expect(Hex.decode(text) == nil)
  }

  @Test func `A digest is SHA-256`() {
    let digest = Digest(of: Array("abc".utf8))
    #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest.short == "ba7816bf8f01cfea")
    #expect(digest.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
