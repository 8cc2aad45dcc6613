import Bytes
import Crypto
import CryptoExtras
import Keys
import Testing

struct PassphraseTests {
  struct ScryptCase: Sendable {
    var passphrase: String
    var salt: String
    var rounds: Int
    var blockSize: Int
    var parallelism: Int
    var expected: String
  }

  /// RFC 7914, section 12.
  @Test(arguments: [
    ScryptCase(
      passphrase: "", salt: "", rounds: 16, blockSize: 1, parallelism: 1,
      expected: "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"),
    ScryptCase(
      passphrase: "password", salt: "NaCl", rounds: 1024, blockSize: 8, parallelism: 16,
      expected: "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"),
    ScryptCase(
      passphrase: "pleaseletmein", salt: "SodiumChloride", rounds: 16384, blockSize: 8, parallelism: 1,
      expected: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"),
  ])
  func `scrypt gives RFC 7914's bytes`(example: ScryptCase) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(example.passphrase.utf8), salt: Array(example.salt.utf8), outputByteCount: 64,
      rounds: example.rounds, blockSize: example.blockSize, parallelism: example.parallelism)
    #expect(key.withUnsafeBytes { Hex.encode($0) } == example.expected)
  }

  @Test func `Keys under a passphrase open with it alone and stay under it`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store(), passphrase: "blue horse")
    let file = KeyStoreFile(folder: temporary.folder, passphrase: "blue horse")
    #expect(try file.isSealed())
    #expect(try file.load() == Fixture.store())
    #expect(throws: KeyStoreError.passphraseNeeded(temporary.keys)) { try temporary.file.load() }
    #expect(throws: KeyStoreError.wrongPassphrase(temporary.keys)) {
      try KeyStoreFile(folder: temporary.folder, passphrase: "blue house").load()
    }
    let text = String(decoding: try temporary.bytes(temporary.keys), as: UTF8.self)
    #expect(!text.contains("alvarez"))

    try file.update { try $0.stop(Fixture.home) }
    #expect(try file.isSealed())
    #expect(try file.load()[Fixture.home]?.state == .stopped)
  }

  @Test func `A passphrase is set, changed and taken away`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    try temporary.file.change(toPassphrase: "one")
    let first = KeyStoreFile(folder: temporary.folder, passphrase: "one")
    try first.change(toPassphrase: "two")
    #expect(throws: KeyStoreError.wrongPassphrase(temporary.keys)) { try first.load() }
    try KeyStoreFile(folder: temporary.folder, passphrase: "two").change(toPassphrase: nil)
    #expect(try temporary.file.load() == Fixture.store())
  }

  @Test(arguments: [
    ("\"n\":131072", "\"n\":131073"), ("\"version\":1", "\"version\":2"), ("\"data\":\"", "\"data\":\"A"),
  ])
  func `A sealed file that was changed is refused and left as it is`(old: String, new: String) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(KeyStore(), passphrase: "blue horse")
    let text = String(decoding: try temporary.bytes(temporary.keys), as: UTF8.self)
    let changed = Array(text.replacing(old, with: new).utf8)
    try temporary.write(changed, temporary.keys)
    let file = KeyStoreFile(folder: temporary.folder, passphrase: "blue horse")
    #expect(throws: KeyStoreError.self) { try file.load() }
    #expect(throws: KeyStoreError.self) { try file.update { $0 = KeyStore() } }
    #expect(try temporary.bytes(temporary.keys) == changed)
  }
}
