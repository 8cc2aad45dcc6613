import Bytes
import Keys
import Testing

struct KeyStoreDamageTests {
  /// Every write refuses too, so that what is damaged stays for a person to look at.
  private func expectRefusal(_ bytes: [UInt8], _ temporary: borrowing TemporaryFolder) throws -> KeyStoreError? {
    try temporary.write(bytes, temporary.keys)
    var refusal: KeyStoreError?
    do throws(KeyStoreError) { _ = try temporary.file.load() } catch { refusal = error }
    #expect(throws: KeyStoreError.self) { try temporary.file.update { $0 = KeyStore() } }
    #expect(try temporary.bytes(temporary.keys) == bytes)
    return refusal
  }

  private func isDamage(_ error: KeyStoreError?) -> Bool {
    if case .damaged = error { true } else { false }
  }

  @Test func `A changed byte anywhere is found, and the file is left as it is`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let whole = try temporary.bytes(temporary.keys)
    let version = try require(whole.firstIndex(of: UInt8(ascii: "1")))
    for offset in Array(stride(from: 0, to: whole.count, by: 7)) + Array(whole.count - 8..<whole.count)
    where offset != version {
      var bytes = whole
      bytes[offset] ^= 1
      #expect(isDamage(try expectRefusal(bytes, temporary)), "byte \(offset)")
    }
  }

  @Test func `A file cut anywhere is found, and is left as it is`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let whole = try temporary.bytes(temporary.keys)
    for count in Array(stride(from: 0, to: whole.count, by: 11)) + [whole.count - 1] {
      #expect(isDamage(try expectRefusal(Array(whole[..<count]), temporary)), "\(count) bytes")
    }
  }

  @Test(arguments: [0, 2, 17])
  func `Another version is named, and the file is left as it is`(version: Int) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(KeyStore())
    let text = String(decoding: try temporary.bytes(temporary.keys), as: UTF8.self)
    let other = Array(text.replacing("\"version\":1,", with: "\"version\":\(version),").utf8)
    #expect(try expectRefusal(other, temporary) == .unknownVersion(temporary.keys, version))
  }

  @Test func `A store without households is whole`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(KeyStore())
    #expect(try temporary.file.load() == KeyStore())
  }
}
