#if canImport(Glibc)
  import Glibc
#endif

/// The states of an earlier walk, lent for the time of another one. A place in it is the number of a byte; behind the last
/// entry, and of what was not known, there is nothing at it.
struct KnownTree {
  /// The place of what is not known.
  static let nowhere = Int.max

  /// Where no earlier walk is known of.
  static var nothing: KnownTree { KnownTree(UnsafeBufferPointer(start: nil, count: 0)) }

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What stands at a place; nil where nothing does, or what cannot be so.
  func kind(_ place: Int) -> TreeStates.Kind? {
    guard place < bytes.count, let kind = TreeStates.Kind(rawValue: bytes[place]) else { return nil }
    return kind == .end || place + 1 < bytes.count && place + size(kind, place) <= bytes.count ? kind : nil
  }

  func name(_ place: Int) -> [UInt8] { Array(bytes[place + 2..<place + 2 + nameCount(place)]) }

  func nameCount(_ place: Int) -> Int { Int(bytes[place + 1]) }

  func bytes(_ places: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[places.clamped(to: 0..<bytes.count)])
  }

  /// How many bytes an entry has, without what is in it.
  func size(_ place: Int) -> Int { kind(place).map { size($0, place) } ?? 0 }

  private func size(_ kind: TreeStates.Kind, _ place: Int) -> Int {
    kind == .end ? 1 : TreeStates.size(kind, name: Int(bytes[place + 1]))
  }

  /// The place after an entry and all that is in it.
  func next(_ place: Int) -> Int {
    guard let kind = kind(place), kind != .end else { return place }
    var at = place + size(kind, place)
    var depth = kind == .folder ? 1 : 0
    while depth > 0 {
      guard let inner = self.kind(at) else { return Self.nowhere }
      if inner == .folder { depth += 1 }
      if inner == .end { depth -= 1 }
      at += size(inner, at)
    }
    return at
  }

  /// The place after a folder whose end stands here.
  func afterEnd(_ place: Int) -> Int { kind(place) == .end ? place + 1 : Self.nowhere }

  /// Whether a folder stands at a place, and its own state is this.
  func isFolder(_ place: Int, of state: UnsafeBufferPointer<UInt8>) -> Bool {
    guard kind(place) == .folder, let start = bytes.baseAddress, let other = state.baseAddress else { return false }
    return memcmp(start + place + size(place) - state.count, other, state.count) == 0
  }
}
