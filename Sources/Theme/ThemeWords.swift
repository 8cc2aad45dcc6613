import Diagnostics
import Languages

/// The sentences of this module.
package enum ThemeWords {
  static func templateMissing(_ name: String) -> Diagnostic {
    .error(
      "theme-template-missing", "The theme has no template \"\(name)\".",
      remedy: "Add templates/\(name).mustache to the theme, or take out the theme's own copy of a folder.")
  }

  static func markMissing(_ file: String) -> Diagnostic {
    .error(
      "theme-mark-missing", "The theme's locked page does not say where a family's sealed pages go.",
      at: SourcePlace(file: file), remedy: "Write \(Theme.sealedMark) on a line before the last script.")
  }

  static func notADrawing(_ file: String) -> Diagnostic {
    .error(
      "theme-picture", "The drawing \(file) cannot be shown.", at: SourcePlace(file: file),
      remedy: "Begin it with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 120\">, in whole numbers.")
  }

  static func unknownLanguage(_ file: String) -> Diagnostic {
    .error(
      "theme-pack-name", "The name of \(file) is not a language.", at: SourcePlace(file: file),
      remedy: "Name it by its language, such as es.po or zh-Hans.po.")
  }

  package static func packMissing(_ language: LanguageTag) -> Diagnostic {
    .error(
      "language-without-pack",
      "There are no words for the portal's own buttons and notices in \(language.englishName) (\(language)).",
      at: SourcePlace(file: "Content/portal.yml"),
      remedy: """
        Start them with "homeward translate new-language \(language)", or take \(language) out of the portal's languages.
        """)
  }

  static func packUnfinished(_ pack: MessagePack, missing: Int) -> Diagnostic {
    .warning(
      "language-unfinished",
      "The words for \(pack.language.englishName) are not complete yet: \(missing) are missing. No page uses them.",
      at: SourcePlace(file: pack.file),
      remedy: "To see which, run \"homeward translate new-language \(pack.language)\".")
  }

  package static func themeMissing(_ name: String, at place: SourcePlace?) -> Diagnostic {
    .error(
      "theme-missing", "There is no theme called \"\(name)\".", at: place,
      remedy: "Write the name of a folder in Themes, or Hearth for the theme that comes with Homeward.")
  }
}
