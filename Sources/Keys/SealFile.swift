import Bytes
import Diagnostics
import Seal

/// A family's `seal.yml`: which keys each household's pages are sealed with, by public names. It holds no secret and
/// travels with the writing.
package struct SealFile: Sendable, Equatable {
  package static let name = "seal.yml"

  package struct Entry: Sendable, Equatable {
    package let household: PublicID
    package let keyID: KeyID

    package init(household: PublicID, keyID: KeyID) {
      self.household = household
      self.keyID = keyID
    }

    package init(_ record: HouseholdRecord) {
      self.init(household: record.household, keyID: record.keyID)
    }
  }

  /// By the household's id in `family.yml`.
  package var entries: [String: Entry]

  package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// Notes a household's keys. Where they were another one's before, that one has them no longer.
  package mutating func name(_ entry: Entry, for id: String) {
    entries = entries.filter { $0.value.household != entry.household }
    entries[id] = entry
  }

  /// The file's text, the same for the same entries.
  package func text() -> [UInt8] {
    var text = ByteWriter(capacity: 512)
    text.append(Self.header)
    text.append("households:\n" as StaticString)
    for (id, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      text.append("  " as StaticString)
      Self.append(id, to: &text)
      text.append(":\n    fid: \"" as StaticString)
      text.append(entry.household.text)
      text.append("\"\n    kid: \"" as StaticString)
      text.append(entry.keyID.hex)
      text.append("\"\n" as StaticString)
    }
    return text.array()
  }

  private static let header: StaticString = """
    # Homeward writes this file. It says which key opens each home's pages, and holds no secret itself.
    # Keep it in this folder, also when the folder is renamed. To give keys to a copy of the folder, delete it there.

    """

  /// A plain key where that cannot be read as anything but text; else quoted.
  private static func append(_ id: String, to text: inout ByteWriter) {
    let letters = id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: "-") }
    let words: Set = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
    if letters, !id.isEmpty, !id.hasPrefix("-"), !words.contains(id) {
      text.append(id)
    } else {
      text.append(UInt8(ascii: "\""))
      text.append(escapingJSON: id)
      text.append(UInt8(ascii: "\""))
    }
  }
}
