import Diagnostics
import Exchange
import Languages
import Translation

/// What the commands on translations have to say.
enum TranslateWords {
  static func unreadLanguage(_ language: LanguageTag) -> Diagnostic {
    .error(
      "unread-language", "Nobody here reads \(language.englishName) as a translation.",
      remedy: "Name a language of portal.yml or of a family, and not the one that you write in.")
  }

  static func adapted(_ path: String, _ language: LanguageTag) -> Diagnostic {
    .note(
      "adapted-left-out",
      "In \(language.englishName) this page is a text of its own, so it is not translated part by part.",
      at: SourcePlace(file: path), remedy: "Show the translator both texts.")
  }

  /// Words that readers do not meet though somebody wrote them.
  static func heldBack(_ part: HeldBackPart) -> Diagnostic {
    let readers = "readers of \(part.language.englishName)"
    switch part.reason {
    case .numbers:
      return .warning(
        "translation-numbers",
        "This has not the same numbers, times or addresses as its source, so \(readers) are shown the source.",
        at: part.place,
        remedy: "Write the same numbers. If it is right, because a number is a word here, read the page and say "
          + "\"homeward translate confirm \(part.page) --lang \(part.language) --numbers --by NAME\".")
    case .count(let key, let here, let source):
      return .warning(
        "translation-list",
        "\"\(key.rawValue)\" has \(Count.of(here, "entry", "entries")) here and \(source) in the source, so \(readers) are "
          + "shown the source's.",
        at: part.place, remedy: "Write one entry for each of the source, in the same order.")
    }
  }

  static func moreHeldBack(_ count: Int) -> Diagnostic {
    .note(
      "more-held-back",
      "In \(Count.of(count, "more place")) readers are shown the source for the same reasons. Mend these first.")
  }

  static func heldBackLeftOut(_ count: Int, _ language: LanguageTag) -> Diagnostic {
    .note(
      "held-back-left-out",
      "\(Count.of(count, "text")) in \(language.englishName) \(count == 1 ? "is" : "are") translated, but readers are shown "
        + "the source: numbers differ.",
      remedy: "See them with \"homeward check\". They are not in this file.")
  }

  static func changedMeanwhile(_ path: String) -> Diagnostic {
    .error(
      "changed-meanwhile", "Somebody else changed \(path) at the same moment, so nothing was written.",
      remedy: "Try again.")
  }

  /// What an import did, or would do.
  static func lines(_ plan: ImportPlan, isDone: Bool) -> [String] {
    let report = plan.report
    var lines = plan.changes.map { ($0.before == nil ? "+ " : "~ ") + $0.path }
    lines += report.taken.filter { !$0.findings.isEmpty }.map { text($0, "taken, but look at it") }
    lines += report.late.map { text($0, "arrived stale: the source changed meanwhile. It is kept in memory") }
    lines += report.corrected.map { text($0, "somebody has corrected it here by hand since, so the correction stays") }
    lines += report.doubled.map { text($0, "is there twice. The last text is taken, and this one is kept in memory") }
    lines += report.rejected.map { text($0, "not taken") }
    lines += report.homeless.map { text($0, "not taken: its page is gone, or is a text of its own now") }
    for (unit, file, text) in report.remarks {
      lines.append(
        "\([file ?? unit.piece ?? "", unit.id.description].joined(separator: " ")): the translator says: \(text)")
    }
    lines += report.rewritten.map {
      "\($0): its blocks are not those of the source, so the text is written anew, without comments and other marks"
    }
    for (file, _) in report.displaced { lines.append("\(file): a part of it belonged to nothing in the source") }
    let counts: [(Int, String)] = [
      (report.taken.count, isDone ? "taken" : "to be taken"), (report.unchanged, "as before"),
      (report.untouched, "not translated yet"), (report.late.count, "too late"),
      (report.corrected.count, "corrected here since"), (report.doubled.count, "there twice"),
      (report.kept.count, "not taken"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\(Count.of($0.0, "text")) \($0.1)" }
    lines.append(parts.isEmpty ? "There was nothing in it." : parts.joined(separator: ", ") + ".")
    if let kept = plan.kept {
      lines.append(
        "What was not taken \(isDone ? "is" : "would be") kept in \(kept.path). Mend it there and import that file.")
    }
    if plan.changes.isEmpty {
      lines.append("No page changes.")
    } else if !isDone {
      lines.append("Nothing was written yet. Leave --dry-run out to do it.")
    }
    return lines
  }

  private static func text(_ item: ImportReport.Item, _ words: String) -> String {
    let place = [item.file ?? item.unit.piece ?? "", item.unit.id.description].filter { !$0.isEmpty }
    return
      (["\(place.joined(separator: " ")): \(words)"] + item.findings.map { "  \(label($0.severity)): \($0.words)" })
      .joined(separator: "\n")
  }

  private static func label(_ severity: CheckFinding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .question: "question"
    case .warning: "warning"
    }
  }
}
