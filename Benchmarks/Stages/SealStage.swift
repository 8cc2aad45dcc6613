import Bytes
import Seal

/// One household: its keys, its bundle of 35 KB and its page.
func measureSeal(_ meter: inout Meter) throws {
  let keys = try SampleHousehold.keys("7k3q9m2x")
  try meter.measure("seal", "subkeys of a household", calls: 1_000) { _ = try HouseholdSealer(keys) }
  let sealer = try HouseholdSealer(keys)
  var scratch = SealScratch()
  let shared = SharedSegment(SampleHousehold.text(count: 28_000), scratch: &scratch)
  let bundle = HouseholdBytes([
    .own(SampleHousehold.text(count: 3_000)), .shared(shared), .own(SampleHousehold.text(count: 4_000)),
  ])
  try meter.measure("seal", "compress and seal \(bundle.count) bytes, most of them shared", calls: 300) {
    _ = try sealer.sealBundle(bundle, scratch: &scratch)
  }
  let alone = HouseholdBytes([.own(SampleHousehold.text(count: bundle.count))])
  try meter.measure("seal", "the same, none of them shared", calls: 100) {
    _ = try sealer.sealBundle(alone, scratch: &scratch)
  }
  let sealed = try sealer.sealBundle(bundle, scratch: &scratch)
  try meter.measure("seal", "the page around it", calls: 500) {
    _ = try sealer.page(SampleHousehold.shell, sealed, scratch: &scratch)
  }
}

/// A household that nobody lives in; its keys open nothing.
enum SampleHousehold {
  struct NoSample: Error {}

  static func keys(_ household: String) throws -> HouseholdKeys {
    guard let id = PublicID(household) else { throw NoSample() }
    let secrets = (0..<2).map { number in Secret((0..<32).map { UInt8(($0 * 7 + number) & 0xFF) }) }
    guard let key = FamilyKey(secrets[0]) else { throw NoSample() }
    return try HouseholdKeys(
      household: id, familyKey: key, salt: Array(0..<16),
      credentials: [Credential(.code, secrets[1]), LinkSecret.random().credential])
  }

  /// Text that compresses about as writing does: the words of a strategy in an order of their own.
  static func text(count: Int) -> [UInt8] {
    let words = SampleTexts.strategy.split(separator: UInt8(ascii: " "))
    var text: [UInt8] = []
    var state: UInt64 = 1
    while text.count < count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += words[Int(state >> 33) % words.count] + [UInt8(ascii: " ")]
    }
    return Array(text.prefix(count))
  }

  static let shell = LockedShell(
    beforeKeys: text(count: 12_000), between: Array("\n".utf8), afterBundle: text(count: 30_000))
}
