import Access
import ArgumentParser
import Diagnostics
import Files
import Keys

/// Writes the letters that give families their links and codes.
struct AccessLetterCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Write letters to print, with each home's link and code.",
    discussion: """
      One page for each home, in its language, with the code to scan, the code to type, and how to open it. \
      Print the pages, then delete them: whoever has one can open the family's page.

      Examples:
        homeward access letter
        homeward access letter okafor alvarez-reyes
      """)

  @Argument(help: "The families' folders (default: all).")
  var families: [String] = []

  @Option(help: ArgumentHelp("Where to write them (default: .homeward/letters in the portal).", valueName: "dir"))
  var output: String?

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let roll = try options.roll(root: root, keys, about: families.isEmpty ? nil : families)
    for family in families { _ = try roll.choose(family: family) }
    let folder = output ?? root + "/.homeward/letters"
    try PrivateDestination.check(folder, root: root)
    try Folder.create(folder, mode: 0o700)
    let printer = try LetterPrinter(roll, root: root)
    var problems: [Diagnostic] = []
    var written = 0
    let asked = roll.families.filter { families.isEmpty || families.contains($0.family.folder) }
    for family in asked {
      for entry in family.households where entry.wantsPage {
        guard let record = entry.record else { continue }
        let (bytes, found) = try printer.letter(entry.household, of: family.family, record)
        problems += found
        let path = "\(folder)/\(entry.name.family)-\(entry.name.household).html"
        if !found.hasErrors {
          try AtomicFile.replace(path, bytes, mode: 0o600)
          console.say("Wrote \(path)")
          written += 1
        }
      }
    }
    console.showAll(problems)
    let closed = asked.flatMap(\.households).filter { $0.whyClosed != nil }
    // A home that has its own reason for none is told of where somebody asked for it.
    for entry in closed where !families.isEmpty || written == 0 || entry.wantsPage {
      console.remark("No letter for \(entry.name): \(entry.whyClosed ?? "")")
    }
    if asked.isEmpty { console.remark("There is no family yet. Make one with \"homeward new family\".") }
    if written > 0, !Backups(root: root).isKnown {
      console.remark("Before you print: save a copy of the keys with \"homeward access backup FILE\".")
    }
    return problems.hasErrors ? .contentErrors : .done
  }
}
