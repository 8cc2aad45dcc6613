import Languages
import Library
import Views

/// What a household's screens show, whatever the language.
struct Home {
  let contents: HomeContents
  /// Of the children whom this home may see.
  let firstNames: FirstNames
  let practice: [HomePractice]
  /// What its writing may link to beside the portal's pages.
  let own: [String: LinkMap.Target]
  /// The newest day of its writing, and what it becomes.
  let newest: [NewestDay]
}
