import Access
import Diagnostics
import Homes
import Keys
import Languages
import Library
import Output
import Seal
import Site
import Views

/// Says which line of which file put something where it is.
package struct Explainer: Sendable {
  private let request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  /// - Parameter what: a family's folder, a path from the output folder, or a page's address without its start.
  /// - Returns: nil where there is no such thing, or the writing cannot be read.
  package func explain(_ what: String) -> (explanation: Explanation?, diagnostics: [Diagnostic]) {
    do {
      var diagnostics: [Diagnostic] = []
      guard let portal = try LoadedPortal.load(request, into: &diagnostics) else { return (nil, diagnostics) }
      let parts = what.split(separator: "/")
      let folder = parts.count > 2 && parts[0] == "Content" && parts[1] == "families" ? parts[2] : what[...]
      if let entry = try portal.families.entries.first(where: { $0.folder == folder }) ?? owner(of: what, portal) {
        let (households, problems) = try explain(entry, portal)
        return (.family(folder: entry.folder, households: households), problems)
      }
      guard let pages = portal.pages else { return (nil, diagnostics) }
      if let found = file(what, pages) { return (found, []) }
      let names = portal.families.entries.map(\.folder) + pages.site.plan.pages.map(\.file)
      let nearest = page(of: what, pages.site, portal.library) ?? NearestName.find(what, in: names)
      return (nil, [BuildWords.nothingToExplain(what, nearest: nearest)])
    } catch {
      return (nil, BuildStop(error).diagnostics)
    }
  }

  /// The address of the page that is made of a file, which may be named by its path or by its name alone.
  private func page(of file: String, _ site: Site, _ library: PublicLibrary) -> String? {
    let name = file.split(separator: "/").last.flatMap { $0.split(separator: ".").first } ?? ""
    let folder = file.split(separator: "/").dropLast().last
    let found = site.plan.pages.first { page in
      let parts = page.file.split(separator: "/")
      return page.language == library.settings.sourceLanguage && parts.count > 3 && parts[parts.count - 2] == name
        && (folder == nil || parts[1] == folder)
    }
    return found.map { String($0.file.dropLast("index.html".count)) }
  }

  /// The family whose household has a sealed folder.
  private func owner(of path: String, _ portal: LoadedPortal) throws -> FamilyIndex.Entry? {
    let parts = path.split(separator: "/").drop { $0 == "." || $0 == "Public" }
    guard parts.first == "f", parts.count > 1, let id = PublicID(String(parts[parts.startIndex + 1])) else {
      return nil
    }
    let files = SealFiles(root: portal.root)
    return try portal.families.entries.first { entry in
      try files.read(entry.folder).file?.entries.values.contains { $0.household == id } ?? false
    }
  }

  private func explain(
    _ entry: FamilyIndex.Entry, _ portal: LoadedPortal
  ) throws -> (households: [ExplainedHousehold], diagnostics: [Diagnostic]) {
    let (family, diagnostics) = LibraryReader.readFamily(entry, in: portal.context)
    guard let family else { return ([], diagnostics) }
    let seal = try SealFiles(root: portal.root).read(entry.folder).file
    let keys = KeyStoreFile(folder: "\(request.root)/.homeward", passphrase: request.passphrase)
    let store = (try? keys.load()) ?? KeyStore()
    let households = family.households.map { household in
      let entry = seal?.entries[household.id]
      let name = HouseholdName(family: family.folder, household: household.id)
      let (state, path) = Self.state(of: household, entry, store, knows: store[name] != nil)
      let contents = HomeContents(household, of: family, groups: portal.families.groups)
      return ExplainedHousehold(
        id: household.id, children: household.children, languages: household.languages, path: path, state: state,
        place: household.place,
        sees: household.access == .full ? Self.reasons(contents, portal.families.groups) : [])
    }
    return (households, diagnostics)
  }

  private static func state(
    of household: Household, _ entry: SealFile.Entry?, _ store: KeyStore, knows: Bool
  ) -> (state: String, path: String?) {
    if household.access == .none { return (ExplanationWords.isClosed, nil) }
    if !household.isOnline { return (ExplanationWords.isOnPaper, nil) }
    guard let entry else { return (knows ? ExplanationWords.notInSealFile : ExplanationWords.getsKeys, nil) }
    guard let record = store[entry.household] else { return (ExplanationWords.keysElsewhere, nil) }
    if record.state == .stopped { return (ExplanationWords.isStopped, nil) }
    return (ExplanationWords.hasPage, "f/\(entry.household)/index.html")
  }

  private static func reasons(_ contents: HomeContents, _ groups: [Group]) -> [ExplainedReason] {
    contents.practice.map { practice in
      ExplainedReason(
        what: practice.strategy, why: ExplanationWords.practice(practice.child), place: practice.place)
    } + contents.writing.map { reason(for: $0, groups) }
  }

  private static func reason(for writing: FamilyWriting, _ groups: [Group]) -> ExplainedReason {
    let file = writing.piece.source.file
    if let group = groups.first(where: { file.hasPrefix("Content/groups/\($0.slug)/") }) {
      return ExplainedReason(what: file, why: ExplanationWords.group(group.slug), place: group.place)
    }
    let why =
      !writing.households.isEmpty
      ? ExplanationWords.named
      : writing.child.map(ExplanationWords.about) ?? ExplanationWords.forFamily
    return ExplainedReason(what: file, why: why, place: writing.piece.place)
  }
}

