import Access
import ArgumentParser
import Diagnostics
import Keys

/// Gives keys to another folder.
struct AccessMove: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give the keys of one family or home to another name.",
    discussion: """
      A folder that you rename keeps its keys by itself, as long as seal.yml goes with it. This is for when \
      seal.yml was lost, or a household got another id.

      Examples:
        homeward access move alvarez alvarez-reyes
        homeward access move alvarez-reyes/home alvarez-reyes/mother
      """)

  @Argument(help: "The old folder, or FAMILY/HOUSEHOLD.")
  var old: String

  @Argument(help: "The new folder, or FAMILY/HOUSEHOLD.")
  var new: String

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func validate() throws {
    guard old.contains("/") != new.contains("/") else { return }
    throw ValidationError("Write two folders, or FAMILY/HOUSEHOLD both times.")
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let folders = [old, new].map { String($0.prefix { $0 != "/" }) }
    let files = SealFiles(root: root)
    let known = try files.folders()
    guard known.contains(folders[1]) else {
      throw AccessProblem.unknownFamily(folders[1], nearest: NearestName.find(folders[1], in: known))
    }
    if folders[0] != folders[1], let file = try files.read(folders[0]).file {
      let named = file.entries.values.map(\.household)
      let moved = try keys.load().records.filter { $0.name.family == old || $0.name == Self.name(old) }
      // A family's file has the last word on whose keys they are.
      guard !moved.contains(where: { named.contains($0.household) }) else {
        throw AccessProblem.keptBySealFile(family: folders[0])
      }
    }
    try keys.update { store in
      guard let from = Self.name(old), let to = Self.name(new) else { return try store.move(family: old, to: new) }
      try store.move(from, to: to)
    }
    try options.roll(root: root, keys, about: folders).settle(root: root, keys)
    console.say("The keys of \(old) are now those of \(new).")
    return .done
  }

  private static func name(_ text: String) -> HouseholdName? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    return parts.count == 2 ? HouseholdName(family: parts[0], household: parts[1]) : nil
  }
}
