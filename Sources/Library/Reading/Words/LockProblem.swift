/// What can be wrong with what is known of a translation.
enum LockProblem: Sendable {
  case damaged(LockDamage)
  case withoutTranslation(String)
}

extension LockProblem: Problem {
  var words: ProblemWords {
    switch self {
    case .damaged(.broken):
      ProblemWords(
        "damaged-translation-record",
        "This file keeps what is known of a translation, and from here on it cannot be read.",
        "If two people changed it at the same time, take the file of one of them. Or delete it, look through the "
          + "translation, and run \"homeward translate confirm\".")
    case .damaged(.newer):
      ProblemWords(
        "newer-translation-record", "A newer version of Homeward wrote this file.",
        "Update Homeward on this computer.")
    case .damaged(.otherLanguage(let language)):
      ProblemWords(
        "misplaced-translation-record",
        "This file is about a translation into \(Phrase.quoted(language)), but lies in the folder of another language.",
        "Move it into that language's folder, or delete it.")
    case .withoutTranslation(let file):
      ProblemWords(
        "translation-gone", "This keeps what is known of a translation, but \(Phrase.quoted(file)) is gone.",
        "Put that file back, or delete this one if it is not wanted any more.", severity: .warning)
    }
  }
}
