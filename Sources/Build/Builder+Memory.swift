import Cache
import Diagnostics
import Homes
import Library
import Output
import Seal
import Views

extension Builder {
  /// Whether this build uses and leaves a memory. A part of a site is built where nothing is kept; what is held back or
  /// cleaned is not what the next build would find.
  var mayRemember: Bool { request.shard == nil && request.held.isEmpty && !request.isCleaning }

  /// What a build says where nothing at all has changed since the one before; nil where something is to be done.
  func idleReport(_ survey: BuildSurvey, _ scope: BuildScope) throws -> BuildReport? {
    let memory = scope.memory
    guard scope.isIdle(survey), memory.allowsRemote || GitRepository.withRemote(above: request.root) == nil,
      let said = try? scope.families.flatMap({ try $0.diagnostics() })
    else { return nil }
    if memory.unsettled != survey.unsettled || memory.tree != survey.tree {
      var settled = memory
      settled.unsettled = survey.unsettled
      settled.tree = survey.tree
      CacheFile.write(settled.bytes, to: survey.place.memory)
    }
    var report = BuildReport()
    report.diagnostics = memory.diagnostics + said + scope.pages.flatMap(\.diagnostics)
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
    let ring = try keyring(loaded.portal, only: names, work)
    var work = work
    work.prefix = "again-"
    var families = try await makeFamilies(loaded.portal, loaded.homes, ring, only: names, in: work)
    families.staged.search(families.shells.values, by: LeakSearch(families.words))
    // Households without keys, and keys that are not where they were, concern all families.
    let areKeysSettled = families.missing.isEmpty && families.placements.isEmpty && families.notHere == 0
    guard areKeysSettled || request.isPreview else { return nil }
    let kept = scope.families.filter { !names.contains($0.folder) }
    guard let site = try await remakePages(loaded, scope, families, kept, ring, in: work),
      let said = try? kept.flatMap({ try $0.diagnostics() })
    else { return nil }
    var memories = remembering(families.memories, loaded.portal.diagnostics)
    memories += kept
    var made = MadeSite(
      staged: families.staged, placements: [], keys: [], families: loaded.portal.families.entries.map(\.folder),
      remembered: loaded.pages.map { Remembered(loaded.portal, $0, loaded.portal.diagnostics, memories, site.said) }
        ?? Remembered(scope, memories))
    for family in kept { for path in family.outputs { made.staged.keep(path) } }
    made.staged.add(site.staged)
    report.diagnostics += loaded.pages == nil ? scope.memory.diagnostics : []
    report.diagnostics += loaded.portal.diagnostics + families.diagnostics + said + site.diagnostics
    report.diagnostics += made.staged.leaks
    report.diagnostics += try work.snapshot.obstacles(to: made.staged)
    report.pages = site.said.count
    report.households = families.labels.count + kept.reduce(0) { $0 + $1.households.count }
    return made
  }

  private struct Loaded {
    var portal: LoadedPortal
    var homes: HomesPlan
    /// Nil where no page for everyone is made.
    var pages: LoadedPortal.Pages?
  }

  /// Nil where writing for everyone has errors, or changed in what families depend on.
  private func load(_ scope: BuildScope, _ names: Set<String>) throws -> Loaded? {
    guard scope.rendersPages else {
      return try LoadedPortal.loadHomes(
        request, listing: names, selection: scope.selection, links: LinkMap(scope.memory.links)
      ).map { Loaded(portal: $0.portal, homes: $0.homes, pages: nil) }
    }
    var diagnostics: [Diagnostic] = []
    guard let portal = try LoadedPortal.load(request, listing: names, isWriting: true, into: &diagnostics),
      let pages = portal.pages,
      !diagnostics.hasErrors, Remembered.shape(portal, pages) == scope.memory.shape
    else { return nil }
    return Loaded(portal: portal, homes: pages.homes, pages: pages)
  }

  /// Adds what was said of a family's folder to what was said of its files.
  func remembering(_ families: [FamilyMemory], _ listing: [Diagnostic]) -> [FamilyMemory] {
    let said = Dictionary(grouping: listing) { Remembered.family(of: $0) ?? "" }
    return families.map { family in
      said[family.folder].map { family.adding($0) } ?? family
    }
  }

  /// Leaves for the next build what it may use of this one.
  func remember(_ made: MadeSite, _ survey: BuildSurvey) {
    // Keys that this build made or noted are not those it was given.
    let areKeysTheSame = made.keys.isEmpty && made.placements.isEmpty || request.isPreview
    guard areKeysTheSame, let memory = made.remembered.memory(survey) else { return }
    CacheFile.write(memory.bytes, to: survey.place.memory)
  }
}

extension Builder {
  /// The files for everyone: rendered where something changed, and searched where a family has other words than before.
  private func remakePages(
    _ loaded: Loaded, _ scope: BuildScope, _ families: FamilyResults, _ kept: [FamilyMemory], _ ring: Ring,
    in work: Workshop
  ) async throws -> MadePages? {
    let before = Dictionary(scope.families.map { ($0.folder, $0) }) { first, _ in first }
    let areWordsKnown = families.memories.allSatisfy { before[$0.folder]?.words == $0.words }
    let intact = Set(
      scope.pages.filter { FileState.of("\(work.snapshot.folder)/\($0.path)") == $0.state }.map(\.path))
    guard let pages = loaded.pages else {
      return try keepPages(scope, searchedFor: areWordsKnown ? nil : families.words, in: work)
    }
    var words = families.words
    do {
      for family in kept {
        try family.addWords(to: &words)
        for household in family.households {
          guard let record = ring.keyring.store[household] else { return nil }
          words.add(record.keys)
          words.add(record)
        }
      }
    } catch {
      return nil
    }
    return try await makePages(
      pages.site, searchedBy: LeakSearch(words), known: areWordsKnown ? intact : [], in: work)
  }

  /// - Parameter words: what the files are searched for, beside what they were searched for before.
  private func keepPages(
    _ scope: BuildScope, searchedFor words: PrivateWords?, in work: Workshop
  ) throws -> MadePages {
    var made = MadePages()
    var stager = Stager(work.area, worker: "\(work.prefix)k")
    let search = words.map { LeakSearch($0) }
    for page in scope.pages {
      try stager.keep(page.path, searchedBy: search)
      made.said[page.path] = page.diagnostics
    }
    made.staged = stager.result
    return made
  }
}
