import Cache
import Diagnostics
import Homes
import Library
import Output
import Seal
import Site
import Views

extension Builder {
  /// Whether this build uses and leaves a memory. A part of a site is built where nothing is kept; what is held back or
  /// cleaned is not what the next build would find.
  var mayRemember: Bool { request.shard == nil && request.held.isEmpty && !request.isCleaning }

  /// What a build says where nothing at all has changed since the one before; nil where something is to be done.
  func idleReport(_ survey: BuildSurvey, _ scope: BuildScope) throws -> BuildReport? {
    let memory = scope.memory
    guard scope.isIdle(survey),
      memory.portal.allowsRemote || GitRepository.withRemote(holdingFamiliesOf: request.root) == nil,
      let said = try? scope.families.flatMap({ try $0.diagnostics() })
    else { return nil }
    if memory.unsettled != survey.unsettled || memory.tree != survey.tree {
      if let parts = memory.parts(settledBy: survey) { CacheFile.write(parts, to: survey.place.memory) }
    }
    var report = BuildReport()
    report.diagnostics = memory.portal.diagnostics + said + scope.pages.flatMap(\.diagnostics)
    report.pages = scope.pages.count
    report.households = scope.families.reduce(0) { $0 + $1.households.count }
    let files = scope.pages.count + scope.families.reduce(0) { $0 + $1.outputs.count }
    report.published = Published(written: [], removed: [], kept: files)
    report.finish()
    return report
  }

  /// Makes anew what changed, and keeps all else as the build before left it.
  ///
  /// - Returns: nil where that would not be enough, and everything is to be made.
  func remake(in work: Workshop, _ scope: BuildScope, _ report: inout BuildReport) async throws -> MadeSite? {
    observer(BuildProgress(step: .writing, done: 0, total: 1))
    let names = scope.madeFamilies
    guard let loaded = try load(scope, names) else { return nil }
    let ring = try keyring(loaded.portal, loadKeys(work), only: names, work)
    var work = work
    work.area = work.area.apart
    work.spill = nil
    var families = try await makeFamilies(loaded.portal, loaded.homes, ring, only: names, in: work)
    // Households without keys, and keys that are not where they were, concern all families.
    let areKeysSettled = families.missing.isEmpty && families.placements.isEmpty && families.notHere == 0
    guard areKeysSettled || request.isPreview, !loaded.homes.lacksStrategies else { return nil }
    let kept = scope.families.filter { !names.contains($0.folder) }
    let needsAll = loaded.pages != nil || loaded.part != nil || families.hasNewShells(scope)
    guard let words = RemadeWords(families, kept, scope, ring.keyring, needsAll: needsAll) else { return nil }
    searchShells(of: &families, kept, words, loaded.homes)
    guard let site = try await remakePages(loaded, scope, words, in: work),
      let said = try? kept.flatMap({ try $0.diagnostics() })
    else { return nil }
    var memories = families.memories
    for family in kept { memories.append(family) }
    var made = MadeSite(
      staged: families.staged, placements: [], keys: [], families: loaded.portal.families.entries.map(\.folder),
      remembered: Remembered(
        portal: remembering(loaded, scope), pack: scope.pack, made: loaded.homes.madeStrategies, families: memories,
        pages: site.said))
    for family in kept { for path in family.outputs { made.staged.keep(path) } }
    made.staged.add(site.staged)
    made.remembered.states = statesThatStay(made.staged, scope)
    made.remembered.sealed = scope.sealed
    if loaded.pages == nil { report.diagnostics += loaded.part?.diagnostics ?? scope.memory.portal.diagnostics }
    report.diagnostics += loaded.portal.diagnostics + families.diagnostics + said + site.diagnostics
    if !made.staged.leaks.isEmpty || !site.named.isEmpty {
      let search = words.all ?? words.made
      report.diagnostics += LeakSources(root: request.root, search).diagnostics(made.staged.leaks, site.named)
    }
    report.diagnostics += try work.snapshot.obstacles(to: made.staged)
    report.pages = site.said.count
    report.households = families.labels.count + kept.reduce(0) { $0 + $1.households.count }
    return made
  }

  struct Loaded {
    var portal: LoadedPortal
    var homes: HomesPlan
    /// Nil where no page for everyone is made.
    var pages: LoadedPortal.Pages?
    /// The only pages for everyone that are made, where not all are.
    var part: SitePart?
  }

