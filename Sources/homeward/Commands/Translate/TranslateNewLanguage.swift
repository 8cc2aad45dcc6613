import ArgumentParser
import Authoring
import Diagnostics
import Files
import Languages
import Library
import Theme

/// Begins the words that pages say by themselves in another language, and tells how far they are.
struct TranslateNewLanguage: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-language", abstract: "Begin the pages' own words in another language.",
    discussion: """
      It makes one file with all buttons, headings and notices, to be translated in Poedit or in any \
      editor. Run it again to see what is still missing; words that a newer Homeward brought are added \
      at the end of the file.

      Example:
        homeward translate new-language vi
      """)

  @Argument(help: ArgumentHelp("The language's code, such as vi, fa or zh-Hant.", valueName: "language"))
  var language: LanguageTag

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    let read = LibraryReader.readPublic(root: root)
    guard let settings = read.value?.0.settings else { throw CommandStop(.contentErrors, read.diagnostics) }
    guard let resources = Resources.locate() else { throw Resources.missing }
    let theme = ThemeFolder(settings.theme, portal: root, resources: resources)
    let english = try PortableObject.read(bytes(of: LanguageTag.english, in: theme).bytes, file: "en.po").0
    let path = "Themes/\(settings.theme)/messages/\(language).po"
    guard let file = try theme.file("messages/\(language).po") else {
      let today = (TimeZoneRules(settings.timeZone) ?? .utc).today()
      let text = PackStart.text(for: language, english: english, date: today)
      try Change.create(NewFile(path, text)).write(root: root)
      console.say("Made \(path)")
      remark(console, settings)
      return .done
    }
    return try tellProgress(file, path: path, english, root: root, theme, settings, console)
  }

  private func bytes(of language: LanguageTag, in theme: ThemeFolder) throws -> (bytes: [UInt8], label: String) {
    guard let file = try theme.file("messages/\(language).po") else {
      throw CommandStop(.failed, [ThemeWords.packMissing(language)])
    }
    return (try FileReader.bytes(of: file.path, followingLinks: true), file.label)
  }

  /// Says what the pack lacks, and gives it what it has not heard of yet.
  private func tellProgress(
    _ file: ThemeFolder.File, path: String, _ english: PortableObject, root: String, _ theme: ThemeFolder,
    _ settings: PortalSettings, _ console: Console
  ) throws -> ExitStatus {
    let before = try FileReader.bytes(of: file.path, followingLinks: true)
    let (pack, problems) = MessagePack.read(before, file: file.label, language: language)
    console.show(problems)
    let reference = try bytes(of: .english, in: theme)
    guard let pack, let needed = MessagePack.read(reference.bytes, file: reference.label, language: .english).0 else {
      return .contentErrors
    }
    let missing = pack.missingKeys(comparedWith: needed)
    if missing.isEmpty, !problems.hasErrors {
      console.say("The words for \(language.englishName) are complete: \(file.label)")
      if !settings.languages.contains(language) {
        console.remark("Next: add \(language) to the languages in Content/portal.yml.")
      }
      return .done
    }
    let total = needed.keys.count + OwnWords.entries(for: language).count
    console.say("\(file.label) has \(total - missing.count) of \(total) messages. Missing:")
    for key in missing.prefix(20) { console.say("  \(key)") }
    if missing.count > 20 { console.say("  and \(missing.count - 20) more") }
    let known = Set(PortableObject.read(before, file: file.label).0.entries.compactMap(\.key))
    let text = PackStart.entries(for: language, english: english, leavingOut: known, forms: pack.pluralRule.count)
    if !text.isEmpty, file.path == "\(root)/\(path)" {
      let start = before.last == UInt8(ascii: "\n") ? "" : "\n"
      try Change.append(Change.Addition(path, before: before, text: start + text)).write(root: root)
      console.remark("Messages that the file did not have yet were added at its end.")
    }
    return .done
  }

  private func remark(_ console: Console, _ settings: PortalSettings) {
    let counting = PluralRule.header(for: language) == nil ? "\nIts beginning asks you how the language counts." : ""
    console.remark(
      """
      Next: open it in Poedit or in any editor, and write the translation of each text.\(counting)
      To see what is missing, run this again. When it is complete, add \(language) to the languages in
      Content/portal.yml, and run "homeward check".
      """)
  }
}
