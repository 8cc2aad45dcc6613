import Files
import Foundation
import Languages

/// What was read to whom by phone: lines of `.homeward/ledger.jsonl`, which is only ever added to.
package struct CallLedger: Sendable {
  /// A home as calls to it are found again.
  package struct Home: Sendable, Hashable {
    package let family: String
    package let household: String
    /// The public name of its page, which stays when its folder gets another name; nil where it has none.
    package let page: String?

    package init(family: String, household: String, page: String? = nil) {
      self.family = family
      self.household = household
      self.page = page
    }

    fileprivate var path: String { "\(family)/\(household)" }

    /// What the files of the family itself begin with. Without it their names are the same in a renamed folder, and as
    /// earlier versions wrote them.
    fileprivate func bare(_ name: String) -> String {
      let own = "Content/families/\(family)/"
      return name.hasPrefix(own) ? String(name.dropFirst(own.count)) : name
    }
  }

  private struct Line: Codable {
    var v = 1
    /// The same in all lines of one `--called`. Lines of earlier versions have none.
    var call: Int?
    var did: String
    var on: String
    var family: String
    var household: String
    /// Lines of earlier versions have none.
    var page: String?
    /// Names of pieces. Lines of earlier versions have files' names from the family's folder.
    var read: [String]
    /// By those names; lines of earlier versions have none.
    var wording: [String: String]?

    static let called = "called"
    static let notCalled = "not-called"

    init(
      did: String, on: CivilDate, _ home: Home, read: [String], wording: [String: String]? = nil, call: Int? = nil
    ) {
      self.call = call
      self.did = did
      self.on = on.description
      family = home.family
      household = home.household
      page = home.page
      self.read = read
      self.wording = wording
    }
  }

  /// A call that was kept and not taken back.
  package struct Call: Sendable {
    fileprivate let home: Home
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

    package var household: String { home.household }
  }

  private let path: String
  /// In their order, by the public name of a home's page, and those to homes that had none by `family/household`.
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
    let home = Home(family: line.family, household: line.household, page: line.page)
    switch line.did {
    case Line.called:
      kept += 1
      let wording = (line.wording ?? [:]).map { (home.bare($0.key), $0.value) }
      let call = Call(
        home: home, day: line.on, read: line.read.map(home.bare),
        wording: Dictionary(wording) { first, _ in first }, order: kept, number: line.call)
      calls[home.page ?? home.path, default: []].append(call)
    case Line.notCalled:
      // The call may have been kept before the home had a page.
      if let page = home.page, calls[page]?.popLast() != nil { break }
      _ = calls[home.path]?.popLast()
    default: break
    }
  }

  /// All calls to a home, the earliest first: those from before it had a page, then the others.
  private func calls(to home: Home) -> [Call] {
    (calls[home.path] ?? []) + (home.page.flatMap { calls[$0] } ?? [])
  }

  /// Whether the last call about a piece told what it says now.
  func isRead(_ piece: CallPiece, to home: Home) -> Bool {
    // A name alone could be a group's file as well as the family's. A call too many does less harm than one too few.
    let name = home.bare(piece.name)
    for call in calls(to: home).reversed() {
      if let wording = call.wording[name] { return wording == piece.wording }
      if call.read.contains(name) { return !piece.mayHaveChanged }
    }
    return false
  }

  /// What was kept last of a family's homes: one call, or that of each home that was kept at once with it.
  package func lastCalls(to homes: [Home]) -> [Call] {
    let last = homes.compactMap { calls(to: $0).last }
    guard let newest = last.max(by: { $0.order < $1.order }) else { return [] }
    return last.filter { $0.isKept(with: newest) }
  }

  /// Keeps that homes were called at once, and what was read to each.
  package mutating func add(_ homes: [(home: Home, read: [CallPiece])], on day: CivilDate) throws {
    try append { number in
      homes.map { home, pieces in
        Line(
          did: Line.called, on: day, home, read: Set(pieces.map(\.name)).sorted(),
          wording: Dictionary(pieces.map { ($0.name, $0.wording) }) { first, _ in first }, call: number)
      }
    }
  }

  /// Keeps that calls did not take place, so that what they read is to be read again.
  package mutating func takeBack(_ calls: [Call], on day: CivilDate) throws {
    try append { _ in calls.map { Line(did: Line.notCalled, on: day, $0.home, read: $0.read) } }
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
