import Bytes
import Crypto
import CryptoExtras
import Seal
import Testing

/// Published vectors for the primitives as this module uses them.
struct PrimitiveVectorTests {
  struct HKDFCase: Sendable {
    var keyMaterial: String
    var salt: String
    var information: String
    var count: Int
    var pseudorandomKey: String
    var output: String
  }

  /// RFC 5869, appendix A, cases 1 to 3.
  static let hkdfCases = [
    HKDFCase(
      keyMaterial: String(repeating: "0b", count: 22), salt: "000102030405060708090a0b0c",
      information: "f0f1f2f3f4f5f6f7f8f9", count: 42,
      pseudorandomKey: "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
      output: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"),
    HKDFCase(
      keyMaterial: Hex.encode(0x00...0x4F), salt: Hex.encode(0x60...0xAF), information: Hex.encode(0xB0...0xFF),
      count: 82, pseudorandomKey: "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
      output: "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"),
    HKDFCase(
      keyMaterial: String(repeating: "0b", count: 22), salt: "", information: "", count: 42,
      pseudorandomKey: "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
      output: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"),
  ]

  @Test(arguments: hkdfCases)
  func `HKDF-SHA256 gives RFC 5869's bytes`(example: HKDFCase) throws {
    let key = HKDF256.extract(keyMaterial: try hex(example.keyMaterial), salt: try hex(example.salt))
    #expect(Hex.encode(key) == example.pseudorandomKey)
    let output = HKDF256.expand(key, information: try hex(example.information), count: example.count)
    #expect(Hex.encode(output) == example.output)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 65, 200])
  func `HKDF-SHA256 equals the library's own`(count: Int) {
    let material = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let ours = HKDF256.expand(
      HKDF256.extract(keyMaterial: material, salt: []), information: material, count: count + 1)
    let library = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: material), info: material, outputByteCount: count + 1)
    #expect(library.withUnsafeBytes { Array($0) } == ours)
  }

  /// RFC 7914, section 11.
  @Test(arguments: [
    (
      "passwd", "salt", 1,
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
        + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"
    ),
    (
      "Password", "NaCl", 80_000,
      "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
        + "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
    ),
  ])
  func `PBKDF2-HMAC-SHA256 gives RFC 7914's bytes`(
    password: String, salt: String, rounds: Int, expected: String
  ) throws {
    let key = try KDF.Insecure.PBKDF2.deriveKey(
      from: Array(password.utf8), salt: Array(salt.utf8), using: .sha256, outputByteCount: 64,
      unsafeUncheckedRounds: rounds)
    #expect(key.withUnsafeBytes { Hex.encode($0) } == expected)
  }

  struct GCMCase: Sendable {
    var key: String
    var nonce: String
    var plain: String
    var bound: String
    var cipher: String
    var tag: String
  }

  /// "The Galois/Counter Mode of Operation" as submitted to NIST, appendix B, cases 13, 14 and 16 (256-bit keys).
  static let gcmCases = [
    GCMCase(
      key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12), plain: "", bound: "",
      cipher: "", tag: "530f8afbc74536b9a963b4f1c4cb738b"),
    GCMCase(
      key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12),
      plain: String(repeating: "00", count: 16), bound: "", cipher: "cea7403d4d606b6e074ec5d3baf39d18",
      tag: "d0d1c8a799996bf0265b98b5d48ab919"),
    GCMCase(
      key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", nonce: "cafebabefacedbaddecaf888",
      plain: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
      bound: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
      cipher: "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
      tag: "76fc6ece0f4e1768cddf8853bb2d551b"),
  ]

  @Test(arguments: gcmCases)
  func `AES-256-GCM gives NIST's bytes`(example: GCMCase) throws {
    let box = try AES.GCM.seal(
      hex(example.plain), using: SymmetricKey(data: hex(example.key)),
      nonce: AES.GCM.Nonce(data: hex(example.nonce)), authenticating: hex(example.bound))
    #expect(Hex.encode(box.ciphertext) == example.cipher)
    #expect(Hex.encode(box.tag) == example.tag)
  }
}
