import Bytes
import Crypto
import Seal

/// The values of FAMILY-SEAL's known answers, and small helpers.
enum Sample {
  static func household(_ text: String = "7k3q9m2x") throws -> PublicID { try require(PublicID(text)) }
  static func familyKey(_ first: UInt8 = 0) throws -> FamilyKey {
    try require(FamilyKey(Secret((0..<32).map { first &+ $0 })))
  }
  static let salt = (0..<16).map { 0xA0 + UInt8($0) }
  static let otherHousehold = "00000000"

  static func link() throws -> LinkSecret { try require(LinkSecret(text: "gaztmoj4h5bekscljziviv22lvqggztj")) }
  static let codePRK = "b020a423786320ff249e80af1f3344154c724fb73a0e383a0806f802c5980637"

  static func code() throws -> Credential { try Credential(.code, Secret(hex(codePRK))) }

  static func keys(_ household: String = "7k3q9m2x", first: UInt8 = 0) throws -> HouseholdKeys {
    try HouseholdKeys(
      household: Sample.household(household), familyKey: familyKey(first), salt: salt,
      credentials: [code(), link().credential])
  }

  static func sealer(_ household: String = "7k3q9m2x", first: UInt8 = 0) throws -> HouseholdSealer {
    try HouseholdSealer(keys(household, first: first))
  }

  static let shell = LockedShell(
    beforeKeys: Array("<!doctype html><title>Portal</title><body>".utf8), between: Array("\n".utf8),
    afterBundle: Array("</body>\n".utf8))
}

struct MissingValue: Error {}

func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingValue() }
  return value
}

func hex(_ text: String) throws -> [UInt8] { try require(Hex.decode(text)) }

func sha256(_ bytes: [UInt8]) -> String { Hex.encode(Array(SHA256.hash(data: bytes))) }
