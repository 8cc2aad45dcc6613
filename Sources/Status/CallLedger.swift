import Files
import Foundation
import Languages

/// What was read to whom by phone: lines of `.homeward/ledger.jsonl`, which is only ever added to.
package struct CallLedger: Sendable {
  private struct Line: Codable {
    var v = 1
    var did: String
    var on: String
    var family: String
    var household: String
    /// Names of pieces. Lines of earlier versions have files' names from the family's folder.
    var read: [String]
    /// By those names; lines of earlier versions have none.
    var wording: [String: String]?

    static let called = "called"
    static let notCalled = "not-called"
  }

  /// A call that was kept and not taken back.
  package struct Call: Sendable {
    package let household: String
    package let day: String
    /// The names of what was read.
    package let read: [String]
    fileprivate let wording: [String: String]
  }

  private let path: String
  /// In the order of the calls, by `family/household`.
  private var calls: [String: [Call]] = [:]

  /// - Parameter folder: the portal's private folder.
  package init(folder: String) throws(FileProblem) {
    path = folder + "/ledger.jsonl"
    guard try FileStatus.of(path) != nil else { return }
    for line in try FileReader.bytes(of: path).split(separator: UInt8(ascii: "\n")) {
      // Lines of other kinds, and of a later Homeward, are not ours to judge.
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else { continue }
      take(line)
    }
  }

  private mutating func take(_ line: Line) {
    let home = "\(line.family)/\(line.household)"
    switch line.did {
    case Line.called:
      let call = Call(household: line.household, day: line.on, read: line.read, wording: line.wording ?? [:])
      calls[home, default: []].append(call)
    case Line.notCalled: _ = calls[home]?.popLast()
    default: break
    }
  }

  /// Whether the last call about a piece told what it says now.
  func isRead(_ piece: CallPiece, family: String, household: String) -> Bool {
    let own = "Content/families/\(family)/"
    // A name alone could be a group's file as well as the family's. A call too many does less harm than one too few.
    let bare = piece.name.hasPrefix(own) ? String(piece.name.dropFirst(own.count)) : piece.name
    for call in (calls["\(family)/\(household)"] ?? []).reversed() {
      if let wording = call.wording[piece.name] { return wording == piece.wording }
      if call.read.contains(piece.name) || call.read.contains(bare) { return !piece.mayHaveChanged }
    }
    return false
  }

  /// The last call of each of a family's homes, of those that were called on the last of these days.
  package func lastCalls(family: String, households: [String]) -> [Call] {
    let last = households.compactMap { calls["\(family)/\($0)"]?.last }
    let day = last.map(\.day).max()
    return last.filter { $0.day == day }
  }

  /// Keeps that a household was called, and what was read.
  package mutating func add(
    family: String, household: String, read pieces: [CallPiece], on day: CivilDate
  ) throws {
    try append(
      Line(
        did: Line.called, on: day.description, family: family, household: household,
        read: Set(pieces.map(\.name)).sorted(),
        wording: Dictionary(pieces.map { ($0.name, $0.wording) }) { first, _ in first }))
  }

  /// Keeps that a call did not take place, so that what it read is to be read again.
  package mutating func takeBack(_ call: Call, family: String, on day: CivilDate) throws {
    try append(
      Line(did: Line.notCalled, on: day.description, family: family, household: call.household, read: call.read))
  }

  private mutating func append(_ line: Line) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Two people may keep a call at the same moment.
    let hold = try FileLock(path + ".lock", waiting: true)
    defer { _ = hold }
    let before = try FileStatus.of(path) == nil ? [] : FileReader.bytes(of: path)
    let end: [UInt8] = before.last.map { $0 == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")] } ?? []
    try AtomicFile.replace(path, before + end + [UInt8](encoder.encode(line)) + [UInt8(ascii: "\n")], mode: 0o600)
    take(line)
  }
}
