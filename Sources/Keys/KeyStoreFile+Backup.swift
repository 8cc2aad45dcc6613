import Glibc
import Seal

extension KeyStoreFile {
  /// Writes a copy of the keys, for the user alone, and refuses to write over a file.
  ///
  /// - Parameter passphrase: seals the copy; without one it is readable to whoever has it.
  package func backUp(to path: String, passphrase: String?) throws(KeyStoreError) {
    let store = try load()
    guard !store.records.isEmpty else { throw .nothingToSave }
    let key = try passphrase.map { (text) throws(KeyStoreError) in try PassphraseKey(text) }
    let text = try Self.encode(store, key)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw errno == EEXIST ? .fileExists(path) : .cannotWrite(path, reason: errno) }
    defer { close(file) }
    try FileBytes.write(text, file, path)
  }

  /// Puts a copy in the place of the keys.
  ///
  /// - Parameters:
  ///   - passphrase: opens the copy.
  ///   - named: the keys that the families' files name for each household; a copy that brings them is newer than what is
  ///     here, which is kept beside it all the same.
  ///   - force: also where households would lose their keys or get older ones, and where the present file is damaged.
  /// - Returns: the households that got other keys because they are `named`.
  @discardableResult
  package func restore(
    from path: String, passphrase: String?, named: [PublicID: KeyID] = [:], force: Bool = false
  ) throws -> [HouseholdName] {
    let copy = try Self.decodeCopy(try Self.readCopy(path), passphrase, path: path)
    guard !force else {
      try replace(with: copy)
      return []
    }
    let present = try load()
    try copy.checkRestoring(over: present, named: named)
    let renewed = present.records.filter { copy[$0.household]?.keyID != $0.keyID }.map(\.name)
    guard renewed.isEmpty else {
      try replace(with: copy)
      return renewed
    }
    try update { store in
      try copy.checkRestoring(over: store, named: named)
      store = copy
    }
    return []
  }

  private static func decodeCopy(
    _ text: [UInt8], _ passphrase: String?, path: String
  ) throws(KeyStoreError) -> KeyStore {
    do throws(KeyStoreError) {
      return try decode(asWritten(text), passphrase, path: path).store
    } catch {
      guard case .damaged(let path, let offset) = error else { throw error }
      throw text.contains(format) ? .damagedCopy(path, offset: offset) : .notACopy(path)
    }
  }

  private static let format = Array("\"homeward-keys\"".utf8)

  /// Without what mail, editors and other systems put into a text on its way: a byte order mark, and other ends of lines.
  /// A checksum tells whether anything else was changed.
  private static func asWritten(_ text: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]).filter { $0 != UInt8(ascii: "\r") }
  }

  private static func readCopy(_ path: String) throws(KeyStoreError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(path, reason: errno) }
    defer { close(file) }
    return try FileBytes.read(file, path)
  }
}

extension KeyStore {
  /// Throws where a household's keys would be lost or turned back by putting this store in the place of another.
  func checkRestoring(over present: KeyStore, named: [PublicID: KeyID]) throws(KeyStoreError) {
    let lost = present.records.filter { self[$0.household] == nil }.map(\.name)
    guard lost.isEmpty else { throw .wouldDrop(lost) }
    let older = present.records.filter { record in
      self[record.household].map { $0.keyID != record.keyID && $0.keyID != named[record.household] } ?? true
    }.map(\.name)
    guard older.isEmpty else { throw .wouldBringBackOldKeys(older) }
    let resumed = present.records.filter { $0.state == .stopped && self[$0.household]?.state != .stopped }
    guard resumed.isEmpty else { throw .wouldBringBackOldKeys(resumed.map(\.name)) }
  }
}
