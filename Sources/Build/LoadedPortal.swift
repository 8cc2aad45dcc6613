import Diagnostics
import Files
import Homes
import Languages
import Library
import Photos
import Site
import Theme
import Views

/// All that a build reads but for the families, which come one at a time.
struct LoadedPortal: Sendable {
  let root: String
  let library: PublicLibrary
  let families: FamilyIndex
  let photos: PhotoReader
  /// What families are checked against.
  let context: LibraryContext
  /// What pages are made of; nil where the writing for everyone has errors, which would only bring others after them.
  let pages: Pages?
  /// What was said while it was read.
  let diagnostics: [Diagnostic]

  struct Pages: Sendable {
    let site: Site
    let homes: HomesPlan
    /// What may be seen on the day of the build.
    let shown: PublicLibrary
    let media: [MediaFile]
    /// The day of the build.
    let today: CivilDate
    /// The languages that the theme has words in.
    let packs: [LanguageTag]
  }

  /// Reads the writing for everyone and the theme, and plans the pages.
  ///
  /// - Parameters:
  ///   - isWriting: whether photos that are converted may be kept for the next build.
  ///   - kept: strategies' pages that an earlier build rendered.
  /// - Returns: nil where not even the portal's settings can be used.
  static func load(
    _ request: BuildRequest, isWriting: Bool = false, kept: KeptStrategies = KeptStrategies(),
    into diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> LoadedPortal? {
    let read = LibraryReader.readPublic(root: request.root, forPages: true)
    return try load(request, read, nil, isWriting: isWriting, kept: kept, into: &diagnostics)
  }

  /// The same, where another core may read the theme while this one reads the writing.
  static func loadBesideTheme(
    _ request: BuildRequest, isCheck: Bool, into diagnostics: inout [Diagnostic]
  ) async throws -> LoadedPortal? {
    async let early = EarlyTheme(request)
    let today: ((PortalSettings) -> CivilDate)? = isCheck ? { request.today($0) } : nil
    let read = LibraryReader.readPublic(root: request.root, today: today, forPages: true)
    // A theme that cannot be read is read again, to say so after all else that was found.
    let theme = try? await early
    return try load(request, read, theme, isWriting: !isCheck, kept: KeptStrategies(), into: &diagnostics)
  }

  private static func load(
    _ request: BuildRequest, _ read: Read<(library: PublicLibrary, families: FamilyIndex)>, _ early: EarlyTheme?,
    isWriting: Bool, kept: KeptStrategies, into diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> LoadedPortal? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    found += read.diagnostics
    guard let (library, families) = read.value else { return nil }
    found += GitRepository.findings(root: request.root, library.settings, families)
    let theme: Theme?
    if let early, early.isFor(library.settings) {
      theme = early.theme
      found += early.diagnostics
    } else {
      theme = try loadTheme(request, library.settings, into: &found)
    }
    let photos = PhotoReader(cache: request.photoCache(isWriting: isWriting))
    let today = request.today(library.settings)
    var pages: Pages?
    if let theme, !read.diagnostics.hasErrors {
      pages = plan(request, library, families, theme, photos, kept, today, into: &found)
    }
    return LoadedPortal(
      root: request.root, library: library, families: families, photos: photos,
      context: LibraryContext(root: request.root, library: library, families: families, today: today), pages: pages,
      diagnostics: found)
  }

  /// Reads what the pages of some families are made of, where nothing that public pages are made of has changed.
  ///
  /// - Parameter kept: strategies' pages that an earlier build rendered, and what stands for those that are not read.
  /// - Returns: nil where there is any error.
  static func loadHomes(
    _ request: BuildRequest, selection: PublicSelection?, _ memory: PortalMemory, kept: KeptStrategies
  ) throws(FileProblem) -> (portal: LoadedPortal, theme: Theme, homes: HomesPlan)? {
    let read = LibraryReader.readPublic(root: request.root, selection: selection, forPages: true)
    guard let (library, families) = read.value, !read.diagnostics.hasErrors else { return nil }
    var diagnostics = GitRepository.findings(root: request.root, library.settings, families)
    guard let theme = try loadTheme(request, library.settings, known: memory.packs, into: &diagnostics),
      !diagnostics.hasErrors
    else {
      return nil
    }
    let zone = TimeZoneRules(library.settings.timeZone) ?? .utc
    let portal = LoadedPortal(
      root: request.root, library: library, families: families,
      photos: PhotoReader(cache: request.photoCache(isWriting: true)),
      context: LibraryContext(
        root: request.root, library: library, families: families, standIns: kept.standIns,
        today: request.today(library.settings)),
      pages: nil,
      diagnostics: read.diagnostics)
    return (
      portal, theme,
      HomesPlan(
        library, theme: theme, links: LinkMap(memory.links),
        sections: Set(memory.homeSections.compactMap(PublicFolder.init)),
        groups: families.groups, zone: zone, kept: kept)
    )
  }

  /// A theme that was read before the writing was.
  private struct EarlyTheme: Sendable {
    let theme: Theme?
    let diagnostics: [Diagnostic]
    private let name: String
    private let languages: [LanguageTag]

    /// Nil where the portal's settings do not say which theme.
    init?(_ request: BuildRequest) throws(FileProblem) {
      guard let settings = LibraryReader.readSettings(root: request.root) else { return nil }
      var found: [Diagnostic] = []
      theme = try loadTheme(request, settings, into: &found)
      diagnostics = found
      (name, languages) = (settings.theme, settings.languages)
    }

    /// Whether these settings ask for the same; the file may have changed in between.
    func isFor(_ settings: PortalSettings) -> Bool { settings.theme == name && settings.languages == languages }
  }

  private static func loadTheme(
    _ request: BuildRequest, _ settings: PortalSettings, known: [LanguageTag]? = nil,
    into diagnostics: inout [Diagnostic]
  ) throws(FileProblem) -> Theme? {
    let folder = ThemeFolder(settings.theme, portal: request.root, resources: request.resources)
    let exists = settings.theme == ThemeFolder.base ? true : try folder.exists()
    guard exists else {
      diagnostics.append(
        ThemeWords.themeMissing(settings.theme, at: SourcePlace(file: "Content/portal.yml")))
      return nil
    }
    let (theme, problems) = try ThemeLoader.load(folder, languages: settings.languages, known: known)
    diagnostics += problems
    return theme
  }

  private static func plan(
    _ request: BuildRequest, _ library: PublicLibrary, _ families: FamilyIndex, _ theme: Theme, _ photos: PhotoReader,
    _ kept: KeptStrategies, _ today: CivilDate, into diagnostics: inout [Diagnostic]
  ) -> Pages {
    let zone = TimeZoneRules(library.settings.timeZone) ?? .utc
    let shown = library.visible(on: today)
    let media = MediaReader.readPublic(shown.mediaFiles.sorted(), root: request.root, photos, into: &diagnostics)
    let (site, problems) = Site.plan(library, theme: theme, media: media, today: today, zone: zone)
    diagnostics += problems
    let homes = HomesPlan(
      library, theme: theme, links: site.links, sections: library.sections, groups: families.groups, zone: zone,
      kept: kept)
    return Pages(site: site, homes: homes, shown: shown, media: media, today: today, packs: theme.packs.languages)
  }
}

extension PublicLibrary {
  /// The files that public writing shows, plays or hands over, by path from the portal's root.
  fileprivate var mediaFiles: Set<String> {
    PublicFolder.allCases.reduce(into: []) { files, folder in
      for piece in pieces(in: folder) { files.formUnion(piece.mediaFiles) }
    }
  }
}
