/// The inline JSON of a page: `{v, suite, fid, kid, kdf: {alg, iter, salt}, slots: [[tag, wrap], …]}`.
struct PageHeader {
  let household: PublicID
  let keyID: KeyID
  let salt: [UInt8]
  let iterations: Int
  let slots: SlotTable

  init(_ text: UnsafeBufferPointer<UInt8>) throws(SealError) {
    var cursor = StrictCursor(text)
    try Self.checkVersion(&cursor)
    do throws(StrictCursor.Surprise) {
      try cursor.expect(",\"fid\":\"")
      let fid = String(decoding: try cursor.plainString(), as: UTF8.self)
      try cursor.expect(",\"kid\":\"")
      let kid = try cursor.base64(count: 16)
      try cursor.expect(",\"kdf\":{\"alg\":\"PBKDF2-SHA256\",\"iter\":")
      iterations = try cursor.number()
      try cursor.expect(",\"salt\":\"")
      salt = try cursor.base64(count: 16)
      try cursor.expect("},\"slots\":[")
      let slotBytes = try Self.slots(&cursor)
      try cursor.expect("}")
      guard cursor.isAtEnd, let household = PublicID(fid), let keyID = KeyID(kid),
        let slots = SlotTable(bytes: slotBytes)
      else { throw cursor.surprise }
      self.household = household
      self.keyID = keyID
      self.slots = slots
    } catch {
      throw .notAPage
    }
    guard AccessCode.allowedIterations.contains(iterations) else { throw .wrongIterations(iterations) }
  }

  /// The version is judged before the rest is read, since another version may be laid out in another way.
  private static func checkVersion(_ cursor: inout StrictCursor) throws(SealError) {
    let version: Int
    let suite: Int
    do throws(StrictCursor.Surprise) {
      try cursor.expect("{\"v\":")
      version = try cursor.number()
      try cursor.expect(",\"suite\":")
      suite = try cursor.number()
    } catch {
      throw .notAPage
    }
    guard version == 1 else { throw .unknownVersion(version) }
    guard suite == 1 else { throw .unknownSuite(UInt8(clamping: suite)) }
  }

  private static func slots(_ cursor: inout StrictCursor) throws(StrictCursor.Surprise) -> [UInt8] {
    var bytes: [UInt8] = []
    repeat {
      try cursor.expect("[\"")
      bytes += try cursor.base64(count: SlotTable.tagCount)
      try cursor.expect(",\"")
      bytes += try cursor.base64(count: SlotTable.wrapCount)
      try cursor.expect("]")
    } while cursor.skip(",")
    try cursor.expect("]")
    return bytes
  }
}
