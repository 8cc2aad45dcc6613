import Diagnostics
import Testing

@Suite struct BadContentTests {
  @Test(arguments: ["Values.txt", "Files.txt", "Families.txt", "Portal.txt"].flatMap(ContentCase.all))
  func whatIsWrongIsToldWithItsPlaceAndWhatToDo(_ example: ContentCase) throws {
    let portal = try example.portal()
    let found = Reading(portal).words.map { $0.replacing(portal.root, with: "ROOT") }
    #expect(found == example.expected)
  }

  @Test(arguments: ["Values.txt", "Files.txt", "Families.txt", "Portal.txt"])
  func everyCaseFileIsRead(_ name: String) {
    let cases = ContentCase.all(in: name)
    #expect(cases.count > 10)
    #expect(cases.allSatisfy { !$0.steps.isEmpty })
  }

  /// Words that belong to the program and not to the people who write.
  @Test func messagesSayNothingOnlyProgrammersSay() throws {
    let files = ["Values.txt", "Files.txt", "Families.txt", "Portal.txt"]
    for example in files.flatMap(ContentCase.all) {
      for diagnostic in Reading(try example.portal()).diagnostics {
        let words = Set((diagnostic.summary + " " + (diagnostic.remedy ?? "")).lowercased().split { !$0.isLetter })
        #expect(
          words.isDisjoint(with: ["slug", "stem", "twin", "lock", "fid", "scalar", "node", "parse", "nil"]))
        #expect(diagnostic.summary.hasSuffix("."))
        #expect(diagnostic.remedy.map { $0.hasSuffix(".") || $0.hasSuffix("?") } ?? false)
      }
    }
  }
}
