import Keys
import Testing

struct BackupTests {
  @Test(arguments: [nil, "blue horse"])
  func `A copy is for the user alone and brings back what was saved`(passphrase: String?) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let copy = temporary.path + "/copy.json"
    try temporary.file.backUp(to: copy, passphrase: passphrase)
    #expect(temporary.mode(copy) == 0o600)
    #expect(throws: KeyStoreError.fileExists(copy)) { try temporary.file.backUp(to: copy, passphrase: nil) }

    let other = try TemporaryFolder()
    try other.file.restore(from: copy, passphrase: passphrase)
    #expect(try other.file.load() == Fixture.store())
  }

  @Test func `A copy that lacks a household is refused without force`() throws {
    let temporary = try TemporaryFolder()
    var fewer = KeyStore()
    try fewer.add([Fixture.record(Fixture.home)])
    try temporary.save(fewer)
    let copy = temporary.path + "/copy.json"
    try temporary.file.backUp(to: copy, passphrase: nil)
    try temporary.save(Fixture.store())
    #expect(throws: KeyStoreError.wouldDrop([Fixture.father, Fixture.chen])) {
      try temporary.file.restore(from: copy, passphrase: nil)
    }
    #expect(try temporary.file.load() == Fixture.store())
    try temporary.file.restore(from: copy, passphrase: nil, force: true)
    #expect(try temporary.file.load() == fewer)
  }

  @Test func `A copy from before a renewal or a stop is refused without force`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let copy = temporary.path + "/copy.json"
    try temporary.file.backUp(to: copy, passphrase: nil)
    try temporary.file.update { store in try store.renew(Fixture.home, .link) }
    #expect(throws: KeyStoreError.wouldBringBackOldKeys([Fixture.home])) {
      try temporary.file.restore(from: copy, passphrase: nil)
    }
    try temporary.save(Fixture.store())
    try temporary.file.update { try $0.stop(Fixture.father) }
    #expect(throws: KeyStoreError.wouldBringBackOldKeys([Fixture.father])) {
      try temporary.file.restore(from: copy, passphrase: nil)
    }
  }

  @Test func `A damaged file is replaced only with force and kept beside`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let copy = temporary.path + "/copy.json"
    try temporary.file.backUp(to: copy, passphrase: nil)
    let damaged = Array(try temporary.bytes(temporary.keys).dropLast(100))
    try temporary.write(damaged, temporary.keys)
    #expect(throws: KeyStoreError.self) { try temporary.file.restore(from: copy, passphrase: nil) }
    #expect(try temporary.bytes(temporary.keys) == damaged)
    try temporary.file.restore(from: copy, passphrase: nil, force: true)
    #expect(try temporary.file.load() == Fixture.store())
    #expect(try temporary.bytes(temporary.folder + "/keys.json.before") == damaged)
  }

  @Test func `A damaged copy changes nothing`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let copy = temporary.path + "/copy.json"
    try temporary.write(Array("{}".utf8), copy)
    #expect(throws: KeyStoreError.notACopy(copy)) {
      try temporary.file.restore(from: copy, passphrase: nil, force: true)
    }
    try temporary.write(Array(temporary.bytes(temporary.keys).dropLast(100)), copy)
    #expect(throws: KeyStoreError.self) { try temporary.file.restore(from: copy, passphrase: nil, force: true) }
    do {
      try temporary.file.restore(from: copy, passphrase: nil)
    } catch KeyStoreError.damagedCopy(let path, _) {
      #expect(path == copy)
    }
    #expect(try temporary.file.load() == Fixture.store())
  }

  @Test(arguments: [nil, "blue horse"])
  func `A copy that a computer of another kind wrote again is the same copy`(passphrase: String?) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let copy = temporary.path + "/copy.json"
    try temporary.file.backUp(to: copy, passphrase: passphrase)
    let text = try temporary.bytes(copy).flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
    try temporary.write([0xEF, 0xBB, 0xBF] + text, copy)
    let other = try TemporaryFolder()
    try other.file.restore(from: copy, passphrase: passphrase)
    #expect(try other.file.load() == Fixture.store())
  }
}
