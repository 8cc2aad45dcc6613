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
  ///
  /// - Parameters:
  ///   - families: the folders whose errors matter; of the others it is only told how many have any. Nil for all.
  ///   - ignored: ids of errors that the command mends.
  func roll(
    root: String, _ keys: KeyStoreFile, about families: [String]? = nil, ignoring ignored: Set<String> = []
  ) throws -> AccessRoll {
    let read = try AccessRoll.read(root: root, keys.load())
    guard let roll = read.value, !read.diagnostics.hasErrors else {
      throw CommandStop(.contentErrors, read.diagnostics)
    }
    let problems = roll.problems.sorted { $0.key < $1.key }
    let isOwn = { (folder: String) in families?.contains(folder) ?? true }
    var own: [Diagnostic] = []
    for one in problems.filter({ isOwn($0.key) }).flatMap(\.value) where !own.contains(one) { own.append(one) }
    let others = problems.filter { !isOwn($0.key) }.count
    if others > 0 { portal.console.show([Self.otherErrors(others)]) }
    guard !own.contains(where: { $0.severity == .error && !ignored.contains($0.id) }) else {
      throw CommandStop(.contentErrors, own)
    }
    return roll
  }

  private static func otherErrors(_ count: Int) -> Diagnostic {
    .warning(
      "other-families-have-errors", count == 1 ? "1 other family has errors." : "\(count) other families have errors.",
      remedy: "Run \"homeward check\".")
  }
}
