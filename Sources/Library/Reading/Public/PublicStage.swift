import Diagnostics
import Files
import Languages

/// The reading of everything that does not belong to one family, step by step.
struct PublicStage: ~Copyable {
  var reader = ContentReader(language: .english)
  var files: FileReader
  let portal: PortalFiles
  /// Names that may be referred to.
  var names = ReferenceNames()
  var claims: [PictureClaim] = []
  /// Folders with recordings that are no page's.
  var loose: [(folder: WritingFolder, rules: WritingRules)] = []
  var groupTexts: [String: [KeptText]] = [:]
  /// Nil for all.
  let selection: PublicSelection?
  /// Gives the day against which days are held; nil where it is not asked whether they can be meant.
  private let today: ((PortalSettings) -> CivilDate)?

  init(root: String, selection: PublicSelection? = nil, today: ((PortalSettings) -> CivilDate)? = nil) {
    portal = PortalFiles(root: root)
    files = FileReader(below: root)
    self.selection = selection
    self.today = today
  }

  static let folders = ["strategies", "resources", "newsletters", "events", "team", "forms", "pages"]
  static let otherFolders = ["groups", "families", "translations"]
  static let topFiles = ["portal.yml", "schools.yml", "glossary.yml"]

  mutating func run() -> (library: PublicLibrary, families: FamilyIndex)? {
    guard let settings = readSettings() else { return nil }
    reader.language = settings.sourceLanguage
    reader.knownWords = Self.knownWords(settings)
    if let today { reader.dayCheck = DayCheck(today: today(settings), settings) }
    let top = checkTopLevel()
    if top.contains("translations") {
      reader.locks.files = Set(portal.locks(in: TranslationLock.folder, report: &reader.report))
    }
    var library = PublicLibrary(settings: settings)
    library.schools = readSchools(isThere: top.contains("schools.yml"))
    library.glossary = readGlossary(isThere: top.contains("glossary.yml"))
    readFolders(into: &library, languages: Self.languages(of: settings))
    var families = FamilyIndex(entries: indexFamilies())
    names.add(.family, families.entries.map(\.folder))
    readGroups(into: &families, settings, languages: Self.languages(of: settings))
    checkLooseRecordings(groups: families.groups)
    fillTexts(of: &library)
    if selection?.strategies == nil { reader.checkUnusedLocks(in: portal) }
    names.check(reader.references, into: &reader.report)
    families.checks = FamilyChecks(
      claims: selection?.claims ?? claims, claimsRead: claims, names: names, groupTexts: groupTexts)
    return (library, families)
  }

  /// The languages in which public writing is read: the portal's, and those that only some households read.
  private static func languages(of settings: PortalSettings) -> [LanguageTag] {
    settings.languages + [settings.sourceLanguage] + settings.fallback.keys.filter { !settings.languages.contains($0) }
  }

  private static func knownWords(_ settings: PortalSettings) -> [PortalSettings.Vocabulary: [String]] {
    var words: [PortalSettings.Vocabulary: [String]] = [:]
    for list in PortalSettings.Vocabulary.allCases {
      words[list] = ShippedWords.names(list) + (settings.words[list].map { $0.keys.sorted() } ?? [])
    }
    return words
  }

  /// Checks what lies in `Content/` itself, and gives the names of its files.
  private mutating func checkTopLevel() -> Set<String> {
    var found: Set<String> = []
    for entry in portal.entries(of: "Content", report: &reader.report) {
      let place = SourcePlace(file: "Content/" + entry.name)
      let role = FileRole(entry.name)
      if let name = FileRole.inCloud(entry.name) {
        reader.report.add(FileTrouble.inCloud(name), at: SourcePlace(file: "Content/" + name))
      }
      guard role != .hidden else { continue }
      guard role != .leftover else {
        reader.report.add(FileTrouble.leftover(entry.name), at: place)
        continue
      }
      switch entry.kind {
      case .file: checkTopFile(entry.name, at: place)
      case .folder where !(Self.folders + Self.otherFolders).contains(entry.name):
        let nearest = NearestName.find(entry.name, in: Self.folders + Self.otherFolders)
        reader.report.add(FileTrouble.unknownFolder(entry.name, nearest: nearest), at: place)
      case .folder: break
      case .link:
        if let trouble = portal.linkTrouble(place.file, within: "Content") { reader.report.add(trouble, at: place) }
      case .other: reader.report.add(FileTrouble.notAFile, at: place)
      }
      found.insert(entry.name)
    }
    return found
  }

  private mutating func checkTopFile(_ name: String, at place: SourcePlace) {
    guard !Self.topFiles.contains(name) else { return }
    switch FileRole(name) {
    case .wrongEnding(let proposed) where Self.topFiles.contains(proposed):
      reader.report.add(FileTrouble.wrongEnding(name, proposed: proposed), at: place)
    case .source, .translation, .yaml, .wrongEnding:
      reader.report.add(FileTrouble.unknownFile(name, nearest: NearestName.find(name, in: Self.topFiles)), at: place)
    default:
      reader.report.add(FileTrouble.notUsed(name), at: place)
    }
  }
}
