extension WritingProblem: Problem {
  var words: ProblemWords {
    switch self {
    case .unknownKind(let kind, let nearest, let known):
      ProblemWords(
        "unknown-kind", "\(Phrase.quoted(kind)) is not a kind of writing that belongs here.",
        Phrase.didYouMean(nearest, otherwise: "Write \(Phrase.choices(known))."))
    case .factInTranslation(let name):
      ProblemWords(
        "fact-in-translation", "\"\(name)\" is the same in every language, so it stands in the first file alone.",
        "Delete this line here. The value is taken from the file that this one translates.")
    case .sampleWords:
      ProblemWords(
        "sample-words", "This is still what \"homeward new\" wrote to begin with.",
        "Put your own words here, or delete the line. Until all is ready, write \"draft: yes\".", severity: .warning)
    case .nothingWritten:
      ProblemWords(
        "nothing-written", "Nothing is written here below the entries.",
        "Write the text after the second line \"---\". Until it is ready, write \"draft: yes\".", severity: .warning)
    case .needsDate:
      ProblemWords(
        "needs-date", "It is not clear which day this belongs to.",
        "Begin the file's name with the day, such as \"2026-11-12-good-news.md\".")
    case .farFromFileName:
      ProblemWords(
        "far-from-file-name", "More than half a year lies between this day and the one in the file's name.",
        "Look at the year in both, and correct the one that is wrong.", severity: .warning)
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
    case .replyByTooLate:
      ProblemWords(
        "reply-by-too-late", "The family should answer by a day that comes after the meeting.",
        "Change \"reply-by\", or the time of the meeting.", severity: .warning)
    case .optionsNotProposed:
      ProblemWords(
        "options-not-proposed", "Times to choose from are shown only while the meeting is proposed.",
        "Delete \"options\", or write \"state: proposed\".", severity: .warning)
    case .outcomesNotHeld(let name):
      ProblemWords(
        "outcomes-not-held", "\"\(name)\" is shown only after the meeting was held.",
        "Write \"state: held\", or delete \"\(name)\".", severity: .warning)
    case .shortNotice(let days, let needed):
      ProblemWords(
        "short-notice",
        days <= 0
          ? "The family is told of this meeting on its day or later."
          : "The family is told of this meeting only \(days) \(days == 1 ? "day" : "days") before.",
        "Tell them at least \(needed) days before: give \"start\" a later day, or \"show-from\" an earlier one.",
        severity: .warning)
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
            ? "Write the words themselves." : "Write \(Phrase.choices(known.map { "{{\($0)}}" })).")
      )
    case .placeholderWithoutValue(let name):
      ProblemWords(
        "placeholder-without-value", "\"{{\(name)}}\" has nothing to stand for.",
        "Add \"\(name)\" to the entries at the beginning of the file that says how it is done.")
    case .showsNeedsPicture:
      ProblemWords(
        "shows-without-picture", "\"shows\" says who is in a picture, but there is no picture.",
        "Add \"picture\", or delete \"shows\".")
    }
  }
}
