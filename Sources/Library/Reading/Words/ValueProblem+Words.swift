extension ValueProblem: Problem {
  var words: ProblemWords {
    switch self {
    case .unknownEntry(let name, let nearest, let known):
      ProblemWords(
        "unknown-entry", "\(Phrase.quoted(name)) is not a known entry here.",
        Phrase.didYouMean(nearest, otherwise: "Known here are: \(known.joined(separator: ", ")).") ?? "")
    case .duplicateEntry(let name):
      ProblemWords("duplicate-entry", "\(Phrase.quoted(name)) is written twice.", "Keep one of them.")
    case .missingEntry(let name, let example):
      ProblemWords("missing-entry", "\"\(name)\" is missing.", "Add a line such as \"\(name): \(example)\".")
    case .empty(let name):
      ProblemWords("empty-entry", "\"\(name)\" is empty.", "Write something after the colon, or delete the line.")
    case .wrongForm(let name, let type):
      ProblemWords("wrong-form", "\"\(name)\" needs \(type.needed).", "Write it like this: \(type.line(name)).")
    case .notOfType(let name, let value, let type):
      ProblemWords(
        "wrong-value", "\(Phrase.quoted(value)) cannot be read: \"\(name)\" needs \(type.needed).",
        "Write it like this: \(type.line(name)).")
    case .privateNotOfType(let name, let type):
      ProblemWords(
        "wrong-value", "This \(type.personal ?? "value") cannot be read: \"\(name)\" needs \(type.needed).",
        "Write it like this: \(type.line(name)).")
    case .noSuchDay(let name, let hasTime):
      ProblemWords(
        "no-such-day", "\"\(name)\" names a day\(hasTime ? " or a time" : "") that does not exist.",
        "Look at the month and the day\(hasTime ? ", and at the hour" : ""), and correct them.")
    case .outOfRange(let name, let value, let range):
      ProblemWords(
        "out-of-range", "\"\(name)\" is \(value), but must lie between \(range.lowerBound) and \(range.upperBound).",
        "Change the number.")
    case .notAChoice(let name, let value, let choices, let nearest):
      ProblemWords(
        "unknown-choice", "\(Phrase.quoted(value)) is not a known value of \"\(name)\".",
        Phrase.didYouMean(nearest, otherwise: "Write \(Phrase.choices(choices))."))
    case .badShortName(let value, let proposed):
      ProblemWords(
        "bad-short-name", "\(Phrase.quoted(value)) is not a short name: it may hold a-z, 0-9 and \"-\".",
        proposed.map { "Write \"\($0)\"." } ?? "Write a word with these letters.")
    case .unknownLanguage(let value, let nearest):
      ProblemWords(
        "unknown-language", "\(Phrase.quoted(value)) is not the code of a language.",
        Phrase.didYouMean(nearest, otherwise: "Use a code such as en, es, ar or zh-Hans."))
    case .noSourceText(let name, let language):
      ProblemWords(
        "no-source-text",
        "\"\(name)\" has no text in \(language.englishName), the language that the others are translated from.",
        "Add a line such as \"\(language): your words\".")
    case .unknownWord(let value, let list, let nearest):
      ProblemWords(
        "unknown-word", "\(Phrase.quoted(value)) is not one of the known \(list).",
        (Phrase.didYouMean(nearest).map { $0 + " If it is new" } ?? "If it is meant")
          + ", add it with its words under \"\(list)\" in Content/portal.yml.")
    case .unknownReference(let kind, let value, let nearest):
      ProblemWords(
        "unknown-\(kind.rawValue)", "There is no \(kind.noun) \(Phrase.quoted(value)).",
        Phrase.didYouMean(nearest, otherwise: kind.whereToLook))
    case .referenceToDraft(let kind, let value):
      ProblemWords(
        "draft-reference", "The \(kind.noun) \(Phrase.quoted(value)) is still a draft, so nobody can see it.",
        "Delete \"draft: yes\" there when it is ready, or take it out here.")
    case .repeated(let value):
      ProblemWords("repeated-value", "\(Phrase.quoted(value)) is in this list twice.", "Keep one of them.")
    case .privateRepeated(let type):
      ProblemWords(
        "repeated-value", "This \(type.personal ?? "value") is in this list twice.", "Keep one of them.")
    case .notAList(let example):
      ProblemWords(
        "not-a-list", "This must be a list of entries.", "Begin each item with \"- \", such as \"- {\(example)}\".")
    case .notEntries(let what):
      ProblemWords(
        "not-entries", "\(what) must hold entries of the form \"name: value\".",
        "Begin each line with a word, a colon and a space.")
    }
  }
}

