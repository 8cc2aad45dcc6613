import Diagnostics
import Languages

extension SurroundingsProblem: Problem {
  var words: ProblemWords {
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
        (CountryCode.language(meantBy: language).map { "The code of \($0.name) is \"\($0.code)\". " } ?? "")
          + (family
            ? "Rename the file, or add \(language) to a household's \"languages\" in family.yml."
            : "Rename the file, or add \(language) to \"languages\" in Content/portal.yml."))
    case .recordingWithoutPage(let expected, let nearest): Self.recording(expected, nearest, .error)
    case .looseRecording(let expected, let nearest): Self.recording(expected, nearest, .warning)
    case .recordingLanguage(let tag, let nearest):
      ProblemWords(
        "recording-language", "\(Phrase.quoted(tag)) is not a language that is known, so nobody hears this recording.",
        Phrase.didYouMean(nearest, otherwise: "Write the language as in the names of other files, such as \"es\"."),
        severity: .warning)
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
    case .insecureAddress(let address):
      ProblemWords(
        "insecure-address",
        "\(Phrase.quoted(address)) begins with \"http:\", and over that a browser cannot open a family's page.",
        "Write \"https:\", and have the host serve the portal so. To try it on this computer, use "
          + "\"http://localhost/\".")
    case .addressWithPassword:
      ProblemWords(
        "address-with-password",
        "This address has a name or password before its \"@\", which would stand on pages for everyone.",
        "Take it out, such as \"https://families.example.org/\". If the password was published, change it.")
    case .sharedHost:
      ProblemWords(
        "shared-host", "Other pages of this host could read what a phone remembers of a family.",
        "Use a host name of its own, or write \"remember-days: 0\" under \"policy\".", severity: .warning)
    case .pictureNotFound(let file, let nearest):
      ProblemWords(
        "picture-not-found", "There is no picture \(Phrase.quoted(file)).",
        Phrase.didYouMean(nearest, otherwise: "Put the picture beside this file, and write its name with the ending."))
    case .notAPicture(let file):
      ProblemWords(
        "not-a-picture", "\(Phrase.quoted(file)) is not a picture that can be shown.",
        "Use a file that ends in .jpg, .heic, .png, .webp or .gif.")
    case .attachmentNotFound(let file, let nearest):
      ProblemWords(
        "attachment-not-found", "There is no file \(Phrase.quoted(file)).",
        Phrase.didYouMean(nearest, otherwise: "Put the file beside this one, and write its name with the ending."))
    case .notAPDF(let file):
      ProblemWords("not-a-pdf", "\(Phrase.quoted(file)) is not a PDF file.", "Save it as PDF, and name that file.")
    case .unusedMedia(let file, let entry):
      ProblemWords(
        "unused-media", "No writing of this family names \(Phrase.quoted(file)), so nobody sees it.",
        "Write \"\(entry): \(entry == EntryName.attachments.rawValue ? "[\(file)]" : file)\" where it belongs, "
          + "or take it away from here.",
        severity: .warning)
    case .showsNeedsFolder(let child):
      ProblemWords(
        "shows-needs-folder", "Others will see this, so \(Phrase.quoted(child)) is not enough to know the child.",
        "Write the family's folder before it, such as \"alvarez-reyes/maya\".")
    }
  }

  private static func recording(
    _ expected: String, _ nearest: String?, _ severity: Diagnostic.Severity
  ) -> ProblemWords {
    ProblemWords(
      "recording-without-page", "This is a recording, but there is no \(Phrase.quoted(expected)) beside it.",
      Phrase.didYouMean(nearest, otherwise: "Name it like the page that it reads aloud, or take it away."),
      severity: severity)
  }
}
