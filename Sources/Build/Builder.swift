import Cache
import Diagnostics
import Keys
import Library
import Output
import Seal
import Sharing

/// Builds a portal, step by step: reads, renders, seals and stages everything, and publishes it in one go where nothing
/// is wrong. Otherwise the output folder stays as it was.
package struct Builder: Sendable {
  let request: BuildRequest
  let observer: BuildObserver

  /// - Parameter observer: is told how far the build is, from any task.
  package init(_ request: BuildRequest, observer: @escaping BuildObserver = { _ in }) {
    self.request = request
    self.observer = observer
  }

  /// Builds and publishes.
  package func build() async -> BuildReport {
    var report = BuildReport()
    do {
      let place = try settlePlace()
      var survey = mayRemember ? BuildSurvey(request, place) : nil
      let scope = survey.flatMap { BuildScope($0, request) }
      if let survey, let scope, let report = try idleReport(survey, scope) { return report }
      try refuse(place)
      guard let output = try OutputFolder(place, listed: scope?.listedHomes) else {
        throw BuildStop([OutputWords.busy(place.folder)])
      }
      do {
        var work = Workshop(request: request, snapshot: output.snapshot, area: output.area, isCheck: false)
        if survey != nil, scope == nil {
          survey?.spillTree()
          work.spill = SpillFile(in: place.cache)
          work.familyLook = survey?.familyLook
        }
        if let made = try await make(in: work, scope, &report), !report.diagnostics.hasErrors {
          try saveKeys(made, in: work)
          report.keysMade = made.keys.count
          observer(BuildProgress(step: .publishing, done: 0, total: made.staged.count))
          report.published = try output.publish(made.staged, cleaning: request.isCleaning)
          request.photoCache(isWriting: true)?.sweep()
          try findExposedKeys(made, in: work, &report)
          if let survey = survey?.completed(by: made.familyStates), report.outcome == .done {
            await remember(made, report.published, survey)
          }
        }
        output.discard()
      } catch {
        output.discard()
        throw error
      }
    } catch {
      report.stop(BuildStop(error))
    }
    report.finish()
    return report
  }

  /// Does all that a build does and writes nothing; says what a build would change.
  ///
  /// - Parameter tellsTexts: says of each home's page also what of its writing changes it.
  package func check(tellsTexts: Bool = false) async -> BuildReport {
    var report = BuildReport()
    do {
      let place = try settlePlace()
      try refuse(place)
      let snapshot = try OutputSnapshot(place)
      let work = Workshop(
        request: request, snapshot: snapshot, area: snapshot.area, isCheck: true, tellsTexts: tellsTexts)
      if let made = try await make(in: work, nil, &report) { try findExposedKeys(made, in: work, &report) }
    } catch {
      report.stop(BuildStop(error))
    }
    report.finish()
    return report
  }

  /// Tells of families' keys in the output. The site is published all the same: what lies there lies there already.
  private func findExposedKeys(_ made: MadeSite, in work: Workshop, _ report: inout BuildReport) throws {
    let exposed = try work.snapshot.exposedKeys(
      wanted: made.staged.wanted, families: made.families, isThorough: work.isCheck)
    report.diagnostics += exposed
    if !exposed.isEmpty { report.outcome = .outsideFailed }
  }

  /// - Throws: `BuildStop` where the output is the portal's own writing.
  private func settlePlace() throws -> OutputPlace {
    let (place, diagnostics) = OutputPlace.settle(root: request.root, folder: request.output, shard: request.shard)
    guard let place else { throw BuildStop(diagnostics) }
    return place
  }

  /// - Throws: `BuildStop` where the output is somebody else's folder.
  private func refuse(_ place: OutputPlace) throws {
    let refusals = try OutputSnapshot.refusals(of: place)
    guard refusals.isEmpty else { throw BuildStop(refusals) }
  }

  /// All steps up to the point where something would be written.
  ///
  /// - Parameter scope: what is to be made anew; nil for everything.
  /// - Returns: nil where the writing for everyone has errors.
  private func make(
    in work: Workshop, _ scope: BuildScope?, _ report: inout BuildReport
  ) async throws -> MadeSite? {
    if let scope, let made = try await remake(in: work, scope, &report) { return made }
    observer(BuildProgress(step: .writing, done: 0, total: 1))
    async let looked = work.familyLook?.take()
    async let store = loadKeys(work)
    guard
      let portal = try await LoadedPortal.loadBesideTheme(
        request, isCheck: work.isCheck, into: &report.diagnostics)
    else { return nil }
    report.diagnostics += unknownHeld(portal)
    guard let pages = portal.pages else {
      report.diagnostics += try await readFamilies(portal)
      return nil
    }
    // Before the first file of a family is read.
    var work = work
    work.familyStates = await looked
    // Without them nothing is left for the next build, which then makes everything again.
    if work.familyStates?.areAll(in: portal.families) == false { work.familyStates = nil }
    if work.isCheck {
      let (people, reach) = try await gatherPeople(portal)
      work.people = people
      report.diagnostics += reach.groups.warnings + reach.gaps(of: portal.library, on: pages.today)
      report.diagnostics += LibraryReader.equalCopies(root: request.root, groups: portal.families.groups)
    }
    let ring = try keyring(portal, await store, work)
    var families = try await makeFamilies(portal, pages.homes, ring, in: work)
    let keys = try await makeMissingKeys(&families, portal, pages.homes, ring, in: work, &report)
    // Before there are tables for a search of bytes.
    let named =
      ring.plan.holdsPublicPages ? try await findPeople(of: families.words, in: pages.shown, work) : []
    async let memory = PortalMemory(portal, pages)
    let search = LeakSearch(families.words)
    families.staged.search(families.shells.values, by: search)
    var site =
      ring.plan.holdsPublicPages
      ? try await makePages(pages.site, searchedBy: search, in: work) : MadePages()
    site.named = named
    var made = MadeSite(
      staged: families.staged, placements: families.placements, keys: keys,
      families: portal.families.entries.map(\.folder),
      remembered: Remembered(
        portal: await memory, made: pages.homes.madeStrategies, families: families.memories,
        pages: site.said))
    made.familyStates = work.familyStates
    made.staged.add(site.staged)
    report.diagnostics += families.diagnostics + (families.copies?.diagnostics ?? []) + site.diagnostics
    if !made.staged.leaks.isEmpty || !site.named.isEmpty {
      report.diagnostics += LeakSources(root: request.root, families.words).diagnostics(made.staged.leaks, site.named)
    }
    if !request.isCleaning { report.diagnostics += try work.snapshot.obstacles(to: made.staged) }
    report.pages = site.staged.count
    report.households = families.labels.count
    report.held = families.held.sorted()
    if work.isCheck { report.changes = try changes(made.staged, families, ring.keyring.store, in: work) }
    return made
  }
}

