import Access
import ArgumentParser
import Bytes

/// Lists links and codes.
struct AccessList: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the link and the code of every home.",
    discussion: """
      Whoever sees this list can open every page in it. Do not mail it.

      Examples:
        homeward access list
        homeward access list --json
      """)

  @Flag(help: "As one JSON list, for tools.")
  var json = false

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let roll = try options.roll(root: root, keys)
    let address = roll.library.settings.address
    if json {
      let lines = roll.entries.filter(\.wantsPage).compactMap { line($0, address) }
      console.say(lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]")
    } else {
      for entry in roll.entries { console.say(text(entry, address)) }
    }
    return .done
  }

  private func line(_ entry: AccessRoll.Entry, _ address: String) -> String? {
    guard let record = entry.record else { return nil }
    let fields = [
      ("family", entry.name.family), ("household", entry.name.household), ("fid", record.household.text),
      ("link", record.link.revealedLink(to: record.household, address: address)), ("code", record.code.revealed),
    ]
    var line = ByteWriter(capacity: 256)
    for (index, (name, value)) in fields.enumerated() {
      line.append("\(index == 0 ? "  {" : ", ")\"\(name)\": \"")
      line.append(escapingJSON: value)
      line.append("\"")
    }
    return line.string() + "}"
  }

  private func text(_ entry: AccessRoll.Entry, _ address: String) -> String {
    guard let record = entry.record, entry.whyClosed == nil else { return "\(entry.name)\n  \(entry.whyClosed ?? "")" }
    let link = record.link.revealedLink(to: record.household, address: address)
    return "\(entry.name)\n  \(link)\n  \(record.code.revealed)"
  }
}

extension AccessRoll.Entry {
  /// Why no link and no code opens its page; nil where they do.
  var whyClosed: String? {
    if household.access == .none { return "access: none" }
    if !household.isOnline { return "on paper only" }
    if isStopped { return "stopped" }
    return record == nil ? "no keys yet (homeward access create)" : nil
  }
}
