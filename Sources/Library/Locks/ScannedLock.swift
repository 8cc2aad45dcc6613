import Bytes
import Languages
import Markdown

/// What a build needs of a lock: the wordings and who stands for them. What stands in the file beside that is decoded
/// only for the few units whose source has changed.
package struct ScannedLock: Sendable {
  /// What a unit is a part of.
  package enum Part: Sendable {
    case body
    /// The entries at the beginning of a file, or a YAML file.
    case entries
    /// Nothing any more: its source was gone when the lock was written.
    case memory
  }

  package struct Unit: Sendable {
    package let hash: UnitHash
    package let twinHash: UnitHash
    package let origin: TranslationLock.Origin
    package let trust: Trust
    package let part: Part
    fileprivate var hasText: Bool { !text.isEmpty }
    fileprivate let source: Range<Int32>
    fileprivate let text: Range<Int32>
    fileprivate let path: Range<Int32>
    fileprivate let at: Range<Int32>
    fileprivate let via: Range<Int32>
  }

  package private(set) var units: [Unit]
  /// The file; empty where its texts are forgotten.
  private var bytes: [UInt8]

  /// - Parameter language: the one that its folder names.
  package static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, language: LanguageTag
  ) -> Result<ScannedLock, LockDamage> {
    var cursor = LockCursor(bytes)
    var units: [Unit] = []
    units.reserveCapacity(bytes.count / 300 + 4)
    var trusts = TrustReader(bytes)
    while let fields = cursor.next() {
      guard let unit = Unit(fields, in: bytes, &trusts) else { return .failure(.broken(line: cursor.line)) }
      units.append(unit)
    }
    if let damage = cursor.damage { return .failure(damage) }
    guard cursor.language == language.identifier else { return .failure(.otherLanguage(cursor.language)) }
    return .success(ScannedLock(units: units, bytes: Array(bytes)))
  }

  package static func scan(_ bytes: [UInt8], language: LanguageTag) -> Result<ScannedLock, LockDamage> {
    bytes.withUnsafeBufferPointer { scan($0, language: language) }
  }

  /// The canonical text that a unit was translated from; nil where the lock does not say.
  package func source(of unit: Int) -> String? { text(units[unit].source) }

  /// A translation that no other file holds.
  package func text(of unit: Int) -> String? { text(units[unit].text) }

  package func path(of unit: Int) -> UnitPath { UnitPath(text(units[unit].path) ?? "") }

  /// The day a unit was made or reviewed.
  package func date(of unit: Int) -> CivilDate? { text(units[unit].at).flatMap { CivilDate($0) } }

  private func text(_ range: Range<Int32>) -> String? {
    guard !bytes.isEmpty else { return nil }
    return bytes.withUnsafeBufferPointer { LockCursor.text(Int(range.lowerBound)..<Int(range.upperBound), in: $0) }
  }
}

extension ScannedLock {
  /// Lets go of the file where its units are those of the source, one after the other: nothing has changed since, so
  /// pages ask for no former text and no day. Locks of writing for everyone stay in memory as long as a build lasts.
  mutating func forgetTexts(ifCurrentFor source: TextHashes) {
    guard units.count == source.entries.count + source.body.count,
      zip(units, source.entries).allSatisfy({ $0.part == .entries && $0.hash == $1.hash }),
      zip(units.dropFirst(source.entries.count), source.body).allSatisfy({ $0.part == .body && $0.hash == $1 })
    else { return }
    bytes = []
    units = units.withUnsafeBufferPointer { Array($0) }
  }
}

