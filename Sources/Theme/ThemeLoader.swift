import Diagnostics
import Files
import Languages
import Templates

/// Reads a theme from its folders and compiles it.
package enum ThemeLoader {
  /// Which pages a style sheet is for, by the ending of its name; one without is for all.
  private enum Use: String, CaseIterable {
    case `public` = "-public.css", lock = "-lock.css", family = "-family.css", letter = "-letter.css"
    /// For all but the locked page, which is in each household's file and is kept small.
    case writing = "-writing.css"
  }

  /// - Parameters:
  ///   - languages: those that need a message pack; English is needed always, as the packs' reference.
  ///   - known: the languages that have a pack, where an earlier build checked all of them and no file has changed; then
  ///     each is read when it is asked for.
  /// - Returns: the theme, or nil where it cannot be used, and what is wrong.
  package static func load(
    _ folder: ThemeFolder, languages: [LanguageTag], known: [LanguageTag]? = nil
  ) throws(FileProblem) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let templates = try compileTemplates(folder, &diagnostics)
    let packs: MessagePacks =
      if let known { try knownPacks(folder, known) } else {
        MessagePacks(try readPacks(folder, languages, &diagnostics))
      }
    let pictures = try readPictures(folder, &diagnostics)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let opener = try script(folder, "scripts/opener")
    let shared = try script(folder, "scripts/shared")
    let family = shared + (try script(folder, "scripts/family"))
    let keys = packs[.english]?.keys ?? []
    let theme = Theme(
      templates: templates, packs: packs, publicStyle: try style(folder, for: .public),
      lockStyle: try style(folder, for: .lock), familyStyle: try style(folder, for: .family),
      letterStyle: try style(folder, for: .letter),
      publicScript: shared + (try script(folder, "scripts/public")),
      chooserScript: try script(folder, "scripts/chooser"), openerScript: opener, familyScript: family,
      openerKeys: try openerKeys(quoted(in: opener, and: .locked, folder), of: keys),
      familyKeys: keys.filter(try quoted(in: family, and: .familyFrame, folder).contains), pictures: pictures)
    return (theme, diagnostics)
  }

  private static func compileTemplates(
    _ folder: ThemeFolder, _ diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> TemplateSet {
    let ending = ".mustache"
    var sources: [TemplateSource] = []
    for file in try folder.files(in: "templates", ending: ending) {
      let name = String(file.name.dropFirst("templates/".count).dropLast(ending.count))
      let bytes = try FileReader.bytes(of: file.path, followingLinks: true)
      sources.append(TemplateSource(name: name, file: file.label, bytes: bytes))
    }
    let (templates, problems) = TemplateSet.compile(sources)
    diagnostics += problems
    if let locked = sources.first(where: { $0.name == TemplateName.locked.rawValue }),
      !String(decoding: locked.bytes, as: UTF8.self).contains(Theme.sealedMark)
    {
      diagnostics.append(ThemeWords.markMissing(locked.file))
    }
    for name in TemplateName.allCases where templates.handle(name.rawValue) == nil {
      diagnostics.append(ThemeWords.templateMissing(name.rawValue))
    }
    return templates
  }

  /// The files of message packs by their languages, and those whose names are no language.
  private static func packFiles(
    _ folder: ThemeFolder
  ) throws(FileProblem) -> (files: [(language: LanguageTag, file: ThemeFolder.File)], others: [ThemeFolder.File]) {
    var (files, others): ([(language: LanguageTag, file: ThemeFolder.File)], [ThemeFolder.File]) = ([], [])
    for file in try folder.files(in: "messages", ending: ".po") {
      let name = file.name.dropFirst("messages/".count).dropLast(".po".count)
      if let language = LanguageTag(name) { files.append((language, file)) } else { others.append(file) }
    }
    return (files, others)
  }

  private static func knownPacks(
    _ folder: ThemeFolder, _ languages: [LanguageTag]
  ) throws(FileProblem) -> MessagePacks {
    let files = try packFiles(folder).files
    return MessagePacks(languages) { language in
      guard let file = files.last(where: { $0.language == language })?.file,
        let bytes = try? FileReader.bytes(of: file.path, followingLinks: true)
      else { return nil }
      return MessagePack.read(bytes, file: file.label, language: language).0
    }
  }

  private static func readPacks(
    _ folder: ThemeFolder, _ languages: [LanguageTag], _ diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> [LanguageTag: MessagePack] {
    var packs: [LanguageTag: MessagePack] = [:]
    let (files, others) = try packFiles(folder)
    diagnostics += others.map { ThemeWords.unknownLanguage($0.label) }
    for (language, file) in files {
      let (pack, problems) = MessagePack.read(
        try FileReader.bytes(of: file.path, followingLinks: true), file: file.label, language: language)
      diagnostics += problems
      packs[language] = pack
    }
    guard let reference = packs[.english] else {
      diagnostics.append(ThemeWords.packMissing(.english))
      return packs
    }
    for language in languages.sorted() {
      guard let pack = packs[language] else {
        diagnostics.append(ThemeWords.packMissing(language))
        continue
      }
      diagnostics += pack.diagnostics(comparedWith: reference)
    }
    // A half translated pack would show names of messages to a household that reads the language.
    for (language, pack) in packs.sorted(by: { $0.key < $1.key }) where !languages.contains(language) {
      let missing = pack.missingKeys(comparedWith: reference).count
      guard missing > 0 else { continue }
      diagnostics.append(ThemeWords.packUnfinished(pack, missing: missing))
      packs[language] = nil
    }
    return packs
  }

  private static func readPictures(
    _ folder: ThemeFolder, _ diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> [String: ThemePicture] {
    var pictures: [String: ThemePicture] = [:]
    for file in try folder.files(in: "pictures", ending: ".svg") {
      let name = String(file.name.dropFirst("pictures/".count).dropLast(".svg".count))
      let bytes = try FileReader.bytes(of: file.path, followingLinks: true)
      // An empty file takes out the one it replaces.
      guard !bytes.isEmpty else { continue }
      if let picture = ThemePicture(name: name, file: bytes) {
        pictures[name] = picture
      } else {
        diagnostics.append(ThemeWords.notADrawing(file.label))
      }
    }
    return pictures
  }

  /// What is for all pages stands in the locked page already, so the opened one's style does not repeat it.
  private static func style(_ folder: ThemeFolder, for use: Use) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in try folder.files(in: "styles", ending: ".css") {
      let named = Use.allCases.first { file.name.hasSuffix($0.rawValue) }
      guard named == use || named == nil && use != .family || named == .writing && use != .lock else { continue }
      bytes += SourceStripping.style(try FileReader.bytes(of: file.path, followingLinks: true))
    }
    return bytes
  }

  /// The scripts of a folder, one after the other by name.
  private static func script(_ folder: ThemeFolder, _ name: String) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in try folder.files(in: name, ending: ".js") {
      bytes += SourceStripping.script(try FileReader.bytes(of: file.path, followingLinks: true))
    }
    return bytes
  }

  /// What stands in quotes in a script and the template that it works on.
  private static func quoted(
    in script: [UInt8], and template: TemplateName, _ folder: ThemeFolder
  ) throws(FileProblem) -> Set<String> {
    var text = script
    if let file = try folder.file("templates/\(template.rawValue).mustache") {
      text += try FileReader.bytes(of: file.path, followingLinks: true)
    }
    return text.withUnsafeBufferPointer { bytes in
      var quoted: Set<String> = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || Self.quotes.contains(bytes[index]) {
        // A key is short: what stands between is the program.
        if index - start <= Self.longestKey {
          quoted.insert(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
        }
        start = index + 1
      }
      return quoted
    }
  }

  private static let quotes = Array("'\"`".utf8)
  private static let longestKey = 100

  /// The words that the locked page needs: those whose key, or whose key without `open-`, it has in quotes.
  private static func openerKeys(_ quoted: Set<String>, of keys: [String]) -> [String] {
    let prefix = "open-"
    return keys.filter { key in
      key.hasPrefix(prefix) && (quoted.contains(key) || quoted.contains(String(key.dropFirst(prefix.count))))
    }
  }
}
