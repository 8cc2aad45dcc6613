import Bytes
import Seal
import Testing

struct SlotTableTests {
  private func slots(_ table: SlotTable) -> [[UInt8]] {
    (0..<table.count).map { Array(table[$0].tag) + Array(table[$0].wrap) }
  }

  @Test func `Link and code open the family key`() throws {
    let keys = try Sample.keys()
    for credential in [try Sample.code(), try Sample.link().credential] {
      #expect(try keys.slots.open(credential, of: keys.household, keys.keyID) == keys.familyKey)
    }
  }

  @Test func `A secret of the wrong kind opens nothing`() throws {
    let keys = try Sample.keys()
    for credential in [
      Credential(.code, try Sample.link().secret), Credential(.link, try Sample.code().secret),
      LinkSecret.random().credential,
    ] {
      #expect(throws: SealError.noSlot) {
        try keys.slots.open(credential, of: keys.household, keys.keyID)
      }
    }
  }

  @Test func `Slots do not open for another household or key`() throws {
    let keys = try Sample.keys()
    let other = try Sample.keys(Sample.otherHousehold, first: 3)
    #expect(throws: SealError.noSlot) {
      try keys.slots.open(Sample.code(), of: other.household, other.keyID)
    }
    #expect(throws: SealError.noSlot) { try keys.slots.open(Sample.code(), of: keys.household, other.keyID) }
  }

  @Test func `Slots in another order are refused as a table`() throws {
    let whole = slots(try Sample.keys().slots)
    #expect(SlotTable(bytes: Array(whole.joined())) != nil)
    for first in 0..<4 {
      for second in 0..<first {
        var swapped = whole
        swapped.swapAt(first, second)
        #expect(SlotTable(bytes: Array(swapped.joined())) == nil)
      }
    }
    #expect(SlotTable(bytes: Array(whole.dropLast().joined())) == nil)
    #expect(SlotTable(bytes: []) == nil)
  }

  @Test func `A wrapped key moved to another slot is refused`() throws {
    let keys = try Sample.keys()
    let whole = slots(keys.slots)
    for shift in 1..<4 {
      let moved = (0..<4).flatMap { whole[$0][..<16] + whole[($0 + shift) % 4][16...] }
      let table = try require(SlotTable(bytes: moved))
      for credential in [try Sample.code(), try Sample.link().credential] {
        #expect(throws: SealError.damaged) { try table.open(credential, of: keys.household, keys.keyID) }
      }
    }
  }

  @Test func `A changed byte of a slot is refused`() throws {
    let keys = try Sample.keys()
    let credential = try Sample.link().credential
    let tag = try hex("97951e33131d9e472c8ba07316629317")
    let index = try require((0..<4).first { Array(keys.slots[$0].tag) == tag })
    for offset in 16..<64 {
      var bytes = keys.slots.bytes
      bytes[index * 64 + offset] ^= 1
      let table = try require(SlotTable(bytes: bytes))
      #expect(throws: SealError.damaged) { try table.open(credential, of: keys.household, keys.keyID) }
    }
  }

  @Test(arguments: [(0, 4), (1, 4), (2, 4), (4, 4), (5, 8)])
  func `The number of slots does not tell the number of credentials`(credentials: Int, slots: Int) throws {
    let table = try SlotTable(
      wrapping: Sample.familyKey(), for: Sample.household(),
      (0..<credentials).map { _ in LinkSecret.random().credential })
    #expect(table.count == slots)
  }

  @Test func `Keys whose id does not fit are not sealed with`() throws {
    let keys = try Sample.keys()
    let wrong = HouseholdKeys(
      household: keys.household, familyKey: try Sample.familyKey(1), keyID: keys.keyID, salt: keys.salt,
      iterations: keys.iterations, slots: keys.slots)
    #expect(throws: SealError.otherKey) { try HouseholdSealer(wrong) }
  }
}
