import Files
import Foundation
import Languages

/// What was read to whom by phone: lines of `.homeward/ledger.jsonl`, which is only ever added to.
package struct CallLedger: Sendable {
  private struct Line: Codable {
    var v = 1
    var did = "called"
    var on: String
    var family: String
    var household: String
    var read: [String]
  }

  private let path: String
  /// Files by path from the portal's root, by `family/household`. Lines of earlier versions have files' names alone.
  private var read: [String: Set<String>] = [:]

  /// - Parameter folder: the portal's private folder.
  package init(folder: String) throws(FileProblem) {
    path = folder + "/ledger.jsonl"
    guard try FileStatus.of(path) != nil else { return }
    for line in try FileReader.bytes(of: path).split(separator: UInt8(ascii: "\n")) {
      // Lines of other kinds, and of a later Homeward, are not ours to judge.
      guard let entry = try? JSONDecoder().decode(Line.self, from: Data(line)), entry.did == "called" else { continue }
      read["\(entry.family)/\(entry.household)", default: []].formUnion(entry.read)
    }
  }

  /// - Parameter file: its path from the portal's root.
  func isRead(_ file: String, family: String, household: String) -> Bool {
    guard let files = read["\(family)/\(household)"] else { return false }
    if files.contains(file) { return true }
    // A name alone could be a group's file as well as the family's. A call too many does less harm than one too few.
    let own = "Content/families/\(family)/"
    return file.hasPrefix(own) && files.contains(String(file.dropFirst(own.count)))
  }

  /// Keeps that a household was called, and what was read: files by path from the portal's root.
  package mutating func add(family: String, household: String, files: [String], on day: CivilDate) throws {
    let line = Line(on: day.description, family: family, household: household, read: files.sorted())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Two people may keep a call at the same moment.
    let hold = try FileLock(path + ".lock", waiting: true)
    defer { _ = hold }
    let before = try FileStatus.of(path) == nil ? [] : FileReader.bytes(of: path)
    let end: [UInt8] = before.last.map { $0 == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")] } ?? []
    try AtomicFile.replace(path, before + end + [UInt8](encoder.encode(line)) + [UInt8(ascii: "\n")], mode: 0o600)
    read["\(family)/\(household)", default: []].formUnion(files)
  }
}
