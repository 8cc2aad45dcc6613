extension FamilyProblem: Problem {
  var words: ProblemWords {
    switch self {
    case .childNeeded(let children):
      ProblemWords(
        "child-needed", "This family has several children, and nothing says which one this is about.",
        "Add \"child: …\" with \(Phrase.choices(children)).")
    case .childOrHouseholdNeeded(let children):
      ProblemWords(
        "child-or-household-needed",
        "Not every household of this family sees all its children, so it is not clear who may read this.",
        "Add \"child: …\" with \(Phrase.choices(children)), or \"households: […]\".")
    case .householdChildrenNeeded(let children):
      ProblemWords(
        "household-children-needed",
        "This family has several children and several households, "
          + "and nothing says which children this household sees.",
        "Add \"children: […]\" with some of \(children.joined(separator: ", ")).")
    case .duplicateId(let id, let what):
      ProblemWords("duplicate-id", "There is already a \(what) \(Phrase.quoted(id)).", "Give one of them another id.")
    case .householdNotOfChild(let household, let child):
      ProblemWords(
        "household-not-of-child",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), so nobody there could read this.",
        "Take it out of \"households\", or change \"child\".")
    case .childInNoHousehold(let child):
      ProblemWords(
        "child-in-no-household", "No household sees the child \(Phrase.quoted(child)).",
        "Add the child to a household's \"children\".")
    case .emptyList(let name):
      ProblemWords("empty-list", "\"\(name)\" has nothing in it.", "Add at least one.")
    case .practiceFileName(let name, let nearest):
      ProblemWords(
        "practice-file-name",
        "This file is named for the therapist who writes it, but there is no team member "
          + "\(Phrase.quoted(name)).",
        (nearest.map { "Did you mean \"\($0).yml\"?" } ?? Reference.team.whereToLook)
          + " If they left, put Content/team/\(name).md back, with \"until: DAY\".")
    case .practiceRepeated:
      ProblemWords(
        "practice-repeated", "The child has this strategy on the same days already, so it is shown twice.",
        "Keep one of them, or change \"from\" or \"until\".", severity: .warning)
    case .noConsent(let child, let needs):
      ProblemWords(
        "no-consent", "There is no consent to show a picture of \(Phrase.quoted(child)) here.",
        "Use another picture, or write \"consent: {photos: \(needs)}\" in family.yml when the family has agreed.")
    case .hiddenChildShown(let child, let household):
      ProblemWords(
        "hidden-child-shown",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), but would get this picture.",
        "Use another picture, or name the households that may read this with \"households: […]\".")
    case .hiddenChildNamed(let child, let household, let holder):
      ProblemWords(
        "hidden-child-named",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), but would read the name here.",
        "Write it without the name\(holder.wayOutForNames)")
    case .hiddenChildPerhapsNamed(let child, let household, let holder):
      ProblemWords(
        "hidden-child-perhaps-named",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), and this word may be the name.",
        "If it is, write it without the name\(holder.wayOutForNames)", severity: .warning)
    case .hiddenChildInFileName(let child, let household):
      ProblemWords(
        "hidden-child-in-file-name",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), "
          + "but would get this file, whose name has the child's name in it.",
        "Rename the file, or name the households that may read this with \"households: […]\".")
    case .otherAdultNamed(let what, let household, let other, let holder):
      ProblemWords(
        "other-home-named",
        "The household \(Phrase.quoted(household)) would read the \(what.noun) of an adult "
          + "of the household \(Phrase.quoted(other)) here.",
        "Take it out\(what == .name ? " and write who it is, such as \"mother\"" : "")"
          + (holder == .piece ? FamilyProblem.Holder.orNameHouseholds : "."))
    case .otherFamilyNamed(let what, let isChild):
      ProblemWords(
        "other-family-named",
        "This family would read the \(isChild ? "whole name of a child" : "\(what.noun) of an adult") "
          + "of another family here.",
        "Take it out\(what == .name ? " and write who it is, such as \"\(isChild ? "a friend" : "a neighbor")\"" : "")."
      )
    case .copiedFromOtherFamily:
      ProblemWords(
        "copied-from-other-family",
        "The same words stand in another family's folder, and they name that family's child.",
        "If they were copied, write this child's name or \"{{child.first}}\" here.", severity: .warning)
    case .groupNamesChild(let name, let family):
      ProblemWords(
        "group-names-child",
        "This is for several families, and it names \(Phrase.quoted(name)), a child of the family \(Phrase.quoted(family)).",
        "Write it without the name, or put it into that family's folder.")
    case .groupNamesAdult(let what, let family):
      ProblemWords(
        "group-names-adult",
        "This is for several families, and it gives the \(what.noun) of an adult of the family \(Phrase.quoted(family)).",
        "Take it out\(what == .name ? " and write who it is, such as \"a mother\"" : "").")
    case .groupAudience:
      ProblemWords(
        "group-audience", "A group is given by \"for\" or by \"members\", and by one of them only.",
        "Write \"for: {school: …, class: …}\" or \"members: […]\".")
    case .emptyRule:
      ProblemWords("empty-rule", "\"for\" names nobody.", "Name a school, a class or a team member.")
    case .groupWithoutFamily(let lack):
      ProblemWords(
        "group-without-family", "No family is in this group, so nobody reads what is in it.", lack.remedy,
        severity: .warning)
    case .leftWithoutCover(let slug, let until):
      ProblemWords(
        "left-without-cover",
        "\(Phrase.quoted(slug)) left on \(until) and nobody takes over, so families and forms name nobody instead.",
        "Write \"covers: \(slug)\" in the file of the colleague who does. If nobody does, take \(Phrase.quoted(slug)) out "
          + "of \"team\", \"by\" and \"return-to\".", severity: .warning)
    case .coversSelf:
      ProblemWords(
        "covers-self", "A team member cannot stand in for themselves.", "Name the colleague whose work it is.")
    case .tooMuchPractice(let child, let minutes, let limit):
      ProblemWords(
        "too-much-practice",
        "With this, the practice of \(Phrase.quoted(child)) comes to \(minutes) minutes a week. "
          + "The portal's limit is \(limit).",
        "A few things done well help more. End one of them, or ask for fewer minutes or times.", severity: .warning)
    }
  }
}

extension FamilyProblem.Holder {
  /// How a remedy ends where a piece could name who reads it.
  fileprivate static let orNameHouseholds = ", or name the households that may read this with \"households: […]\"."

  fileprivate var wayOutForNames: String {
    switch self {
    case .piece: Self.orNameHouseholds
    case .list: ". It cannot be for one household only here; a letter with \"households: […]\" can."
    }
  }
}

extension Family {
  /// The names of all errors that say that somebody would be named or shown to a home that must not know. What caused them
  /// may be new, and older pages say the same.
  package static let privacyErrors: Set = [
    "household-not-of-child", "no-consent", "hidden-child-shown", "hidden-child-named", "hidden-child-in-file-name",
    "other-home-named",
  ]

  /// The names of all warnings that are told only until the practice ends that they are about.
  package static let practiceWarnings: Set = ["practice-repeated", "too-much-practice"]
}
