import Diagnostics
import Files

/// The sentences of this module.
enum BuildWords {
  static func fileProblem(_ problem: FileProblem) -> Diagnostic {
    .error("file-problem", problem.description)
  }

  static func unexpected(_ what: String) -> Diagnostic {
    .error(
      "unexpected", "Something went wrong that Homeward did not expect: \(what)",
      remedy: "Please report this as an error of homeward.")
  }

  static func privateRemote(_ repository: String) -> Diagnostic {
    .error(
      "families-in-shared-repository",
      "The families' writing is in the git repository \(repository), which can be sent to another computer.",
      at: SourcePlace(file: "Content/portal.yml"),
      remedy: "Move the portal out of that repository, or take its remote away, also from files that its settings "
        + "include. If the other computer may see families' writing, say \"private-remote: yes\" in portal.yml.")
  }

  static func tooManyMissingKeys(_ count: Int) -> Diagnostic {
    .error(
      "keys-missing", count == 1 ? "1 household has no key yet." : "\(count) households have no key yet.",
      remedy: "Run \"homeward access create\" first, then build again.")
  }

  static func noPreviewWithoutKeys(_ count: Int) -> Diagnostic {
    .note(
      "keys-missing",
      count == 1
        ? "1 household has no key yet, so its page is not shown."
        : "\(count) households have no key yet, so their pages are not shown.",
      remedy: "Run \"homeward access create\".")
  }

  static func noPageWithoutKeys(_ count: Int) -> Diagnostic {
    .note(
      "keys-not-here", "The keys of \(count) households are not on this computer, so only their writing was checked.")
  }

  static func unknownHeld(_ folder: String, nearest: String?) -> Diagnostic {
    .error(
      "held-family-unknown", "There is no family folder \"\(folder)\" to hold.",
      remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Give the name of a folder in Content/families.")
  }

  /// - Parameter others: whether some of the family's pages cannot stay.
  static func held(_ folder: String, others: Bool = false) -> Diagnostic {
    .warning(
      "family-held",
      "The \(others ? "other " : "")pages of \(folder) stay as they were last built, because its writing has errors.",
      at: SourcePlace(file: "Content/families/\(folder)"), remedy: "Mend the errors, then build again.")
  }

  static func notHeld(_ folder: String, at place: SourcePlace) -> Diagnostic {
    .error(
      "family-not-held",
      "\(folder) cannot be held: this file tells whose names and pictures others may not see, and it is missing or has errors.",
      at: place, remedy: "Mend it, or put it back as it was. Then build again.")
  }

  static func notHeldForPrivacy(_ folder: String, at place: SourcePlace?) -> Diagnostic {
    .error(
      "family-not-held", "\(folder) cannot be held: its last page may name or show the same person.", at: place,
      remedy: "Mend this error. Then build again.")
  }

  static func notKept(_ household: String, of folder: String, at place: SourcePlace) -> Diagnostic {
    .warning(
      "held-page-removed",
      "The last page of household \"\(household)\" of \(folder) cannot stay: its keys were renewed since, or it is of "
        + "other children than this household sees now.",
      at: place, remedy: "Mend the family's errors, then build again. Until then this household has no page.")
  }

  static func mediaTooLarge(_ file: String, bytes: Int, limit: Int) -> Diagnostic {
    .error(
      "media-too-large", "This file is \(megabytes(bytes)) MB; a page can carry \(megabytes(limit)) MB at most.",
      at: SourcePlace(file: file), remedy: "Make it smaller, so that families with a slow line can open it.")
  }

  static func notAPDF(_ file: String) -> Diagnostic {
    .error(
      "not-a-pdf", "\"\(file.split(separator: "/").last ?? "")\" is not a PDF.", at: SourcePlace(file: file),
      remedy: "Save it again as PDF.")
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

  // What `explain` and `offline` say where they find nothing.

  static func nothingToExplain(_ what: String, nearest: String?) -> Diagnostic {
    .error(
      "nothing-to-explain", "There is no family and no public page called \"\(what)\".",
      remedy: nearest.map { "Did you mean \"\($0)\"?" }
        ?? "Give a family's folder, or a path such as en/strategies/calm-corner/.")
  }

  static func unknownFamily(_ folder: String, nearest: String?) -> Diagnostic {
    .error(
      "family-unknown", "There is no family folder \"\(folder)\".",
      remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Give the name of a folder in Content/families.")
  }

  static func unknownHousehold(_ household: String, of folder: String, nearest: String?) -> Diagnostic {
    .error(
      "household-unknown", "Family \"\(folder)\" has no household \"\(household)\".",
      remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Give the id of a household in its family.yml.")
  }

  /// - Parameter household: the one that was asked for; nil for all of the family.
  static func noPageToCopy(_ folder: String, _ household: String?) -> Diagnostic {
    .error(
      "no-page-to-copy",
      household.map { "Household \"\($0)\" of \"\(folder)\" has no page." }
        ?? "No household of \"\(folder)\" has a page.",
      remedy: "Run \"homeward explain \(folder)\" to see why.")
  }
}
