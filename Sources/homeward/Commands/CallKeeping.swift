import Diagnostics
import Files
import Status

/// Keeps in the ledger that a family's homes were called, or one home (`family/home`), and takes that back.
struct CallKeeping {
  private let folder: String
  private let family: FamilyStatus
  private let homes: [FamilyStatus.Home]
  /// As it was given.
  private let name: String
  private let status: PortalStatus

  init(_ name: String, of status: PortalStatus, root: String) throws {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let family = status.families.first(where: { $0.folder == parts.first }),
      parts.count == 1 || family.homes.contains(where: { $0.id == parts[1] })
    else {
      let homes = status.families.flatMap { family in family.homes.map { "\(family.folder)/\($0.id)" } }
      let nearest = NearestName.find(name, in: parts.count == 1 ? status.families.map(\.folder) : homes)
      throw CommandStop(
        .wrongUsage,
        [
          .error(
            "family-unknown", "There is no family or home called \"\(name)\".",
            remedy: nearest.map { "Did you mean \"\($0)\"?" }
              ?? "Name a folder of Content/families, or one of its homes as FAMILY/HOME.")
        ])
    }
    folder = root + "/.homeward"
    self.name = name
    self.family = family
    homes = parts.count == 1 ? family.homes : family.homes.filter { $0.id == parts[1] }
    self.status = status
  }

  /// Keeps that all was read out; gives what to say.
  func keep(writes: Bool) throws -> [String] {
    if writes { try Folder.createPrivate(folder) }
    var ledger = try CallLedger(folder: folder)
    let called = homes.filter { !$0.unread.isEmpty }
    guard !called.isEmpty else { return ["There is nothing to read to \(name)."] }
    if writes {
      try ledger.add(called.map { ($0.inLedger, $0.unread.map(\.piece)) }, on: status.today)
    }
    return called.map { home in
      let to = "read to \(family.folder)/\(home.id)"
      guard !writes else { return "Noted: \(Self.pieces(home.unread.count)) \(to)." }
      return "This would be noted: \(Self.pieces(home.unread.count)) \(to)."
    }
  }

  /// Takes back what was kept last; gives what to say.
  func takeBack(writes: Bool) throws -> [String] {
    var ledger = try CallLedger(folder: folder)
    let calls = ledger.lastCalls(to: homes.map(\.inLedger))
    guard !calls.isEmpty else { return ["No call to \(name) was noted."] }
    if writes { try ledger.takeBack(calls, on: status.today) }
    return calls.map { call in
      let what = "that \(Self.pieces(call.read.count)) read to \(family.folder)/\(call.household) on \(call.day)"
      return writes ? "Taken back: \(what)." : "This would be taken back: \(what)."
    }
  }

  private static func pieces(_ count: Int) -> String {
    Count.of(count, "piece") + (count == 1 ? " was" : " were")
  }
}
