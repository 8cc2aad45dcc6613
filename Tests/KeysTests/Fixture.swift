import Foundation
import Glibc
import Keys
import Seal

struct MissingValue: Error {}

func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingValue() }
  return value
}

/// Records that several tests use, made once: each takes the time of a derivation.
enum Fixture {
  static let home = HouseholdName(family: "alvarez", household: "home")
  static let father = HouseholdName(family: "alvarez", household: "father")
  static let chen = HouseholdName(family: "ch\u{E9}n \"b\"", household: "204")

  static let records: [HouseholdRecord] = {
    let ids = ["7k3q9m2x", "00000000", "zzzzzzzz"]
    return zip([home, father, chen], ids).compactMap { name, id in
      PublicID(id).flatMap { try? HouseholdRecord.make(name, $0) }
    }
  }()

  static func store() throws -> KeyStore {
    var store = KeyStore()
    try store.add(records)
    return store
  }

  static func record(_ name: HouseholdName) throws -> HouseholdRecord { try require(try store()[name]) }

  static func household(_ text: String) throws -> PublicID { try require(PublicID(text)) }
}

/// A folder that is gone when the test is over.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/homeward-keys-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw MissingValue() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var folder: String { path + "/.homeward" }
  var keys: String { folder + "/keys.json" }
  var file: KeyStoreFile { KeyStoreFile(folder: folder, patience: 0.1) }

  func bytes(_ file: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: file))) }
  func write(_ bytes: [UInt8], _ file: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file)) }

  func mode(_ file: String) -> mode_t {
    var status = stat()
    return lstat(file, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  func save(_ store: KeyStore, passphrase: String? = nil) throws {
    try KeyStoreFile(folder: folder, passphrase: passphrase).update { $0 = store }
  }
}
