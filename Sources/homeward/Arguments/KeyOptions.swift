import Access
import ArgumentParser
import Diagnostics
import Files
import Keys

/// What every command on keys takes.
struct KeyOptions: ParsableArguments {
  @OptionGroup var portal: PortalOptions

  /// The keys of a portal. A passphrase, where they have one, is asked for.
  func keys(root: String) throws -> KeyStoreFile {
    let folder = root + "/.homeward"
    let plain = KeyStoreFile(folder: folder, output: root + "/Public")
    guard try plain.isSealed() else { return plain }
    return KeyStoreFile(
      folder: folder, output: root + "/Public", passphrase: try Passphrase.ask("Passphrase of the keys"))
  }

  /// All households and their keys; stops where something is not as it should be.
  func roll(root: String, _ keys: KeyStoreFile) throws -> AccessRoll {
    let read = try AccessRoll.read(root: root, keys.load())
    guard let roll = read.value, !read.diagnostics.hasErrors else {
      throw CommandStop(.contentErrors, read.diagnostics)
    }
    return roll
  }
}
