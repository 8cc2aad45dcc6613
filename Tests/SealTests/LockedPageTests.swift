import Bytes
import Seal
import Testing

struct LockedPageTests {
  private static let json = Array("{\"fid\":\"7k3q9m2x\",\"assets\":{}}".utf8)

  private func page(_ edit: (inout String) -> Void = { _ in }) throws -> [UInt8] {
    var scratch = SealScratch()
    let sealer = try Sample.sealer()
    let bundle = try sealer.sealBundle(HouseholdBytes([.own(Self.json)]), scratch: &scratch)
    let file = try sealer.page(Sample.shell, bundle, scratch: &scratch)
    var text = String(decoding: file.bytes, as: UTF8.self)
    edit(&text)
    return Array(text.utf8)
  }

  @Test func `A page opens by link and by code`() throws {
    let page = try LockedPage(page())
    for credential in [try Sample.code(), try Sample.link().credential] {
      #expect(try page.openBundle(page.key(by: credential)) == Self.json)
    }
    #expect(page.household == (try Sample.household()))
    #expect(page.iterations == 600_000)
    #expect(page.assets.isEmpty)
  }

  @Test func `A page is the shell around its keys and its bundle`() throws {
    let text = String(decoding: try page(), as: UTF8.self)
    let kid = try Sample.keys().keyID.base64
    let start =
      "<!doctype html><title>Portal</title><body><script type=\"application/json\" id=\"keys\">"
      + "{\"v\":1,\"suite\":1,\"fid\":\"7k3q9m2x\",\"kid\":\"\(kid)\","
      + "\"kdf\":{\"alg\":\"PBKDF2-SHA256\",\"iter\":600000,\"salt\":\"oKGio6SlpqeoqaqrrK2urw==\"},\"slots\":[[\""
    #expect(text.hasPrefix(start))
    #expect(
      text.contains("\"]]}</script>\n<script type=\"application/octet-stream\" id=\"bundle\">RlBDMQEBAAD6Or4L"))
    #expect(text.hasSuffix("</script></body>\n"))
  }

  @Test(arguments: [
    ("\"v\":1", "\"v\":2", SealError.unknownVersion(2)), ("\"suite\":1", "\"suite\":2", .unknownSuite(2)),
    ("\"iter\":600000", "\"iter\":599999", .wrongIterations(599_999)),
    ("\"iter\":600000", "\"iter\":10000001", .wrongIterations(10_000_001)),
    ("PBKDF2-SHA256", "PBKDF2-SHA1", .notAPage), ("\"fid\":\"7k3q9m2x\"", "\"fid\":\"7k3q9m2\"", .notAPage),
    ("id=\"keys\"", "id=\"other\"", .notAPage), ("id=\"bundle\">", "id=\"bundle\">!", .notAPage),
    ("\"slots\":[", "\"slots\":[ ", .notAPage), ("oKGio6SlpqeoqaqrrK2urw==", "oKGio6SlpqeoqaqrrK2u", .notAPage),
    ("oKGio6SlpqeoqaqrrK2urw==", "oKGio6SlpqeoqaqrrK2urx==", .notAPage),
  ])
  func `A page that is not as specified is refused`(old: String, new: String, error: SealError) throws {
    let page = try page { $0 = $0.replacing(old, with: new) }
    #expect(throws: error) { try LockedPage(page) }
  }

  @Test func `A page renamed to another household does not open`() throws {
    let page = try LockedPage(page { $0 = $0.replacing("7k3q9m2x", with: "00000000") })
    #expect(throws: SealError.noSlot) { try page.key(by: Sample.link().credential) }
    #expect(throws: SealError.otherKey) { try page.openBundle(Sample.familyKey()) }
  }

  @Test func `A saved copy carries its assets, sealed`() throws {
    var scratch = SealScratch()
    let sealer = try Sample.sealer()
    let assets = try ["a.jpg", "b.pdf"].map { path in
      try sealer.sealAsset(
        HouseholdAsset(path: path, type: "x/y", bytes: Array("bytes of \(path)".utf8)), scratch: &scratch)
    }
    let bundle = try sealer.sealBundle(HouseholdBytes([.own(Self.json)]), scratch: &scratch)
    let copy = try LockedPage(sealer.copy(Sample.shell, bundle, assets, scratch: &scratch))
    #expect(copy.assets.count == 2)
    let key = try copy.key(by: Sample.link().credential)
    for asset in assets {
      let blob = try require(copy.assets[asset.name])
      let data = try key.open(blob, at: .asset(asset.path, of: copy.household), named: asset.name)
      #expect(data == Array("bytes of \(asset.path)".utf8))
    }
    #expect(try copy.openBundle(key) == Self.json)
  }

  @Test func `A bundle or asset of another household is not put into a page`() throws {
    var scratch = SealScratch()
    let other = try Sample.sealer(Sample.otherHousehold)
    let bundle = try other.sealBundle(HouseholdBytes([.own(Self.json)]), scratch: &scratch)
    let asset = try other.sealAsset(HouseholdAsset(path: "a", type: "x/y", bytes: [1]), scratch: &scratch)
    let sealer = try Sample.sealer()
    #expect(throws: SealError.otherHousehold) { try sealer.page(Sample.shell, bundle, scratch: &scratch) }
    let own = try sealer.sealBundle(HouseholdBytes([.own(Self.json)]), scratch: &scratch)
    #expect(throws: SealError.otherHousehold) { try sealer.copy(Sample.shell, own, [asset], scratch: &scratch) }
  }

  @Test(arguments: 0..<12)
  func `Base 64 is read as it was written`(count: Int) throws {
    let bytes = (0..<count).map { UInt8($0 * 23 % 256) }
    var writer = ByteWriter()
    writer.append(base64: bytes)
    #expect(Base64Decoding.bytes(writer.array()) == bytes)
  }

  @Test(arguments: ["A", "AB", "ABC", "AB=", "A===", "====", "AB=C", "AB-_", "AAAA====", "AB==", "AAB=", " AAA"])
  func `What is not standard base 64 is refused`(text: String) {
    #expect(Base64Decoding.bytes(Array(text.utf8)) == nil)
  }
}
