import Glibc

/// The key store on disk: `keys.json` in the portal's `.homeward/`.
///
/// It is read whole and replaced whole, by a temporary file and a rename under a lock. What is damaged or of another
/// version is never overwritten.
package struct KeyStoreFile: Sendable {
  package static let name = "keys.json"
  static let temporaryName = "keys.json.new"

  /// The path of `.homeward/`.
  let folder: String
  private let output: String?
  private let passphrase: String?
  private let patience: Double

  /// - Parameters:
  ///   - folder: the path of `.homeward/`; it is made when keys are first saved.
  ///   - output: the folder that is published, which must not hold the keys.
  ///   - passphrase: opens keys that are sealed, and seals what is saved.
  ///   - patience: for how many seconds to wait for another run that changes the keys.
  package init(folder: String, output: String? = nil, passphrase: String? = nil, patience: Double = 10) {
    self.folder = folder
    self.output = output
    self.passphrase = passphrase
    self.patience = patience
  }

  /// The keys; none where there is no file yet.
  package func load() throws(KeyStoreError) -> KeyStore {
    guard let folder = try PrivateFolder.open(folder, output: output) else { return KeyStore() }
    return try read(folder)?.store ?? KeyStore()
  }

  /// Whether a passphrase is needed.
  package func isSealed() throws(KeyStoreError) -> Bool {
    guard let folder = try PrivateFolder.open(folder, output: output), let text = try folder.read(Self.name) else {
      return false
    }
    return SealedKeyStoreText.isSealed(text)
  }

  /// Changes the keys and saves them, while no other run can. When `change` throws, nothing is saved.
  @discardableResult
  package func update<Result>(_ change: (inout KeyStore) throws -> Result) throws -> Result {
    let session = try begin()
    var store = session.store
    let result = try change(&store)
    try session.save(store)
    return result
  }

  /// Seals the file under another passphrase, or under none.
  package func change(toPassphrase new: String?) throws(KeyStoreError) {
    let session = try begin()
    try session.save(session.store, under: try new.map { (text) throws(KeyStoreError) in try PassphraseKey(text) })
  }

  /// Takes the lock and reads; the lock is held as long as the session lives.
  func begin() throws(KeyStoreError) -> KeySession {
    try PrivateFolder.make(folder)
    guard let opened = try PrivateFolder.open(folder, output: output) else { throw .cannotRead(folder, reason: ENOENT) }
    let lock = try KeyLock(opened, patience: patience)
    if let (store, key) = try read(opened) {
      return KeySession(folder: opened, lock: lock, store: store, key: key)
    }
    let key = try passphrase.map { (text) throws(KeyStoreError) in try PassphraseKey(text) }
    return KeySession(folder: opened, lock: lock, store: KeyStore(), key: key)
  }

  /// Puts a store in the place of whatever is there, damaged or not; what was there is kept beside it.
  func replace(with store: KeyStore) throws(KeyStoreError) {
    try PrivateFolder.make(folder)
    guard let opened = try PrivateFolder.open(folder, output: output) else { throw .cannotRead(folder, reason: ENOENT) }
    let lock = try KeyLock(opened, patience: patience)
    let key = try passphrase.map { (text) throws(KeyStoreError) in try PassphraseKey(text) }
    if let present = try opened.read(Self.name) {
      try opened.write(present, temporary: "keys.json.before")
    }
    try KeySession(folder: opened, lock: lock, store: store, key: key).save(store)
  }

  private func read(
    _ folder: borrowing PrivateFolder
  ) throws(KeyStoreError) -> (store: KeyStore, key: PassphraseKey?)? {
    guard let text = try folder.read(Self.name) else { return nil }
    return try Self.decode(text, passphrase, path: "\(folder.path)/\(Self.name)")
  }

  static func decode(
    _ text: [UInt8], _ passphrase: String?, path: String
  ) throws(KeyStoreError) -> (store: KeyStore, key: PassphraseKey?) {
    guard SealedKeyStoreText.isSealed(text) else { return (try KeyStoreText.read(text, path: path), nil) }
    guard let passphrase else { throw .passphraseNeeded(path) }
    let (plain, key) = try SealedKeyStoreText.open(text, passphrase, path: path)
    return (try KeyStoreText.read(plain, path: path), key)
  }

  static func encode(_ store: KeyStore, _ key: PassphraseKey?) throws(KeyStoreError) -> [UInt8] {
    let plain = KeyStoreText.write(store)
    guard let key else { return plain }
    return try SealedKeyStoreText.write(plain, key)
  }
}

/// The keys while this run alone may change them.
struct KeySession: ~Copyable {
  private let folder: PrivateFolder
  private let lock: KeyLock
  let store: KeyStore
  private let key: PassphraseKey?

  init(folder: consuming PrivateFolder, lock: consuming KeyLock, store: KeyStore, key: PassphraseKey?) {
    self.folder = folder
    self.lock = lock
    self.store = store
    self.key = key
  }

  func save(_ store: KeyStore) throws(KeyStoreError) { try save(store, under: key) }

  func save(_ store: KeyStore, under key: PassphraseKey?) throws(KeyStoreError) {
    try folder.write(try KeyStoreFile.encode(store, key), temporary: KeyStoreFile.temporaryName)
    try folder.rename(KeyStoreFile.temporaryName, to: KeyStoreFile.name)
  }
}
