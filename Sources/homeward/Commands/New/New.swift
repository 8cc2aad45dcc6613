import ArgumentParser

/// Begins a portal, or a piece of writing in one.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a portal, a family, or a piece of writing.",
    discussion: """
      Each makes one new file with sample words, and never touches a file that is there.
      Writing begins as a draft: nobody sees it until you delete the line "draft: yes".

      Examples:
        homeward new portal my-portal
        homeward new strategy "Calm corner"
        homeward new family "Rosa Álvarez" --child Maya
        homeward new good-news --child maya
      """,
    subcommands: [
      NewPortal.self, NewFamily.self, NewStrategy.self, NewResource.self, NewNewsletter.self, NewEvent.self,
      NewGroup.self, NewGoodNews.self, NewLetter.self, NewMeeting.self, NewGoal.self, NewProgress.self,
    ])
}
