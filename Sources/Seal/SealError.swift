/// Why something could not be sealed or opened. A reader that meets one shows nothing of the content.
package enum SealError: Error, Equatable, Sendable {
  // A blob.
  case tooShort
  case notABlob
  case unknownSuite(UInt8)
  case wrongKind
  case reservedBytesNotZero
  /// The blob or the slot belongs to another key than the one that was to open it.
  case otherKey
  /// The authentication tag does not fit: wrong key, path or household, or changed bytes.
  case damaged
  case wrongLength
  case paddingNotZero
  /// The blob is a true one, but not the one that was listed under this name.
  case otherName
  case tooLong
  case notDeflate

  // A credential.
  case noSlot
  case wrongIterations(Int)

  // A page.
  case notAPage
  case unknownVersion(Int)

  /// A bundle or an asset of one household was to be put into the page of another.
  case otherHousehold
  /// The library of primitives refused; not for any input of the right sizes.
  case refusedByLibrary
}