/// What a build works with, whatever the portal.
struct Workshop: Sendable {
  let request: BuildRequest
  let snapshot: OutputSnapshot
  var area: StagingArea
  /// Nothing is written, and no keys are made.
  let isCheck: Bool
  /// In a check: each home's page that changes is compared with the published one.
  var tellsTexts = false
  /// Who is in all families, where each one's writing is to be searched for those of others: in a check.
  var people: FamilyPeople?
  /// Where what is remembered of many families waits on disk; nil where it need not.
  var spill: SpillFile?

  /// What is to be asked of families' files before one of them is read; nil where it has been asked, or need not be.
  var familyLook: FamilyStates.Look?
  /// What was found by that.
  var familyStates: FamilyStates?

  var workers: Int { request.workers ?? Workers.count }
  var privateFolder: String { "\(request.root)/.homeward" }
  var keys: KeyStoreFile {
    KeyStoreFile(folder: privateFolder, output: snapshot.folder, passphrase: request.passphrase)
  }
}

/// Everything that is ready to be published.
struct MadeSite: Sendable {
  var staged: StagedFiles
  var placements: [KeyPlacement]
  /// Keys made in this build.
  var keys: [HouseholdRecord]
  /// The folders of all families.
  var families: [String]
  /// For the next build.
  var remembered: Remembered
  /// The states of families' files, where the survey left them to the build.
  var familyStates: FamilyStates?
}

/// The files for everyone.
struct MadePages: Sendable {
  var staged = StagedFiles()
  /// What was said of each, by path.
  var said: [String: [Diagnostic]] = [:]
  /// Families' people in the words that they are made of.
  var named: [NamedPerson] = []

  var diagnostics: [Diagnostic] { said.values.flatMap { $0 } }
}