extension FieldType {
  /// What to call a value that tells of a family or leads to it; nil where the type's values do neither.
  var personal: String? {
    switch self {
    case .phone: "phone number"
    case .email: "e-mail address"
    case .date, .dates: "date"
    case .dateTime, .dateTimes: "date with a time"
    case .link: "web address"
    default: nil
    }
  }

  /// What a value of this type is, in words.
  var needed: String {
    switch self {
    case .text, .fact: "a text"
    case .texts, .facts, .localizedList: "a list of texts"
    case .localized: "a text, or one text for each language"
    case .shortName, .reference, .word: "a short name"
    case .shortNames, .references, .words: "a list of short names"
    case .integer: "a whole number"
    case .number: "a number"
    case .date: "a date, year first"
    case .dates: "a list of dates, year first"
    case .dateTime: "a date and a time"
    case .dateTimes: "a list of dates with times"
    case .times: "how often it is done"
    case .ages: "two ages"
    case .language: "the code of a language"
    case .languages: "a list of language codes"
    case .link: "a web address"
    case .phone: "a phone number"
    case .email: "an e-mail address"
    case .flag: "yes or no"
    case .choice(let choices): Phrase.choices(choices)
    case .choices(let choices): "a list of \(Phrase.choices(choices))"
    case .picture: "the name of a picture file"
    case .attachments: "a list of PDF files"
    case .entries: "entries of its own"
    case .entriesList: "a list of entries"
    case .ladders: "languages, each with a list of languages"
    case .vocabulary: "short names, each with its words"
    }
  }

  /// A value of this type as somebody might write it.
  var example: String {
    switch self {
    case .text, .fact: "your words"
    case .texts, .facts, .localizedList: "[first, second]"
    case .localized: "your words"
    case .shortName: "short-name"
    case .word: "fine-motor"
    case .shortNames: "[large-print, braille]"
    case .words: "[fine-motor, play]"
    case .reference(let kind): kind.example
    case .references(let kind): "[\(kind.example)]"
    case .integer: "10"
    case .number: "3.5"
    case .date: "2026-11-12"
    case .dates: "[2026-11-12, 2026-11-13]"
    case .dateTime: "2026-11-12T15:30"
    case .dateTimes: "[2026-11-12T15:30, 2026-11-13T09:00]"
    case .times: "3 per week"
    case .ages: "4-9"
    case .language: "es"
    case .languages: "[en, es]"
    case .link: "https://example.org/page"
    case .phone: "+1 718 555 0100"
    case .email: "name@example.org"
    case .flag: "yes"
    case .choice(let choices): choices.first ?? ""
    case .choices(let choices): "[\(choices.first ?? "")]"
    case .picture: "calm-corner.jpg"
    case .attachments: "[plan.pdf]"
    case .entries(let schema): "{\(schema.exampleLine)}"
    case .entriesList(let schema): "[{\(schema.exampleLine)}]"
    case .ladders: "{mam: [es]}"
    case .vocabulary: "{cooking: Cooking together}"
    }
  }

  func line(_ name: String) -> String {
    switch self {
    case .times: "\"\(name): 3 per week\", \"\(name): 2 per day\" or \"\(name): when needed\""
    default: "\"\(name): \(example)\""
    }
  }
}

extension Reference {
  /// What it names, in words.
  var noun: String {
    switch self {
    case .school: "school"
    case .team: "team member"
    case .strategy: "strategy"
    case .form: "form"
    case .goal: "goal"
    case .meeting: "meeting"
    case .child: "child"
    case .household: "household"
    case .family: "family folder"
    }
  }

  var whereToLook: String {
    switch self {
    case .school: "Schools are listed in Content/schools.yml."
    case .team: "Team members are the files in Content/team; write the file's name without \".md\"."
    case .strategy: "Strategies are the files in Content/strategies; write the file's name without \".md\"."
    case .form: "Forms are the files in Content/forms; write the file's name without \".md\"."
    case .goal: "Goals are files in this family's folder; write the file's name without \".md\"."
    case .meeting: "Meetings are files in this family's folder; write the file's name without \".md\"."
    case .child: "Children are listed in this family's family.yml; write the child's id."
    case .household: "Households are listed in this family's family.yml; write the household's id."
    case .family: "Families are the folders in Content/families."
    }
  }

  var example: String {
    switch self {
    case .school: "maple"
    case .team: "r-ortiz"
    case .strategy: "calm-corner"
    case .form: "what-i-notice"
    case .goal: "2026-09-20-goal-buttons"
    case .meeting: "2026-11-12-annual-review"
    case .child: "maya"
    case .household: "home"
    case .family: "alvarez-reyes"
    }
  }
}
