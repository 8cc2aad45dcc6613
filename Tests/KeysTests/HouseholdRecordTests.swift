import Keys
import Seal
import Testing

struct HouseholdRecordTests {
  /// What a renewed page opens with, and what it must not open with any more.
  struct Case: Sendable {
    var renewal: HouseholdRecord.Renewal
    var oldLinkOpens: Bool
    var oldCodeOpens: Bool
  }

  @Test(arguments: [
    Case(renewal: .linkAndCode, oldLinkOpens: false, oldCodeOpens: false),
    Case(renewal: .link, oldLinkOpens: false, oldCodeOpens: true),
    Case(renewal: .code, oldLinkOpens: true, oldCodeOpens: false),
  ])
  func `After a renewal only what was kept and what is new opens`(example: Case) throws {
    let old = try Fixture.record(Fixture.home)
    let new = try old.renewed(example.renewal)
    #expect(new.household == old.household)
    #expect(new.keyID != old.keyID)
    #expect(new.keys.familyKey != old.keys.familyKey)
    #expect(opens(new, old.link.credential) == example.oldLinkOpens)
    #expect(opens(new, try code(old, salt: new.keys.salt)) == example.oldCodeOpens)
    #expect(opens(new, new.link.credential))
    #expect(opens(new, try code(new, salt: new.keys.salt)))
  }

  @Test func `Nothing old opens what is sealed with the new key`() throws {
    let old = try Fixture.record(Fixture.home)
    let new = try old.renewed(.link)
    var scratch = SealScratch()
    let bundle = HouseholdBytes([.own(Array("{}".utf8))])
    let blob = try HouseholdSealer(new.keys).sealBundle(bundle, scratch: &scratch).blob
    #expect(throws: SealError.otherKey) {
      try old.keys.familyKey.open(blob, at: .bundle(of: old.household))
    }
  }

  @Test func `Descriptions and mirrors of records and stores tell no secret`() throws {
    let record = try Fixture.record(Fixture.home)
    var dumped = "\(record) \(try Fixture.store())"
    dump(record, to: &dumped)
    dump(try Fixture.store(), to: &dumped)
    #expect(!dumped.contains(record.link.revealed))
    for secret in [record.link.secret, record.code.digits, record.keys.familyKey.secret] {
      #expect(!dumped.contains(secret.bytes.prefix(4).map(String.init).joined(separator: ", ")))
    }
  }

  private func code(_ record: HouseholdRecord, salt: [UInt8]) throws -> Credential {
    try record.code.credential(for: record.household, salt: salt)
  }

  private func opens(_ record: HouseholdRecord, _ credential: Credential) -> Bool {
    (try? record.keys.slots.open(credential, of: record.household, record.keyID)) == record.keys.familyKey
  }
}
