import Seal
import Testing

struct BlobRefusalTests {
  private static func sealedBundle() throws -> [UInt8] {
    var scratch = SealScratch()
    return try Sample.sealer().sealBundle(deflated: Array("nine bytes".utf8), scratch: &scratch).blob
  }

  private static func sealedAsset(_ text: String, path: String = "photo.jpg") throws -> SealedAsset {
    var scratch = SealScratch()
    let asset = HouseholdAsset(path: path, type: "image/jpeg", bytes: Array(text.utf8))
    return try Sample.sealer().sealAsset(asset, scratch: &scratch)
  }

  @Test func `A blob opens where it belongs`() throws {
    let data = try Sample.familyKey().open(Self.sealedBundle(), at: .bundle(of: Sample.household()))
    #expect(data == Array("nine bytes".utf8))
  }

  @Test(arguments: 0..<36)
  func `A changed byte of the header is refused`(offset: Int) throws {
    let whole = try Self.sealedBundle()
    for change: UInt8 in [0x01, 0x80, 0xFF] {
      var blob = whole
      blob[offset] ^= change
      let expected: SealError =
        switch offset {
        case 0..<4: .notABlob
        case 4: .unknownSuite(blob[4])
        case 5: .wrongKind
        case 6, 7: .reservedBytesNotZero
        case 8..<24: .otherKey
        default: .damaged
        }
      #expect(throws: expected) {
        try Sample.familyKey().open(blob, at: .bundle(of: Sample.household()))
      }
    }
  }

  @Test func `A changed byte of what is sealed is refused`() throws {
    let whole = try Self.sealedBundle()
    for offset in 36..<whole.count {
      var blob = whole
      blob[offset] ^= 0x10
      #expect(throws: SealError.damaged) {
        try Sample.familyKey().open(blob, at: .bundle(of: Sample.household()))
      }
    }
  }

  @Test func `A blob cut or lengthened anywhere is refused`() throws {
    let whole = try Self.sealedBundle()
    for count in 0..<whole.count {
      #expect(throws: count < 56 ? SealError.tooShort : .damaged) {
        try Sample.familyKey().open(Array(whole[..<count]), at: .bundle(of: Sample.household()))
      }
    }
    #expect(throws: SealError.damaged) {
      try Sample.familyKey().open(whole + [0], at: .bundle(of: Sample.household()))
    }
  }

  @Test func `A blob of another household is refused, with its key or without`() throws {
    let blob = try Self.sealedBundle()
    let other = try Sample.household(Sample.otherHousehold)
    #expect(throws: SealError.otherKey) { try Sample.familyKey().open(blob, at: .bundle(of: other)) }
    #expect(throws: SealError.otherKey) { try Sample.familyKey(1).open(blob, at: .bundle(of: Sample.household())) }

    // Even where the key id is made to fit, the household is bound by the keys and the tag.
    var forged = blob
    forged.replaceSubrange(8..<24, with: try Sample.familyKey().keyID(for: other).bytes)
    #expect(throws: SealError.damaged) { try Sample.familyKey().open(forged, at: .bundle(of: other)) }
  }

  @Test func `An asset does not open under another path or as a bundle`() throws {
    let asset = try Self.sealedAsset("picture")
    let household = try Sample.household()
    let key = try Sample.familyKey()
    #expect(try key.open(asset.file.bytes, at: .asset("photo.jpg", of: household)) == Array("picture".utf8))
    #expect(throws: SealError.damaged) { try key.open(asset.file.bytes, at: .asset("other.jpg", of: household)) }
    #expect(throws: SealError.wrongKind) { try key.open(asset.file.bytes, at: .bundle(of: household)) }
    #expect(throws: SealError.wrongKind) {
      try key.open(Self.sealedBundle(), at: .asset("bundle", of: household))
    }
  }

  @Test func `An old asset put back under the new one's name is refused`() throws {
    let old = try Self.sealedAsset("old picture")
    let new = try Self.sealedAsset("new picture")
    #expect(old.name != new.name)
    let place = try BlobPlace.asset("photo.jpg", of: Sample.household())
    let key = try Sample.familyKey()
    #expect(throws: SealError.otherName) { try key.open(old.file.bytes, at: place, named: new.name) }
    #expect(try key.open(new.file.bytes, at: place, named: new.name) == Array("new picture".utf8))
  }

  @Test func `A path in another Unicode form is the same path`() throws {
    let asset = try Self.sealedAsset("x", path: "A\u{301}lvarez.jpg")
    #expect(asset.path.unicodeScalars.elementsEqual("\u{C1}lvarez.jpg".unicodeScalars))
    let place = try BlobPlace.asset("\u{C1}lvarez.jpg", of: Sample.household())
    #expect(try Sample.familyKey().open(asset.file.bytes, at: place, named: asset.name) == Array("x".utf8))
  }

  @Test func `Assets of nearly one size are sealed to one length`() throws {
    let counts = try [0, 1, 700, 1020].map { try Self.sealedAsset(String(repeating: "a", count: $0)).file.bytes.count }
    #expect(counts == [1076, 1076, 1076, 1076])
    #expect(try Self.sealedAsset(String(repeating: "a", count: 1021)).file.bytes.count == 2100)
  }

  @Test func `The same content seals to the same bytes, in a used scratch too`() throws {
    var used = SealScratch()
    let large = [UInt8](repeating: 7, count: 100_000)
    _ = try Sample.sealer().sealBundle(HouseholdBytes([.own(large)]), scratch: &used)
    var fresh = SealScratch()
    let bundle = HouseholdBytes([.own(Array("{\"fid\":\"7k3q9m2x\"}".utf8))])
    let first = try Sample.sealer().sealBundle(bundle, scratch: &used)
    #expect(try Sample.sealer().sealBundle(bundle, scratch: &fresh) == first)
    #expect(try Sample.sealer("00000000").sealBundle(bundle, scratch: &fresh).blob != first.blob)
  }
}
