import Diagnostics
import Translation

/// What is said of parts that are not confirmed.
enum ConfirmationWords {
  static func stale(_ unit: TranslatedUnit, in file: String) -> Diagnostic {
    .warning(
      "source-changed", "The source of \(part(unit)) has changed since it was translated.\(texts(unit, in: file))",
      at: SourcePlace(file: file),
      remedy: "Change the translation if it must change, and confirm it. If it is still right, confirm it with --stale."
    )
  }

  static func otherNumbers(_ unit: TranslatedUnit, in file: String) -> Diagnostic {
    .warning(
      "numbers-differ",
      "\(part(unit, begins: true)) does not have the same numbers or addresses as its source.\(texts(unit, in: file))",
      at: SourcePlace(file: file),
      remedy: "Correct the translation. If it is right, for instance because a number is spelled out, confirm it with "
        + "--numbers.")
  }

  static func otherBlocks(in file: String) -> Diagnostic {
    .warning(
      "translation-of-another-shape",
      "This has other paragraphs, steps or headings than the file that it translates, so its text is not confirmed.",
      at: SourcePlace(file: file),
      remedy: "Give it the same ones in the same order. If it is meant to differ, write \"mode: adapted\" at its "
        + "beginning.")
  }

  private static func part(_ unit: TranslatedUnit, begins: Bool = false) -> String {
    if let block = unit.source.block { return "\(begins ? "Part" : "part") \(block + 1) of the text" }
    return "\"\(unit.source.path)\""
  }

  /// The words themselves, but for a family's.
  private static func texts(_ unit: TranslatedUnit, in file: String) -> String {
    guard !SourcePlace(file: file).isFamilyWriting else { return "" }
    let former = unit.locked?.source.map { " It was: \"\($0)\"." } ?? ""
    let target = unit.target.map { " The translation: \"\($0)\"." } ?? ""
    return "\(former) It is: \"\(unit.source.text)\".\(target)"
  }
}