  /// Nil where writing for everyone has errors, or changed in what families depend on.
  private func load(_ scope: BuildScope, _ names: Set<String>) throws -> Loaded? {
    if let parts = scope.parts, let loaded = try loadPart(scope, names, parts) { return loaded }
    guard scope.rendersPages else {
      return try LoadedPortal.loadHomes(
        request, selection: scope.selection, scope.memory.portal,
        kept: scope.kept(insteadOfAllBut: scope.selection?.strategies)
      ).map { Loaded(portal: $0.portal, homes: $0.homes, pages: nil) }
    }
    var diagnostics: [Diagnostic] = []
    guard
      let portal = try LoadedPortal.load(
        request, isWriting: true, kept: scope.kept(insteadOfAllBut: nil), into: &diagnostics),
      let pages = portal.pages,
      !diagnostics.hasErrors, PortalMemory.shape(portal, pages.site.links.remembered) == scope.memory.portal.shape
    else { return nil }
    return Loaded(portal: portal, homes: pages.homes, pages: pages)
  }

  /// The states of the files for everyone that nothing is staged for.
  private func statesThatStay(_ staged: StagedFiles, _ scope: BuildScope) -> [String: FileState] {
    guard scope.arePagesIntact else { return [:] }
    let changed = Set(staged.changed.map(\.path))
    return Dictionary(
      scope.pages.lazy.filter { !changed.contains($0.path) }.map { ($0.path, $0.state) }
    ) { first, _ in first }
  }

  /// What is remembered of the portal: as before, but for what was read anew.
  private func remembering(_ loaded: Loaded, _ scope: BuildScope) -> PortalMemory {
    if let pages = loaded.pages {
      var portal = PortalMemory(loaded.portal, pages)
      // Their pages are not made again, so it is not found out again that they may not be kept.
      for index in portal.strategies.indices where scope.unkept.contains(portal.strategies[index].slug) {
        portal.strategies[index].isKept = false
      }
      return portal
    }
    var portal = scope.memory.portal
    guard let part = loaded.part else { return portal }
    portal.diagnostics = part.diagnostics
    let read = Dictionary(loaded.portal.library.strategies.map { ($0.piece.slug, $0) }) { first, _ in first }
    portal.strategies = portal.strategies.map { known in
      scope.parts?.contains(known.slug) ?? false ? read[known.slug].map { StrategyStandIn($0) } ?? known : known
    }
    return portal
  }

  /// Leaves for the next build what it may use of this one.
  func remember(_ made: MadeSite, _ published: Published?, _ survey: BuildSurvey) async {
    // Keys that this build made or noted are not those it was given.
    let areKeysTheSame = made.keys.isEmpty && made.placements.isEmpty || request.isPreview
    guard areKeysTheSame, let published,
      let memory = await made.remembered.memory(survey, wanted: made.staged.wanted, published)
    else { return }
    CacheFile.write(memory, to: survey.place.memory)
    CacheFolder.forgetOldest(beside: survey.place.memory)
  }
}

extension Builder {
  /// The files for everyone: rendered where something changed, and searched where a family has other words than before.
  private func remakePages(
    _ loaded: Loaded, _ scope: BuildScope, _ words: RemadeWords, in work: Workshop
  ) async throws -> MadePages? {
    let date = scope.memory.portal.date
    if let all = words.all, let part = loaded.part {
      var made = try await remakePart(part, scope, searchedFor: all, new: words.new, in: work)
      made.named += try await findPeople(of: all, in: loaded.portal.library.visible(on: date), work)
      return made
    }
    guard let all = words.all, let pages = loaded.pages else {
      return try await keepPages(scope.pages, scope, searchedFor: words.new, in: work)
    }
    let folder = work.snapshot.folder
    let intact = scope.pages.filter { FileState.of("\(folder)/\($0.path)") == $0.state }.map(\.path)
    var made = try await makePages(
      pages.site, searchedBy: LeakSearch(all), known: words.areKnown ? Set(intact) : [], in: work)
    made.named = try await findPeople(of: all, in: pages.shown, work)
    return made
  }

  /// - Parameter words: what the files, and the writing they were made of, are searched for, beside what they were
  ///   searched for before.
  func keepPages(
    _ pages: [PageMemory], _ scope: BuildScope, searchedFor words: PrivateWords?, in work: Workshop
  ) async throws -> MadePages {
    var made = MadePages()
    var stager = Stager(work.area)
    let search = words.map { LeakSearch($0) }
    for page in pages {
      try stager.keep(page.path, searchedBy: search)
      made.said[page.path] = page.diagnostics
    }
    made.staged = stager.result
    if let words, let library = LibraryReader.readPublic(root: request.root, forPages: true).value?.library {
      made.named = try await findPeople(of: words, in: library.visible(on: scope.memory.portal.date), work)
    }
    return made
  }
}
