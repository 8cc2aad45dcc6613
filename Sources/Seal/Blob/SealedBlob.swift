import Bytes
import Foundation

/// A blob as it was sealed, in the two parts that it is made of: a page takes them as they are, since joining them would
/// copy all of a household's bytes once more.
struct SealedBlob: Sendable, Equatable {
  /// The 24 bytes that are bound to the rest. Their number is a multiple of three, so in base 64 the rest follows them.
  let header: [UInt8]
  /// Nonce, cipher text and tag.
  let box: Data

  var count: Int { header.count + box.count }

  /// The blob as FAMILY-SEAL lays it out.
  var bytes: [UInt8] { header + box }

  /// The name of an asset's file: base 32 of its nonce.
  var name: String { BlobLayout.name(of: box.prefix(BlobLayout.nonceCount)) }

  /// Writes it in base 64, `Base64.count(of: count)` letters.
  func encode(to start: UnsafeMutablePointer<UInt8>) {
    header.withUnsafeBufferPointer { Base64.encode($0, to: start) }
    box.withUnsafeBytes { box in
      box.withMemoryRebound(to: UInt8.self) { Base64.encode($0, to: start + Base64.count(of: header.count)) }
    }
  }
}