extension ScannedLock.Unit {
  fileprivate init?(_ fields: LockFields, in bytes: UnsafeBufferPointer<UInt8>, _ trusts: inout TrustReader) {
    guard let hash = UnitHash(hex: UnsafeBufferPointer(rebasing: bytes[fields.hash])),
      let twinHash = UnitHash(hex: UnsafeBufferPointer(rebasing: bytes[fields.twinHash]))
    else { return nil }
    // The two origins begin with different letters; anything else is damage.
    switch (bytes[fields.origin].first, fields.origin.count) {
    case (UInt8(ascii: "h"), 5): origin = .human
    case (UInt8(ascii: "m"), 7): origin = .machine
    default: return nil
    }
    self.hash = hash
    self.twinHash = twinHash
    trust = trusts.trust(fields, origin)
    let (path, length) = (fields.path.lowerBound, fields.path.count)
    part =
      length >= 5 && bytes.holds("body/", at: path)
      ? .body : length == 6 && bytes.holds("memory", at: path) ? .memory : .entries
    source = Self.short(fields.source)
    text = Self.short(fields.text)
    self.path = Self.short(fields.path)
    at = Self.short(fields.at)
    via = Self.short(fields.via)
  }

  private static func short(_ range: Range<Int>) -> Range<Int32> {
    Int32(clamping: range.lowerBound)..<Int32(clamping: range.upperBound)
  }
}

extension ScannedLock {
  /// The places of the units that are about the texts of a list, and whose translation stands in its file.
  ///
  /// - Parameter source: the entries of the source. Where the file is forgotten, its units are those, one after the other.
  package func units(of key: TextKey, in source: [TextHashes.Entry]) -> [Int] {
    units.indices.filter { unit in
      guard units[unit].part == .entries, !units[unit].hasText else { return false }
      guard bytes.isEmpty else { return path(of: unit).isItem(of: key) }
      return unit < source.count && source[unit].key == key
    }
  }

  /// The words that a text of YAML was translated to, where the lock alone has them.
  ///
  /// - Parameters:
  ///   - source: the wording of the source today.
  ///   - path: tells two texts with the same words apart.
  ///   - machines: whether a machine's count.
  func entryText(of source: UnitHash, at path: UnitPath, machines: Bool) -> String? {
    let fitting = units.indices.filter {
      units[$0].hash == source && units[$0].part == .entries && units[$0].hasText
        && (machines || !units[$0].trust.isMachine)
    }
    let unit = fitting.first { self.path(of: $0) == path } ?? fitting.first
    return unit.flatMap { text(of: $0) }.map { CodedText(canonical: $0).plainText }
  }

  /// The unit that says of a translation in YAML that it was made from other words than its source has today.
  func staleEntry(_ translation: UnitHash, of source: UnitHash) -> Int? {
    let same = units.indices.filter { units[$0].twinHash == translation && units[$0].part == .entries }
    return same.contains { units[$0].hash == source } ? nil : same.first
  }

  /// All that the lock says of one unit.
  package func full(_ unit: Int) -> TranslationLock.Unit {
    let scanned = units[unit]
    var reviewer: String?
    if case .reviewed(let name, _) = scanned.trust { reviewer = name }
    return TranslationLock.Unit(
      hash: scanned.hash, twinHash: scanned.twinHash, origin: scanned.origin, reviewedBy: reviewer,
      at: date(of: unit), path: path(of: unit), via: text(scanned.via), source: source(of: unit), text: text(of: unit))
  }
}

/// Reads who stands for one unit after the other. Nearly always it is the same person on the same day, who is decoded
/// once.
private struct TrustReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var reviewer = 0..<0
  private var at = 0..<0
  private var trust = Trust.human

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func trust(_ fields: LockFields, _ origin: TranslationLock.Origin) -> Trust {
    guard !fields.reviewedBy.isEmpty else { return origin == .human ? .human : .machine }
    if !reviewer.isEmpty, bytes.areSame(reviewer, fields.reviewedBy), bytes.areSame(at, fields.at) { return trust }
    (reviewer, at) = (fields.reviewedBy, fields.at)
    trust = Trust(
      origin: origin, reviewedBy: LockCursor.text(reviewer, in: bytes),
      at: LockCursor.text(at, in: bytes).flatMap { CivilDate($0) })
    return trust
  }
}
