extension RuleProblem: Problem {
  var words: ProblemWords { writingWords ?? familyWords ?? fileWords }

  private var writingWords: ProblemWords? {
    switch self {
    case .unknownKind(let kind, let nearest, let known):
      ProblemWords(
        "unknown-kind", "\(Phrase.quoted(kind)) is not a kind of writing that belongs here.",
        Phrase.didYouMean(nearest, otherwise: "Write \(Phrase.choices(known))."))
    case .factInTranslation(let name):
      ProblemWords(
        "fact-in-translation", "\"\(name)\" is the same in every language, so it stands in the first file alone.",
        "Delete this line here. The value is taken from the file that this one translates.")
    case .needsDate:
      ProblemWords(
        "needs-date", "It is not clear which day this belongs to.",
        "Begin the file's name with the day, such as \"2026-11-12-good-news.md\".")
    case .becauseWithoutNone:
      ProblemWords(
        "because-without-none", "\"because\" says why access is none, but access is not none here.",
        "Write \"access: none\", or delete \"because\".")
    case .noneWithoutBecause:
      ProblemWords(
        "none-without-because", "Access is none, and nothing says why.",
        "Add a line \"because: …\" for those who come after you. Only staff can read it.", severity: .warning)
    case .untilBeforeFrom:
      ProblemWords("until-before-from", "The last day comes before the first.", "Change \"from\" or \"until\".")
    case .optionsNeeded:
      ProblemWords(
        "options-needed", "A proposed meeting needs times to choose from.",
        "Add a line such as \"options: [2026-11-12T15:30, 2026-11-13T09:00]\".")
    case .replyByNeeded:
      ProblemWords(
        "reply-by-needed", "A proposed meeting needs a day by which the family should answer.",
        "Add a line such as \"reply-by: 2026-11-05\".")
    case .optionsNotProposed:
      ProblemWords(
        "options-not-proposed", "Times to choose from are shown only while the meeting is proposed.",
        "Delete \"options\", or write \"state: proposed\".", severity: .warning)
    case .outcomesNotHeld(let name):
      ProblemWords(
        "outcomes-not-held", "\"\(name)\" is shown only after the meeting was held.",
        "Write \"state: held\", or delete \"\(name)\".", severity: .warning)
    case .unitAndLevels:
      ProblemWords(
        "unit-and-levels", "A goal is counted in a unit or in levels, not in both.", "Delete one of the two.")
    case .notALevel(let value, let count):
      ProblemWords(
        "not-a-level", "\(value) is not one of the \(count) levels, which are counted from 0.",
        "Write a whole number from 0 to \(count - 1).")
    case .stalledWithoutWhy:
      ProblemWords(
        "stalled-without-why", "Progress is stalled, and the family is not told why and what comes next.",
        "Add \"why\" and \"next\".", severity: .warning)
    case .goalOfOtherChild(let goal, let child):
      ProblemWords(
        "goal-of-other-child", "The goal \(Phrase.quoted(goal)) is not a goal of \(Phrase.quoted(child)).",
        "Change \"goal\" or \"child\".")
    case .choicesNeeded:
      ProblemWords(
        "choices-needed", "A choice needs at least two answers to choose from.",
        "Add a line such as \"choices: [By phone, At school]\".")
    case .choicesNotUsed(let kind):
      ProblemWords(
        "choices-not-used", "A field of kind \(kind) has no answers to choose from.",
        "Delete \"choices\", or write \"kind: choice\".")
    case .unknownFormField(let id, let nearest):
      ProblemWords(
        "unknown-form-field", "The form has no field \(Phrase.quoted(id)).",
        Phrase.didYouMean(nearest, otherwise: "Use the ids of the file that this one translates."))
    case .choiceCount(let field, let source):
      ProblemWords(
        "choice-count",
        "The field \(Phrase.quoted(field)) has another number of answers than the file that this one translates.",
        "Write \(source) answers, in the same order.")
    case .unknownPlaceholder(let name, let nearest, let known):
      ProblemWords(
        "unknown-placeholder", "\"{{\(name)}}\" does not stand for anything here.",
        Phrase.didYouMean(
          nearest.map { "{{\($0)}}" },
          otherwise: known.isEmpty
            ? "Write the words themselves." : "Known here is \(Phrase.choices(known.map { "{{\($0)}}" })).")
      )
    case .placeholderWithoutValue(let name):
      ProblemWords(
        "placeholder-without-value", "\"{{\(name)}}\" has nothing to stand for.",
        "Add \"\(name)\" to the entries at the beginning of the file that says how it is done.")
    case .showsNeedsPicture:
      ProblemWords(
        "shows-without-picture", "\"shows\" says who is in a picture, but there is no picture.",
        "Add \"picture\", or delete \"shows\".")
    default: nil
    }
  }

