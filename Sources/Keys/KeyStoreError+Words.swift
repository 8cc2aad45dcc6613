import Diagnostics
import Glibc

extension KeyStoreError {
  package var diagnostic: Diagnostic {
    switch self {
    case .othersMayRead(let path):
      .error(
        "keys-readable-by-others", "Other users of this computer may read the keys: \(path)",
        remedy: "Take their rights away: chmod go-rwx \"\(path)\"")
    case .symbolicLink(let path):
      .error(
        "keys-symbolic-link", "The keys must not lie behind a symbolic link: \(path)",
        remedy: "Put the real folder or file in its place.")
    case .ownedByAnother(let path):
      .error(
        "keys-of-another-user", "The keys belong to another user of this computer: \(path)",
        remedy: "Run homeward as that user.")
    case .insideOutput(let path):
      .error(
        "keys-inside-output", "The keys would be published with the site: \(path)",
        remedy: "Choose another output folder.")
    case .notAFile(let path):
      .error("keys-not-a-file", "There should be a plain file or folder here: \(path)", remedy: "Move it away.")
    case .cannotRead(let path, ENOENT):
      .error(
        "keys-not-read", "There are no keys here: \(path)", remedy: "Check the name, and the folder that it is in.")
    case .cannotRead(let path, let reason):
      .error("keys-not-read", "The keys cannot be read: \(path): \(Self.words(reason))")
    case .cannotWrite(let path, let reason):
      .error("keys-not-written", "The keys cannot be written: \(path): \(Self.words(reason))")
    case .busy:
      .error(
        "keys-busy", "Another homeward is changing the keys right now.",
        remedy: "Wait until it is done, then try again.")
    case .fileExists(let path):
      .error("keys-file-exists", "There is a file already: \(path)", remedy: "Choose another name.")
    case .unknownVersion, .damaged, .damagedCopy, .notACopy, .passphraseNeeded, .wrongPassphrase:
      contentDiagnostic
    case .unknownHousehold, .unknownFamily, .nameTaken, .nothingToSave, .wouldDrop, .wouldBringBackOldKeys, .cannotMake:
      changeDiagnostic
    }
  }

  private var contentDiagnostic: Diagnostic {
    switch self {
    case .unknownVersion(let path, let version):
      .error(
        "keys-of-newer-version", "These keys were written by another version of homeward (\(version)): \(path)",
        remedy: "Use the newest homeward. The file was not changed.")
    case .passphraseNeeded:
      .error("keys-need-passphrase", "The keys are protected by a passphrase.", remedy: "Enter the passphrase.")
    case .wrongPassphrase:
      .error(
        "keys-wrong-passphrase", "The passphrase is wrong, or the keys are damaged.",
        remedy: "Try again. The file was not changed.")
    case .damaged(let path, let offset):
      .error(
        "keys-damaged", "The keys are damaged, from byte \(offset) on: \(path)",
        remedy: "Bring back your newest copy with \"homeward access restore\". The file was not changed.")
    case .damagedCopy(let path, let offset):
      .error(
        "copy-of-keys-damaged", "This copy is damaged, from byte \(offset) on: \(path)",
        remedy: "Use another copy. The keys here were not changed.")
    case .notACopy(let path):
      .error(
        "not-a-copy-of-keys", "This file is not a copy of the keys: \(path)",
        remedy: "Give the file that \"homeward access backup\" wrote. The keys here were not changed.")
    default:
      changeDiagnostic
    }
  }

  private var changeDiagnostic: Diagnostic {
    switch self {
    case .unknownHousehold(let name):
      .error(
        "no-keys-for-household", "There are no keys for household \"\(name.household)\" of family \"\(name.family)\".",
        remedy: "\"homeward access list\" shows all that there are.")
    case .unknownFamily(let folder):
      .error(
        "no-keys-for-family", "There are no keys for family \"\(folder)\".",
        remedy: "\"homeward access list\" shows all that there are.")
    case .nameTaken(let name):
      .error(
        "keys-name-taken", "There are keys already for household \"\(name.household)\" of family \"\(name.family)\".",
        remedy: "Choose another name.")
    case .nothingToSave:
      .error(
        "no-keys-to-save", "There are no keys here to save.",
        remedy: "Make them with \"homeward access create\", or bring a copy back with \"homeward access restore\".")
    case .wouldDrop(let names):
      .error(
        "restore-would-drop", "This copy lacks the keys of \(Self.list(names)). Their letters would stop working.",
        remedy: "Use a newer copy, or add --force.")
    case .wouldBringBackOldKeys(let names):
      .error(
        "restore-would-turn-back",
        "This copy has older keys of \(Self.list(names)). Links and codes that were replaced would work again.",
        remedy: "Use a newer copy, or add --force.")
    default:
      .error("keys-not-made", "The keys could not be made.", remedy: "Please report this as an error of homeward.")
    }
  }

  private static func list(_ names: [HouseholdName]) -> String {
    let shown = names.prefix(5).map(\.description).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }

  private static func words(_ reason: Int32) -> String { String(cString: strerror(reason)) }
}
