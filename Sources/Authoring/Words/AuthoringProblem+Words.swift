import Diagnostics

extension AuthoringProblem {
  /// The problem in words.
  package var diagnostic: Diagnostic {
    let (id, summary, remedy) = words
    return .error(id, summary, remedy: remedy)
  }

  private var words: (id: String, summary: String, remedy: String) { peopleWords ?? fileWords }

  private var peopleWords: (String, String, String)? {
    switch self {
    case .unknown(let subject, let name, let nearest):
      (
        "unknown-\(subject.rawValue)", "There is no \(subject.noun) \"\(name)\".",
        nearest.map { "Did you mean \"\($0)\"?" } ?? subject.whereToLook
      )
    case .notReady(let subject, let name):
      (
        "not-ready", "The \(subject.noun) \"\(name)\" is still a draft, or has errors, so nobody can see it.",
        "Make it ready first. \"homeward check\" shows what is wrong."
      )
    case .ambiguousChild(let child, let families):
      (
        "ambiguous-child", "More than one family has a child \"\(child)\".",
        "Write the family's folder before it: \(Words.choices(families.map { "\($0)/\(child)" }))."
      )
    case .childNeeded(let family, let children):
      (
        "child-needed", "The family \"\(family)\" has several children.",
        "Say which one: --child \(Words.choices(children))."
      )
    case .familyNeeded:
      (
        "family-needed", "It is not clear which family this is for.",
        "Add --family with the family's folder, --child with the child's id, or --group with the group's folder."
      )
    case .brokenFamily(let family):
      (
        "broken-family",
        "The file family.yml of \"\(family)\" has errors or is missing, so its children are not known.",
        "Mend it first. \"homeward check\" shows what is wrong."
      )
    case .therapistNeeded(let child, let candidates):
      (
        "therapist-needed", "It is not clear who gives \"\(child)\" this to practice.",
        candidates.isEmpty
          ? "Add --by with the therapist's file name in Content/team, without \".md\"."
          : "Add --by \(Words.choices(candidates))."
      )
    case .goalNeeded(let child, let goals):
      (
        "goal-needed", "It is not clear which goal of \"\(child)\" this is about.",
        goals.isEmpty
          ? "Write a goal first: homeward new goal \"What the child will do\" --child \(child)"
          : "Add --goal \(Words.choices(goals))."
      )
    case .audienceNeeded:
      (
        "audience-needed", "It is not clear which families are in this group.",
        "Add --school, --class or --team, or --members with the families' folders."
      )
    default: nil
    }
  }

  private var fileWords: (String, String, String) {
    switch self {
    case .nameNeeded(let title):
      (
        "name-needed", "No file name can be made of \"\(title)\": it needs letters from a to z.",
        "Add --name with a short name, such as --name calm-corner."
      )
    case .childIdNeeded(let name):
      (
        "child-id-needed", "No id can be made of the child's name \"\(name)\": it needs letters from a to z.",
        "Write how the name is spelled with these letters and \"=\" before it, such as --child \"yusuf=\(name)\"."
      )
    case .familyNameNeeded(let adult):
      (
        "family-name-needed", "No folder can be named for \"\(adult)\": that needs letters from a to z.",
        "Add --name with a short name for the family, such as --name haddad."
      )
    case .badName(let name, let proposed):
      (
        "bad-short-name", "\"\(name)\" is not a short name: it may hold a-z, 0-9 and \"-\".",
        proposed.map { "Write \"\($0)\"." } ?? "Write a word with these letters."
      )
    case .alreadyThere(let path):
      (
        "already-there", "\(path) is there already, and nothing in it was changed.",
        "Open that file, or choose another name with --name."
      )
    case .folderNotEmpty(let path):
      ("folder-not-empty", "The folder \(path) is not empty.", "Name a folder that is new or empty.")
    case .notAFolder(let path):
      ("not-a-folder", "\(path) is not a folder.", "Name a folder that is new or empty.")
    case .untilBeforeFrom(let from, let until):
      (
        "until-before-from", "The last day, \(until), comes before the first, \(from).",
        "Change --until, or give the first day with --from."
      )
    case .practiceForm(let path, let line):
      (
        "practice-form", "Nothing can be added to \(path): line \(line) does not begin with \"- \".",
        "Write each entry as lines of their own that begin with \"- child: …\", then try again."
      )
    case .changedMeanwhile(let path):
      (
        "changed-meanwhile", "Somebody else changed \(path) at the same moment, so nothing was written to it.",
        "Try again."
      )
    case .unknownTimeZone(let zone):
      (
        "unknown-time-zone", "\"\(zone)\" is not a time zone.", "Write one such as \"America/New_York\"."
      )
    default:
      ("authoring", "This cannot be written.", "Look at \"homeward help new\".")
    }
  }
}

extension AuthoringProblem.Subject {
  /// What it is, in words.
  package var noun: String {
    switch self {
    case .child: "child"
    case .family: "family folder"
    case .strategy: "strategy"
    case .school: "school"
    case .group: "group"
    case .goal: "goal"
    case .team: "team member"
    }
  }

  package var whereToLook: String {
    switch self {
    case .child: "Children are listed in each family's family.yml; write the child's id."
    case .family: "Families are the folders in Content/families."
    case .strategy: "Strategies are the files in Content/strategies; write the file's name without \".md\"."
    case .school: "Schools are listed in Content/schools.yml."
    case .group: "Groups are the folders in Content/groups."
    case .goal: "Goals are files in the family's folder; write the file's name without \".md\"."
    case .team: "Team members are the files in Content/team; write the file's name without \".md\"."
    }
  }
}
