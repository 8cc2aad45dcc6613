import ArgumentParser
import Authoring
import Languages

/// Makes a family's folder.
struct NewFamily: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "family", abstract: "Make a family's folder.",
    discussion: """
      The file family.yml in it says who the children are, who they live with, and what they read. \
      It is used as soon as it is there, so look through it. For many families at once see \
      "homeward help import caseload".

      Examples:
        homeward new family "Dan Reyes" --child Maya Leo --language en es
        homeward new family "Li Chen" --child Wei --school maple --class 204
        homeward new family "Huda Haddad" --child yusuf=يوسف --language ar
      """)

  @Argument(help: "An adult of the family; the folder is named for them.")
  var adult: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The children's first names; \"ID=NAME\" in other letters than a to z.", valueName: "name"))
  var child: [String]

  @Option(help: ArgumentHelp("The children's school.", valueName: "school"))
  var school: String?

  @Option(name: .customLong("class"), help: ArgumentHelp("The children's class.", valueName: "class"))
  var classroom: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The team members who work with them, by file name.", valueName: "team"))
  var team: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The languages the family reads, the best one first, such as es en.", valueName: "language"))
  var language: [LanguageTag] = []

  @Option(help: ArgumentHelp("The adult's phone number.", valueName: "number"))
  var phone: String?

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let next = "look through it, then give the children something to practice: homeward help assign"
    return try file.write(console, next: { _ in next }) { roster, isTaken in
      try FamilyRequest(
        adult: adult, name: file.name, children: child, school: school, classroom: classroom, team: team,
        languages: language, phone: phone
      ).file(in: roster, isTaken: isTaken)
    }
  }
}