  private var familyWords: ProblemWords? {
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
      ProblemWords("empty-list", "\"\(name)\" has nobody in it.", "Add at least one.")
    case .practiceFileName(let name, let nearest):
      ProblemWords(
        "practice-file-name",
        "This file is named for the therapist who writes it, but there is no team member "
          + "\(Phrase.quoted(name)).",
        Phrase.didYouMean(nearest.map { $0 + ".yml" }, otherwise: Reference.team.whereToLook))
    case .noConsent(let child, let needs):
      ProblemWords(
        "no-consent", "There is no consent to show a picture of \(Phrase.quoted(child)) here.",
        "Use another picture, or write \"consent: {photos: \(needs)}\" in family.yml when the family has agreed.")
    case .hiddenChildShown(let child, let household):
      ProblemWords(
        "hidden-child-shown",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), but would get this picture.",
        "Use another picture, or name the households that may read this with \"households: […]\".")
    case .hiddenChildNamed(let child, let household):
      ProblemWords(
        "hidden-child-named",
        "The household \(Phrase.quoted(household)) may not see \(Phrase.quoted(child)), but would read the name here.",
        "Write it without the name, or name the households that may read this with \"households: […]\".")
    case .groupNamesChild(let name, let family):
      ProblemWords(
        "group-names-child",
        "This is for several families, and it names \(Phrase.quoted(name)), a child of the family \(Phrase.quoted(family)).",
        "Write it without the name, or put it into that family's folder.")
    case .groupAudience:
      ProblemWords(
        "group-audience", "A group is given by \"for\" or by \"members\", and by one of them only.",
        "Write \"for: {school: …, class: …}\" or \"members: […]\".")
    case .emptyRule:
      ProblemWords("empty-rule", "\"for\" names nobody.", "Name a school, a class or a team member.")
    case .coversSelf:
      ProblemWords(
        "covers-self", "A team member cannot stand in for themselves.", "Name the colleague whose work it is.")
    default: nil
    }
  }

  private var fileWords: ProblemWords {
    switch self {
    case .translationWithoutSource(let expected, let nearest):
      ProblemWords(
        "translation-without-source", "This is a translation, but there is no \(Phrase.quoted(expected)) beside it.",
        (nearest.map { "If it translates \"\($0)\", name it like that file. " } ?? "")
          + "Write \"\(expected)\", or delete this file.")
    case .translationInSourceLanguage(let language):
      ProblemWords(
        "translation-in-source-language", "This and the file that it translates are both in \(language).",
        "Delete one of them, or write \"language: …\" in the other if it was written in another language.")
    case .unusedLanguage(let language, let family):
      ProblemWords(
        "unused-language",
        "Nobody would see this: \(language) is not a language of the portal"
          + (family ? " or of this family." : "."),
        family
          ? "Rename the file, or add \(language) to a household's \"languages\" in family.yml."
          : "Rename the file, or add \(language) to \"languages\" in Content/portal.yml.")
    case .recordingWithoutPage(let expected):
      ProblemWords(
        "recording-without-page", "This is a recording, but there is no \(Phrase.quoted(expected)) beside it.",
        "Name it like the page that it reads aloud, or take it away.")
    case .sourceLanguageNotListed(let language):
      ProblemWords(
        "source-language-not-listed", "The source language \(language) is not among the portal's languages.",
        "Add \(language) to \"languages\".")
    case .unknownTimeZone(let zone):
      ProblemWords(
        "unknown-time-zone", "\(Phrase.quoted(zone)) is not a time zone.", "Write one such as \"America/New_York\".")
    case .badAddress(let address):
      ProblemWords(
        "bad-address", "\(Phrase.quoted(address)) cannot be the portal's address.",
        "Write it in full and without \"?\" or \"#\", such as \"https://families.example.org/\".")
    case .pictureNotFound(let file, let nearest):
      ProblemWords(
        "picture-not-found", "There is no picture \(Phrase.quoted(file)).",
        Phrase.didYouMean(nearest, otherwise: "Put the picture beside this file, and write its name with the ending."))
    case .notAPicture(let file):
      ProblemWords(
        "not-a-picture", "\(Phrase.quoted(file)) is not a picture that can be shown.",
        "Use a file that ends in .jpg, .png, .webp, .gif or .svg.")
    case .attachmentNotFound(let file, let nearest):
      ProblemWords(
        "attachment-not-found", "There is no file \(Phrase.quoted(file)).",
        Phrase.didYouMean(nearest, otherwise: "Put the file beside this one, and write its name with the ending."))
    case .notAPDF(let file):
      ProblemWords("not-a-pdf", "\(Phrase.quoted(file)) is not a PDF file.", "Save it as PDF, and name that file.")
    case .showsNeedsFolder(let child):
      ProblemWords(
        "shows-needs-folder", "Others will see this, so \(Phrase.quoted(child)) is not enough to know the child.",
        "Write the family's folder before it, such as \"alvarez-reyes/maya\".")
    default:
      ProblemWords("content", "This cannot be used.")
    }
  }
}
