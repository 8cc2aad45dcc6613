import Bytes

/// What a blob holds; the byte of the header.
package enum BlobKind: UInt8, Sendable {
  case bundle = 1
  case asset = 2
}

/// What a blob is bound to beside its key: the household, what it holds, and where it belongs.
package struct BlobPlace: Sendable, Equatable {
  package let household: PublicID
  package let kind: BlobKind
  /// In Unicode's form NFC.
  package let path: String

  package static func bundle(of household: PublicID) -> BlobPlace {
    BlobPlace(household: household, kind: .bundle, normalized: "bundle")
  }

  package static func asset(_ path: String, of household: PublicID) -> BlobPlace {
    BlobPlace(household: household, kind: .asset, normalized: composed(path))
  }

  private init(household: PublicID, kind: BlobKind, normalized path: String) {
    self.household = household
    self.kind = kind
    self.path = path
  }
}

/// The offsets of a blob and its constant bytes.
enum BlobLayout {
  static let magic = Array("FPC1".utf8)
  static let suite: UInt8 = 1
  static let boundHeaderCount = 24
  static let nonceCount = 12
  static let tagCount = 16
  static let overhead = boundHeaderCount + nonceCount + tagCount
  static let lengthFieldCount = 4

  /// The first 24 bytes, which are authenticated.
  static func header(_ kind: BlobKind, _ key: KeyID) -> [UInt8] {
    magic + [suite, kind.rawValue, 0, 0] + key.bytes
  }

  /// The header ‖ `fidL` ‖ the path's length in two bytes ‖ the path.
  static func authenticated(_ place: BlobPlace, _ key: KeyID) -> [UInt8] {
    let path = Array(place.path.utf8)
    return header(place.kind, key) + place.household.lengthPrefixed
      + [UInt8(truncatingIfNeeded: path.count >> 8), UInt8(truncatingIfNeeded: path.count)] + path
  }

  /// The name of an asset's file: base 32 of its nonce.
  static func name(of nonce: some Collection<UInt8>) -> String { Base32.encode(nonce) }
}

func bigEndian(_ value: UInt32) -> [UInt8] {
  [
    UInt8(truncatingIfNeeded: value >> 24), UInt8(truncatingIfNeeded: value >> 16),
    UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value),
  ]
}
