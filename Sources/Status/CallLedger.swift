import Files
import Foundation
import Languages

/// What was read to whom by phone: lines of `.homeward/ledger.jsonl`, which is only ever added to.
package struct CallLedger: Sendable {
  private struct Line: Codable {
    var v = 1
    /// The same in all lines of one `--called`. Lines of earlier versions have none.
    var call: Int?
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
    /// Its place among all that was kept.
    fileprivate let order: Int
    fileprivate let number: Int?

    /// Whether both were kept at once; of calls without a number the day alone can tell.
    fileprivate func isKept(with other: Call) -> Bool {
      number == other.number && (number != nil || day == other.day)
    }
  }

  private let path: String
  /// In the order of the calls, by `family/household`.
  private var calls: [String: [Call]] = [:]
  private var kept = 0

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
      kept += 1
      let call = Call(
        household: line.household, day: line.on, read: line.read, wording: line.wording ?? [:], order: kept,
        number: line.call)
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

  /// What was kept last of a family's homes: one call, or that of each home that was kept at once with it.
  package func lastCalls(family: String, households: [String]) -> [Call] {
    let last = households.compactMap { calls["\(family)/\($0)"]?.last }
    guard let newest = last.max(by: { $0.order < $1.order }) else { return [] }
    return last.filter { $0.isKept(with: newest) }
  }

  /// Keeps that a family was called.
  ///
  /// - Parameter pieces: what was read, by household.
  package mutating func add(family: String, read pieces: [String: [CallPiece]], on day: CivilDate) throws {
    try append { number in
      pieces.sorted { $0.key < $1.key }.map { household, pieces in
        Line(
          call: number, did: Line.called, on: day.description, family: family, household: household,
          read: Set(pieces.map(\.name)).sorted(),
          wording: Dictionary(pieces.map { ($0.name, $0.wording) }) { first, _ in first })
      }
    }
  }

  /// Keeps that calls did not take place, so that what they read is to be read again.
  package mutating func takeBack(_ calls: [Call], family: String, on day: CivilDate) throws {
    try append { _ in
      calls.map {
        Line(did: Line.notCalled, on: day.description, family: family, household: $0.household, read: $0.read)
      }
    }
  }

  /// - Parameter lines: what to add, given a number that no line has yet.
  private mutating func append(_ lines: (Int) -> [Line]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Two people may keep a call at the same moment.
    let hold = try FileLock(path + ".lock", waiting: true)
    defer { _ = hold }
    var text = try FileStatus.of(path) == nil ? [] : FileReader.bytes(of: path)
    let end = UInt8(ascii: "\n")
    if let last = text.last, last != end { text.append(end) }
    let new = lines(text.count { $0 == end } + 1)
    for line in new { text += try encoder.encode(line) + [end] }
    try AtomicFile.replace(path, text, mode: 0o600)
    new.forEach { take($0) }
  }
}
