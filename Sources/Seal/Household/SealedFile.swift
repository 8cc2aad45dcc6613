/// A file of which nobody without a key can read anything; only `Seal` makes one.
package struct SealedFile: Sendable, Equatable {
  /// Where it belongs under `Public/`, such as `f/7k3q9m2x/index.html`.
  package let path: String
  /// What stands before and after in every household's page: the theme's, with nothing of any household. It is not
  /// copied into each page, since it is most of it.
  package let head: [UInt8]
  /// What is the household's alone: its keys and its bundle, or an asset.
  package let own: [UInt8]
  package let tail: [UInt8]
  /// Of `own`, the sealed bundle in base 64, in which no text can be read or found.
  package let encoded: Range<Int>

  init(path: String, own: [UInt8], encoded: Range<Int> = 0..<0, head: [UInt8] = [], tail: [UInt8] = []) {
    self.path = path
    self.head = head
    self.own = own
    self.encoded = encoded
    self.tail = tail
  }

  package var count: Int { head.count + own.count + tail.count }

  /// The whole file, joined.
  package var bytes: [UInt8] { head + own + tail }
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
  let sealed: SealedBlob
  let household: PublicID

  /// The blob as FAMILY-SEAL lays it out.
  package var blob: [UInt8] { sealed.bytes }
}
