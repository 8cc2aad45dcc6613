import Bytes
import Seal
import Testing

/// FAMILY-SEAL, "Known answers".
struct KnownAnswerTests {
  @Test func `The key id is derived from key and household`() throws {
    #expect(try Sample.familyKey().keyID(for: Sample.household()).hex == "fa3abe0bdb6057a7c9a78abe87763a4d")
  }

  @Test func `The printed code derives its key with 600,000 rounds`() throws {
    let code = try AccessCode(typed: "4839 2017 5638 2910 4785")
    let credential = try code.credential(for: Sample.household(), salt: Sample.salt)
    #expect(Hex.encode(credential.secret.bytes) == Sample.codePRK)
  }

  @Test func `Each credential has the slot of the specification`() throws {
    let slots = try Sample.keys().slots
    let wraps = Dictionary(
      uniqueKeysWithValues: (0..<slots.count).map { (Hex.encode(slots[$0].tag), Hex.encode(slots[$0].wrap)) })
    #expect(
      wraps["d5b7e56be1dada58dd36bbdaae225c48"]
        == "823b88442412e83ade88ee3d9651196c3fd5e1a5e07cca6d9dc940839c625c41f33a1a4cedf0ad94866e62420455efab")
    #expect(
      wraps["97951e33131d9e472c8ba07316629317"]
        == "dd7eca28963f339ebc464c299c90fa4621ebe76a2f4b8662d5cddf8b799dc9fa7a9bb46c796a8802b0cc687947e8d619")
  }

  @Test func `The first dummy is that of the specification and fills the table`() throws {
    let key = try Sample.familyKey()
    let household = try Sample.household()
    let dummy = Hex.encode(SlotTable.dummy(0, of: key, household, key.keyID(for: household)))
    let expected =
      "9452ae07c4edd85362953a8e68d233cddd5ce5a2511377a0430864257df412b3"
      + "598fcf8fe6dbb0dfda296ab5d8d3c323325821ad4237b7475ab24df39065562e"
    #expect(dummy == expected)
    let slots = try Sample.keys().slots
    let all = (0..<slots.count).map { Hex.encode(slots[$0].tag) + Hex.encode(slots[$0].wrap) }
    #expect(all.count == 4)
    #expect(all.contains(expected))
    #expect(all == all.sorted())
  }

  @Test func `The link's secret is shown in base 32`() throws {
    let bytes = try hex("303336393c3f4245484b4e5154575a5d60636669")
    let link = try require(LinkSecret(Secret(bytes)))
    #expect(link.revealed == "gaztmoj4h5bekscljziviv22lvqggztj")
    #expect(try Sample.link() == link)
  }

  @Test func `An asset seals to the bytes and the name of the specification`() throws {
    var scratch = SealScratch()
    let asset = HouseholdAsset(path: "t.txt", type: "text/plain", bytes: Array("hello".utf8))
    let sealed = try Sample.sealer().sealAsset(asset, scratch: &scratch)
    #expect(sealed.file.bytes.count == 1076)
    #expect(sealed.name == "t4u76nedwd5u66ex6mpa")
    #expect(sealed.file.path == "f/7k3q9m2x/a/t4u76nedwd5u66ex6mpa.bin")
    #expect(sealed.byteCount == 5)
    #expect(sha256(sealed.file.bytes) == "e1ef483cf1411d3809487f53125fe8acc277e60b30067c78ebe25e1d937fce2a")
  }

  @Test func `A bundle seals to the bytes of the specification`() throws {
    var scratch = SealScratch()
    let sealed = try Sample.sealer().sealBundle(deflated: [0xAB, 0x56, 0x02, 0x00], scratch: &scratch)
    #expect(sealed.blob.count == 1076)
    #expect(sha256(sealed.blob) == "9e300277b05fd45e18d29f5d8a4ba7730f2dc7b8b90acf107c05af9564dfcd34")
  }

  /// `Kenc` and `Ksiv` do not leave the module; here they are derived as the specification says.
  @Test(arguments: [
    ("enc", "5078058d7c2fbb5e6462e072d7d4bc22a183ab5592453d61615ee5ddcb796b36"),
    ("siv", "59cb023c7a04cac1d8e647ba53c1ae97fdfdae7ab0aeff403cd008c19871dfb1"),
  ])
  func `The subkeys come from HKDF with the name and the household`(name: String, expected: String) throws {
    let pseudorandomKey = try HKDF256.extract(keyMaterial: Sample.familyKey().secret.bytes, salt: [])
    let information = Array("fp1/\(name)\0\u{8}7k3q9m2x".utf8)
    #expect(Hex.encode(HKDF256.expand(pseudorandomKey, information: information, count: 32)) == expected)
  }

  @Test(arguments: [
    (1024, 1024), (1025, 1088), (1500, 1536), (9000, 9216), (65537, 67584), (1_000_001, 1_015_808),
  ])
  func `A length is padded as Padmé says`(length: Int, padded: Int) {
    #expect(Padding.padme(length) == padded)
    #expect(Padding.length(length, of: .bundle) == padded)
  }

  @Test(arguments: [(4, 1024), (1024, 1024), (1025, 2048), (2048, 2048), (70_000, 131_072)])
  func `An asset is padded to a power of two`(length: Int, padded: Int) {
    #expect(Padding.length(length, of: .asset) == padded)
  }
}
