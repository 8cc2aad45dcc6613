import Seal

/// A picture, recording or paper for one household, before it is settled whether it travels in the bundle.
struct HouseholdFile: Sendable {
  /// By which the page's text refers to it.
  var path: String
  var type: String
  var bytes: [UInt8]

  /// A small picture is part of the bundle: a file of its own would cost a request, and tell the host when it is looked
  /// at.
  var isInBundle: Bool { type.hasPrefix("image/") && bytes.count <= 16_384 }

  var asset: HouseholdAsset { HouseholdAsset(path: path, type: type, bytes: bytes) }
}