extension Explainer {
  /// A public file, found by its path or its page's address.
  private func file(_ what: String, _ pages: LoadedPortal.Pages) -> Explanation? {
    let path = what.split(separator: "/").drop { $0 == "." || $0 == "Public" }.joined(separator: "/")
    if let page = pages.site.plan.pages.first(where: { $0.file == path || $0.file == path + "/index.html" }) {
      return .file(path: page.file, reasons: reasons(page, pages.shown, pages.site))
    }
    guard let extra = pages.site.plan.extras.first(where: { $0.path == path }) else { return nil }
    return .file(path: path, reasons: reasons(extra.path, extra.extra, pages))
  }

  private func reasons(_ page: SitePlan.Page, _ library: PublicLibrary, _ site: Site) -> [ExplainedReason] {
    switch page.subject {
    case .home:
      library.home.map { written($0.piece, page.language) } ?? [settings]
    case .strategies: listed(library.strategies.indices, among: library.pieces(in: .strategies))
    case .list(.section(.words), _):
      [
        ExplainedReason(
          what: "Content/glossary.yml", why: ExplanationWords.written, place: SourcePlace(file: "Content/glossary.yml"))
      ]
    case .list(let list, let number):
      listed(site.members(of: list, page: number), among: library.pieces(in: list.folder))
    case .piece(let folder, let index):
      written(library.pieces(in: folder)[index], page.language)
    }
  }

  private func listed(_ indexes: some Sequence<Int>, among pieces: [Piece]) -> [ExplainedReason] {
    indexes.map {
      ExplainedReason(what: pieces[$0].source.file, why: ExplanationWords.listed, place: pieces[$0].place)
    }
  }

  private func written(_ piece: Piece, _ language: LanguageTag) -> [ExplainedReason] {
    let source = ExplainedReason(what: piece.source.file, why: ExplanationWords.written, place: piece.place)
    guard let twin = piece.twins.first(where: { $0.language == language }) else { return [source] }
    let words = ExplanationWords.translated(language)
    return [source, ExplainedReason(what: twin.file, why: words, place: SourcePlace(file: twin.file))]
  }

  private func reasons(_ path: String, _ extra: SitePlan.Extra, _ pages: LoadedPortal.Pages) -> [ExplainedReason] {
    if case .asset = extra, let media = pages.media.first(where: { $0.address == path }) {
      return [ExplainedReason(what: media.file, why: ExplanationWords.shown, place: SourcePlace(file: media.file))]
    }
    if case .feed = extra {
      return pages.shown.newsletters.map {
        ExplainedReason(what: $0.piece.source.file, why: ExplanationWords.listed, place: $0.piece.place)
      }
    }
    return [settings]
  }

  private var settings: ExplainedReason {
    ExplainedReason(
      what: "Content/portal.yml", why: ExplanationWords.settings, place: SourcePlace(file: "Content/portal.yml"))
  }
}
