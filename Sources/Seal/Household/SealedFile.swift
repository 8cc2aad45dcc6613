/// A file of which nobody without a key can read anything; only `Seal` makes one.
package struct SealedFile: Sendable, Equatable {
  /// Where it belongs under `Public/`, such as `f/7k3q9m2x/index.html`.
  package let path: String
  package let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A sealed picture, recording or document, and what the bundle has to say of it: its path may name a child, so it
/// shows in no description.
package struct SealedAsset: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// The name by which the bundle's text refers to it, in Unicode's form NFC.
  package let path: String
  /// Its media type.
  package let type: String
  /// The name of its file, without `.bin`: base 32 of its nonce.
  package let name: String
  /// How many bytes it is when opened.
  package let byteCount: Int
  package let file: SealedFile
  let household: PublicID

  package var description: String { "(sealed asset \(name))" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A sealed bundle, ready to be put into its household's page.
package struct SealedBundle: Sendable, Equatable {
  /// The blob as FAMILY-SEAL lays it out.
  package let blob: [UInt8]
  let household: PublicID
}
