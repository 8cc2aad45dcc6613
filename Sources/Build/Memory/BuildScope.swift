import Cache
import Files
import Languages
import Library
import Seal

/// What of a portal a build makes anew, and what it leaves as the build before made it.
struct BuildScope: Sendable {
  /// What the build before remembers.
  let memory: BuildMemory
  let families: [FamilyMemory]
  let pages: [PageMemory]
  /// Families whose writing or whose pages are not as they were, by folder.
  var changedFamilies: Set<String>
  /// Whether anything was changed that pages for everyone are made of, or those pages themselves.
  let rendersPages: Bool
  /// Strategies that changed, by slug.
  let strategies: Set<String>
  /// The same, where nothing else of the pages for everyone changed; nil where more did.
  let parts: Set<String>?
  /// Whether all files for everyone are as the build before left them.
  let arePagesIntact: Bool
  /// Whether the folders of homes in the output are not as they were.
  private var isDamaged = false
  /// The files in the folders of homes, where those are as the build before left them.
  private(set) var listedHomes: Set<String>?
  /// The folders of homes in the output, when the build began.
  private(set) var sealed = TreeStates([])
  /// Whether a file of a strategy came or went, rather than changed.
  private(set) var changesStrategyFiles = false
  /// Whether a family's files changed beside its writing, such as what it practises.
  private(set) var changesPractice = false

  /// Nil where everything is to be made anew: nothing is remembered, or what changed concerns all.
  init?(_ survey: BuildSurvey, _ request: BuildRequest) {
    guard let memory = survey.memory, let families = try? memory.families(), let pages = try? memory.pages(),
      memory.surroundings.keys == survey.keys, let date = survey.date(request)
    else { return nil }
    var changed: Set<String> = []
    var strategies: Set<String> = []
    var rendersPages = date != memory.portal.date
    var changesOthers = rendersPages
    for (region, changes) in Dictionary(grouping: survey.changes, by: { ContentRegion($0.path) }) {
      switch region {
      case .family(let folder):
        changed.insert(folder)
        if !changes.allSatisfy({ $0.path.hasSuffix(".md") }) { changesPractice = true }
      case .strategy(let slug):
        strategies.insert(slug)
        if !changes.allSatisfy({ $0.kind == .touched }) { changesStrategyFiles = true }
        rendersPages = true
      case .publicPages: (rendersPages, changesOthers) = (true, true)
      case .nobody: break
      case .everything: return nil
      }
    }
    let known = Set(families.map(\.folder))
    guard changed.isSubset(of: known) else { return nil }
    self.memory = memory
    self.families = families
    self.pages = pages
    self.strategies = strategies
    let folder = survey.place.folder
    let isPageDamaged = pages.contains { FileState.of("\(folder)/\($0.path)") != $0.state }
    arePagesIntact = !isPageDamaged
    self.rendersPages = rendersPages || isPageDamaged
    parts = strategies.isEmpty || changesOthers || isPageDamaged ? nil : strategies
    changedFamilies = changed
    // What ended since may begin again on an earlier day, and nothing tells where.
    if date < memory.portal.date { return nil }
    if date != memory.portal.date { addWarned() }
    guard addDamaged(survey) else { return nil }
  }

  /// Adds the families of which something was said that may have ended since.
  private mutating func addWarned() {
    for family in families {
      let said = (try? family.diagnostics()) ?? []
      if said.contains(where: { Family.practiceWarnings.contains($0.id) }) { changedFamilies.insert(family.folder) }
    }
  }

  /// Adds the families whose files in the output were changed or removed by others.
  private mutating func addDamaged(_ survey: BuildSurvey) -> Bool {
    guard let now = survey.sealed() else { return false }
    sealed = now
    let touched = Set(
      now.changes(since: memory.sealed).compactMap { change in
        change.path.split(separator: "/").dropFirst().first.map(String.init)
      })
    isDamaged = !touched.isEmpty
    guard isDamaged else {
      listedHomes = Set(now.files(changedAfter: Int.min))
      return true
    }
    for family in families where family.households.contains(where: { touched.contains($0.text) }) {
      changedFamilies.insert(family.folder)
    }
    return true
  }

  /// Families that are made anew, by folder.
  var madeFamilies: Set<String> {
    guard !strategies.isEmpty else { return changedFamilies }
    return changedFamilies.union(
      families.filter { !strategies.isDisjoint(with: $0.strategies) }.map(\.folder))
  }

  /// What is read of public writing where only families' pages are made: the strategies that they practise, and what
  /// all of them may show. Nil where they may practise others than before.
  var selection: PublicSelection? {
    guard !changesPractice, !rendersPages else { return nil }
    let names = madeFamilies
    let practised = Set(families.filter { names.contains($0.folder) }.flatMap(\.strategies))
    return PublicSelection(strategies: practised.subtracting(standIns), claims: memory.portal.claims)
  }

  /// Whether nothing at all is to be done.
  func isIdle(_ survey: BuildSurvey) -> Bool {
    !isDamaged && !rendersPages && survey.changes.isEmpty
      && Surroundings(keys: survey.keys, survey.place) == memory.surroundings
  }
}

extension BuildSurvey {
  /// The folders of homes as they are in the output now.
  ///
  /// - Parameter since: what they were when the build began, and the folders that it changed since; nil to look at all.
  func sealed(since before: (states: TreeStates, touched: Set<String>)? = nil) -> TreeStates? {
    let root = TreeStates.Root("f", at: "\(place.folder)/f")
    let known = before?.states ?? memory?.sealed ?? TreeStates([])
    return (try? TreeStates(of: [root], known: known, settled: settled, touched: before?.touched)) ?? nil
  }
}
