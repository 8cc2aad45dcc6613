import Diagnostics
import Languages

/// What is said of reading levels.
package enum ReadingWords {
  /// `grade 4.8`, `68 of 100`, `11 words a sentence, 5 of 100 sentences long`.
  package static func level(_ level: ReadingLevel?, in language: LanguageTag) -> String {
    switch level {
    case nil: "too short to say"
    case .grade(let grade): "grade \(one(max(grade, 0)))"
    case .ease(let score): "\(ease(score, in: language)) (\(Int(min(max(score, 0), 100).rounded())) of 100)"
    case .lengths(let words, let long):
      "\(one(words)) \(SentenceLimit.countsCharacters(language) ? "characters" : "words") a sentence, "
        + "\(Int((long * 100).rounded()))% long ones"
    }
  }

  /// The words of the INFLESZ scale, and Flesch's for French and Russian.
  private static func ease(_ score: Double, in language: LanguageTag) -> String {
    let steps: [(Double, String)] =
      language.language == "es"
      ? [(80, "very easy"), (65, "quite easy"), (55, "normal"), (40, "somewhat hard")]
      : [(80, "very easy"), (70, "easy"), (60, "normal"), (50, "somewhat hard")]
    return steps.first { score >= $0.0 }?.1 ?? "hard"
  }

  private static func one(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The warning about a text that is hard to read.
  package static func hard(_ report: ReadingReport, aim grade: Int) -> Diagnostic {
    let text = "This reads at \(level(report.level, in: report.language))"
    let long = SentenceLimit.long(in: report.language)
    let shorten = "Make two sentences of each long one, and use words that you would say at the door."
    switch report.level {
    case .grade:
      return .warning(
        "reading-hard", "\(text), and the portal aims at grade \(grade).", at: SourcePlace(file: report.file),
        remedy: shorten)
    case .ease, nil:
      return .warning("reading-hard", "\(text).", at: SourcePlace(file: report.file), remedy: shorten)
    case .lengths:
      let what = SentenceLimit.countsCharacters(report.language) ? "characters" : "words"
      return .warning(
        "reading-hard", "Many sentences here are longer than \(long) \(what).", at: SourcePlace(file: report.file),
        remedy: "Make two sentences of each long one.")
    }
  }

  package static func unexplained(_ report: ReadingReport) -> Diagnostic {
    let names = report.terms.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    return .warning(
      "term-unexplained", "This does not explain \(names).", at: SourcePlace(file: report.file),
      remedy: "Say it in plain words, or explain it in Content/glossary.yml.")
  }

  package static func others(_ count: Int) -> Diagnostic {
    .warning(
      "reading-more", "\(count) other texts are hard to read or leave a word unexplained.",
      remedy: "\"homeward status\" lists them all.")
  }
}
