import Bytes
import Crypto
import Seal

/// The key store as JSON with a household a line, in one fixed layout. The first line carries a checksum of all after
/// it, so damage is found before any key is used.
enum KeyStoreText {
  static let version = 1

  static func write(_ store: KeyStore) -> [UInt8] {
    var body = ByteWriter(capacity: store.records.count * 800 + 64)
    for (index, record) in store.records.enumerated() {
      if index > 0 { body.append(",\n" as StaticString) }
      append(record, to: &body)
    }
    body.append("\n]}\n" as StaticString)
    var text = ByteWriter(capacity: 256)
    text.append("{\"format\":\"homeward-keys\",\"version\":" as StaticString)
    text.append(decimal: version)
    text.append(",\"check\":\"" as StaticString)
    text.append(base64: body.withBytes { digest($0) })
    text.append("\",\"households\":[\n" as StaticString)
    body.withBytes { text.append($0) }
    return text.array()
  }

  private static func append(_ record: HouseholdRecord, to text: inout ByteWriter) {
    text.append("{\"family\":\"" as StaticString)
    text.append(escapingJSON: record.name.family)
    text.append("\",\"household\":\"" as StaticString)
    text.append(escapingJSON: record.name.household)
    text.append("\",\"state\":\"" as StaticString)
    text.append(record.state.rawValue)
    text.append("\",\"fid\":\"" as StaticString)
    text.append(record.household.text)
    text.append("\",\"kid\":\"" as StaticString)
    text.append(base64: record.keyID.bytes)
    text.append("\",\"key\":\"" as StaticString)
    text.append(base64: record.keys.familyKey.secret.bytes)
    text.append("\",\"salt\":\"" as StaticString)
    text.append(base64: record.keys.salt)
    text.append("\",\"iter\":" as StaticString)
    text.append(decimal: record.keys.iterations)
    text.append(",\"link\":\"" as StaticString)
    text.append(base64: record.link.secret.bytes)
    text.append("\",\"code\":\"" as StaticString)
    text.append(record.code.digits.bytes)
    text.append("\",\"code-key\":\"" as StaticString)
    text.append(base64: record.codeCredential.secret.bytes)
    text.append("\",\"slots\":\"" as StaticString)
    text.append(base64: record.keys.slots.bytes)
    if let people = record.people {
      text.append("\",\"people\":\"" as StaticString)
      text.append(base64: people.bytes)
    }
    text.append("\"}" as StaticString)
  }

  /// - Parameter path: for the error's words.
  static func read(_ text: [UInt8], path: String) throws(KeyStoreError) -> KeyStore {
    try text.withUnsafeBufferPointer { (bytes) throws(KeyStoreError) in
      var cursor = StrictCursor(bytes)
      let version: Int
      do throws(StrictCursor.Surprise) {
        try cursor.expect("{\"format\":\"homeward-keys\",\"version\":")
        version = try cursor.number()
      } catch {
        throw .damaged(path, offset: error.offset)
      }
      guard version == Self.version else { throw .unknownVersion(path, version) }
      do throws(StrictCursor.Surprise) {
        try cursor.expect(",\"check\":\"")
        let check = try cursor.base64(count: 32)
        try cursor.expect(",\"households\":[\n")
        guard check == digest(UnsafeBufferPointer(rebasing: bytes[cursor.offset...])) else { throw cursor.surprise }
        guard let store = KeyStore(try records(&cursor)) else { throw cursor.surprise }
        return store
      } catch {
        throw .damaged(path, offset: error.offset)
      }
    }
  }

  private static func records(_ cursor: inout StrictCursor) throws(StrictCursor.Surprise) -> [HouseholdRecord] {
    var records: [HouseholdRecord] = []
    if !cursor.skip("\n]}\n") {
      repeat { records.append(try record(&cursor)) } while cursor.skip(",\n")
      try cursor.expect("\n]}\n")
    }
    guard cursor.isAtEnd else { throw cursor.surprise }
    return records
  }

  private static func record(_ cursor: inout StrictCursor) throws(StrictCursor.Surprise) -> HouseholdRecord {
    try cursor.expect("{\"family\":\"")
    let family = try cursor.string()
    try cursor.expect(",\"household\":\"")
    let name = HouseholdName(family: family, household: try cursor.string())
    try cursor.expect(",\"state\":\"")
    let state = HouseholdRecord.State(rawValue: String(decoding: try cursor.plainString(), as: UTF8.self))
    try cursor.expect(",\"fid\":\"")
    let household = PublicID(String(decoding: try cursor.plainString(), as: UTF8.self))
    try cursor.expect(",\"kid\":\"")
    let keyID = KeyID(try cursor.base64(count: 16))
    try cursor.expect(",\"key\":\"")
    let familyKey = FamilyKey(Secret(try cursor.base64(count: 32)))
    try cursor.expect(",\"salt\":\"")
    let salt = try cursor.base64(count: 16)
    try cursor.expect(",\"iter\":")
    let iterations = try cursor.number()
    try cursor.expect(",\"link\":\"")
    let link = LinkSecret(Secret(try cursor.base64(count: LinkSecret.count)))
    try cursor.expect(",\"code\":\"")
    let code = AccessCode(digits: Secret(try cursor.plainString()))
    try cursor.expect(",\"code-key\":\"")
    let codeSecret = Secret(try cursor.base64(count: 32))
    try cursor.expect(",\"slots\":\"")
    let slots = SlotTable(bytes: try cursor.base64())
    let hasPeople = cursor.skip(",\"people\":\"")
    let people = hasPeople ? HomePeople(bytes: try cursor.base64()) : nil
    try cursor.expect("}")
    guard let state, let household, let keyID, let familyKey, let link, let code, let slots,
      AccessCode.allowedIterations.contains(iterations), hasPeople == (people != nil)
    else { throw cursor.surprise }
    let keys = HouseholdKeys(
      household: household, familyKey: familyKey, keyID: keyID, salt: salt, iterations: iterations, slots: slots)
    return HouseholdRecord(
      name: name, state: state, keys: keys, link: link, code: code, codeCredential: Credential(.code, codeSecret),
      people: people)
  }

  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    return Array(hasher.finalize())
  }
}
