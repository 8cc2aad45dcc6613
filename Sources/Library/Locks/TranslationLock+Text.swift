import Bytes
import Languages

extension TranslationLock {
  /// The stored form: one unit a line, so that version control merges it. The same lock gives the same bytes.
  package var bytes: [UInt8] {
    var text = ByteWriter(capacity: units.count * 300 + 64)
    text.append("{\"v\":1,\"norm\":\"u1\",\"lang\":\"" as StaticString)
    text.append(language.identifier)
    text.append("\",\"units\":[" as StaticString)
    for (index, unit) in units.enumerated() {
      text.append(index == 0 ? "\n" : ",\n" as StaticString)
      Self.append(unit, to: &text)
    }
    text.append("\n]}\n" as StaticString)
    return text.array()
  }

  private static func append(_ unit: Unit, to text: inout ByteWriter) {
    text.append("{\"h\":\"" as StaticString)
    text.append(unit.hash.hex)
    append("th", unit.twinHash.hex, to: &text)
    append("origin", unit.origin.rawValue, to: &text)
    append("reviewed_by", unit.reviewedBy, to: &text)
    append("at", unit.at?.description, to: &text)
    append("path", unit.path.text, to: &text)
    append("via", unit.via, to: &text)
    append("src", unit.source, to: &text)
    append("text", unit.text, to: &text)
    text.append("\"}" as StaticString)
  }

  /// Closes the value before it and leaves its own open.
  private static func append(_ key: StaticString, _ value: String?, to text: inout ByteWriter) {
    guard let value else { return }
    text.append("\",\"" as StaticString)
    text.append(key)
    text.append("\":\"" as StaticString)
    text.append(escapingJSON: value)
  }

  /// Reads the stored form.
  package static func read(_ bytes: [UInt8]) -> Result<TranslationLock, LockDamage> {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = LockCursor(bytes)
      var units: [Unit] = []
      while let fields = cursor.next() {
        guard let unit = Unit(fields, in: bytes) else { return .failure(.broken(line: cursor.line)) }
        units.append(unit)
      }
      if let damage = cursor.damage { return .failure(damage) }
      guard let language = LanguageTag(cursor.language) else { return .failure(.broken(line: 1)) }
      return .success(TranslationLock(language: language, units: units))
    }
  }
}

extension TranslationLock.Unit {
  init?(_ fields: LockFields, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let hash = UnitHash(hex: UnsafeBufferPointer(rebasing: bytes[fields.hash])),
      let twinHash = UnitHash(hex: UnsafeBufferPointer(rebasing: bytes[fields.twinHash])),
      let origin = TranslationLock.Origin(rawValue: LockCursor.text(fields.origin, in: bytes) ?? "")
    else { return nil }
    self.init(
      hash: hash, twinHash: twinHash, origin: origin, reviewedBy: LockCursor.text(fields.reviewedBy, in: bytes),
      at: LockCursor.text(fields.at, in: bytes).flatMap { CivilDate($0) },
      path: UnitPath(LockCursor.text(fields.path, in: bytes) ?? ""), via: LockCursor.text(fields.via, in: bytes),
      source: LockCursor.text(fields.source, in: bytes), text: LockCursor.text(fields.text, in: bytes))
  }
}
