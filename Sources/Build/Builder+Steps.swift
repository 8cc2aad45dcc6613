import Bytes
import Diagnostics
import Homes
import Keys
import Languages
import Library
import Output
import Seal
import Sharing
import Site

extension Builder {
  /// Reads the families alone, to tell what is wrong with them.
  func readFamilies(_ portal: LoadedPortal) async throws -> [Diagnostic] {
    let entries = portal.families.entries
    let counter = StepCounter(.families, of: entries.count, observer)
    return try await Workers.share(entries.count, over: request.workers ?? Workers.count) { share in
      var reader = FamilyReader(context: portal.context)
      var found: [Diagnostic] = []
      for index in share {
        found += reader.read(entries[index]).diagnostics
        counter.advance()
      }
      return found
    }.flatMap { $0 }
  }

  /// Whom families are with: in which groups somebody is, and who works with a child.
  struct Reach: Sendable {
    var groups: GroupReach
    private var team: Set<String> = []

    init(_ groups: [Group]) { self.groups = GroupReach(groups) }

    mutating func add(_ family: Family?) {
      groups.add(family)
      for child in family?.children ?? [] { team.formUnion(child.everyone) }
    }

    mutating func add(_ other: Reach) {
      groups.add(other.groups)
      team.formUnion(other.team)
    }

    /// Who left with nobody in their place, and is still named.
    func gaps(of library: PublicLibrary, on day: CivilDate) -> [Diagnostic] {
      TeamDuty(library.team).gaps(among: team.union(library.forms.map(\.returnTo)), on: day)
    }
  }

  /// Reads who is in the families, and nothing else of them; and whom they are with.
  func gatherPeople(_ portal: LoadedPortal) async throws -> (people: FamilyPeople, reach: Reach) {
    let entries = portal.families.entries
    return try await Workers.share(entries.count, over: request.workers ?? Workers.count) { share in
      var reader = FamilyReader(context: portal.context)
      var people = FamilyPeople()
      var reach = Reach(portal.families.groups)
      for index in share {
        let family = reader.readMembers(entries[index])
        reach.add(family)
        if let family { people.add(family) }
      }
      return (people, reach)
    }.reduce(into: (FamilyPeople(), Reach(portal.families.groups))) { whole, part in
      whole.0.add(part.0)
      whole.1.add(part.1)
    }
  }

  /// Reads, renders, seals and stages every household of this build.
  func makeFamilies(
    _ portal: LoadedPortal, _ plan: HomesPlan, _ ring: Ring, only: Set<String>? = nil, in work: Workshop
  ) async throws -> FamilyResults {
    let entries = portal.families.entries.filter { only?.contains($0.folder) ?? true }
    let counter = StepCounter(.families, of: entries.count, observer)
    let results = try await Workers.share(entries.count, over: work.workers) { share in
      var worker = FamilyWorker(portal, plan, ring, held: request.held, work)
      for index in share {
        if ring.plan.holds(family: entries[index].folder) {
          try worker.work(entries[index])
        } else if ring.plan.holdsPublicPages {
          worker.gatherWords(of: entries[index])
        }
        counter.advance()
      }
      return worker.results
    }
    return results.reduce(into: FamilyResults(words: PrivateWords(), spill: work.spill)) { $0.add($1) }
  }

  /// Renders and stages everything that everyone may read.
  ///
  /// - Parameters:
  ///   - search: finds what must not be in it.
  ///   - known: published files that were searched for the same words.
  func makePages(
    _ site: Site, searchedBy search: LeakSearch, known: Set<String> = [], in work: Workshop
  ) async throws -> MadePages {
    let (pages, extras) = (site.plan.pages, site.plan.extras)
    let counter = StepCounter(.pages, of: pages.count + extras.count, observer)
    let results = try await Workers.share(pages.count + extras.count, over: work.workers) { share in
      var renderer = SiteRenderer(site)
      var stager = Stager(work.area)
      var said: [String: [Diagnostic]] = [:]
      for index in share {
        // Extras first: what can be searched takes as long as many pages, so at the end one worker would wait for the other.
        let (file, problems) =
          index < extras.count
          ? renderer.render(extras[index].path, extras[index].extra)
          : renderer.render(pages[index - extras.count])
        said[file.path] = problems
        try stager.stage(file, searchedBy: search, isKnown: known.contains(file.path))
        counter.advance()
      }
      return MadePages(staged: stager.result, said: said)
    }
    return results.reduce(into: MadePages()) { whole, part in
      whole.staged.add(part.staged)
      whole.said.merge(part.said) { first, _ in first }
    }
  }

  /// Families to hold that are not there: the name was mistyped, and the family would not be held.
  func unknownHeld(_ portal: LoadedPortal) -> [Diagnostic] {
    let folders = portal.families.entries.map(\.folder)
    return request.held.subtracting(folders).sorted().map {
      BuildWords.unknownHeld($0, nearest: NearestName.find($0, in: folders))
    }
  }

  /// What would be different from what is published now.
  func changes(
    _ staged: StagedFiles, _ families: FamilyResults, _ store: KeyStore, in work: Workshop
  ) throws -> [BuildReport.Change] {
    var changes = staged.changed.map { change in
      Self.change(change.path, change.isNew ? .new : .changed, families.labels, store)
    }
    changes += try work.snapshot.stale(wanted: staged.wanted, cleaning: request.isCleaning).map {
      Self.change($0, .removed, families.labels, store)
    }
    changes.sort { ($0.path ?? "").precedes($1.path ?? "") }
    guard work.isCheck else { return changes }
    return changes
      + families.missing.map(\.label).sorted { $0.household < $1.household }.map {
        BuildReport.Change(path: nil, kind: .new, household: $0.household, languages: $0.languages)
      }
  }

  private static func change(
    _ path: String, _ kind: BuildReport.Change.Kind, _ labels: [PublicID: FamilyResults.Label], _ store: KeyStore
  ) -> BuildReport.Change {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "f", let id = PublicID(String(parts[1])) else {
      let language = parts.count > 1 ? parts.first.flatMap { LanguageTag($0) } : nil
      return BuildReport.Change(
        path: path, kind: kind, household: nil, languages: language.map { $0.isKnown ? [$0] : [] } ?? [])
    }
    return BuildReport.Change(
      path: path, kind: kind, household: labels[id]?.household ?? store[id]?.name,
      languages: labels[id]?.languages ?? [], texts: path.hasSuffix("/index.html") ? labels[id]?.texts : nil)
  }
}
