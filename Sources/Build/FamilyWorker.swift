import Access
import Diagnostics
import Files
import Homes
import Keys
import Languages
import Library
import Output
import Seal
import Views

/// Reads, renders, seals and stages one family after the other, and forgets each before the next.
struct FamilyWorker: ~Copyable {
  private let plan: HomesPlan
  private let sealFiles: SealFiles
  private let ring: Builder.Ring
  private let held: Set<String>
  let snapshot: OutputSnapshot
  private let noWords: PrivateWords
  private let familyStates: FamilyStates?
  private let tellsTexts: Bool
  private var room: [UInt8] = []
  private var reader: FamilyReader
  private var renderer: HomeRenderer
  private var media: MediaReader
  private var scratch = SealScratch()
  var stager: Stager
  var found: FamilyResults

  /// - Parameter held: families whose errors do not stop the others.
  init(
    _ portal: LoadedPortal, _ plan: HomesPlan, _ ring: Builder.Ring, held: Set<String>, _ work: Workshop
  ) {
    self.plan = plan
    self.ring = ring
    self.held = held
    snapshot = work.snapshot
    sealFiles = SealFiles(root: portal.root)
    noWords = PrivateWords(publishedBy: portal.library)
    reader = FamilyReader(context: portal.context, searchingFor: work.people)
    renderer = HomeRenderer(plan)
    media = MediaReader(root: portal.root, photos: portal.photos)
    stager = Stager(work.area)
    familyStates = work.familyStates
    tellsTexts = work.tellsTexts
    found = FamilyResults(words: noWords, spill: work.spill)
  }

  /// Errors that are of more than one page.
  private static let neverHeld = KeyResolution.errors.union(["families-in-shared-repository"])

  var keyring: Keyring { ring.keyring }
  var shard: ShardPlan { ring.plan }

  var results: FamilyResults {
    var results = found
    results.staged = stager.result
    results.shells = renderer.shells
    results.copies = reader.copies
    return results
  }

  /// A household that is rendered and waits for the rest of its family.
  private struct Rendered {
    var label: FamilyResults.Label
    var record: HouseholdRecord
    /// Whose home it is, where that is to be noted.
    var people: HomePeople?
    var home: HomePages
    var shell: LockedShell
    var shellLanguages: [LanguageTag]
  }

  /// - Parameter only: the households to make; nil for all.
  mutating func work(_ entry: FamilyIndex.Entry, only: Set<HouseholdName>? = nil) throws {
    let (family, problems) = reader.read(entry, familyStates?.listing(of: entry.folder, &room))
    let seal: (file: SealFile?, diagnostics: [Diagnostic]) =
      try ring.sealFiles[entry.folder].map { ($0, []) } ?? sealFiles.read(entry.folder)
    var diagnostics = problems + seal.diagnostics
    var rendered: [Rendered] = []
    var elsewhere: [HouseholdRecord] = []
    var missing: [FamilyResults.Label] = []
    if let family {
      if only == nil, let file = seal.file, let renaming = keyring.renaming(of: family, file) {
        diagnostics.append(renaming)
      }
      let files = mediaFiles(of: family, &diagnostics)
      for household in family.households where household.hasPage {
        let name = HouseholdName(family: family.folder, household: household.id)
        guard only?.contains(name) ?? true else { continue }
        let label = FamilyResults.Label(household: name, languages: household.languages)
        let keys = seal.diagnostics.hasErrors ? nil : keys(of: label, seal.file, household, &missing, &diagnostics)
        if let keys, !shard.holds(keys.record.household) {
          elsewhere.append(keys.record)
          continue
        }
        let (home, problems) = renderer.render(household, of: family, media: files, scratch: &scratch)
        diagnostics += problems
        // Without a language, which is an error, no locked page can be written.
        guard let keys, !household.languages.isEmpty else { continue }
        rendered.append(
          Rendered(
            label: label, record: keys.record, people: keys.people, home: home, shell: renderer.shell(for: household),
            shellLanguages: plan.shellLanguages(of: household)))
      }
    }
    var mayBeHeld = held.contains(entry.folder) && !diagnostics.contains { Self.neverHeld.contains($0.id) }
    if mayBeHeld, let problem = diagnostics.first(where: { Family.privacyErrors.contains($0.id) }) {
      diagnostics.append(BuildWords.notHeldForPrivacy(entry.folder, at: problem.place))
      mayBeHeld = false
    }
    let names = { rendered.map { ($0.label.household.household, $0.home.titles) } }
    if mayBeHeld, hold(entry, family, seal.file, names: Dictionary(uniqueKeysWithValues: names()), &diagnostics) {
      found.held.append(entry.folder)
    } else if !diagnostics.hasErrors {
      if let family { try publish(rendered, and: elsewhere, of: family, diagnostics) }
      found.missing += missing.map { (entry, $0) }
    }
    found.diagnostics += diagnostics
  }

  /// Notes the words of a family that another part of the site reads and checks, since no public page may show them.
  mutating func gatherWords(of entry: FamilyIndex.Entry) {
    if let family = reader.readMembers(entry) { found.words.add(family) }
    for record in shard.households(of: entry.folder).compactMap({ keyring.store[$0] }) {
      found.words.add(record.keys)
      found.words.add(record)
    }
  }

  /// The household's keys; nil where there are none to seal it with.
  private mutating func keys(
    of label: FamilyResults.Label, _ file: SealFile?, _ household: Household, _ missing: inout [FamilyResults.Label],
    _ diagnostics: inout [Diagnostic]
  ) -> (record: HouseholdRecord, people: HomePeople?)? {
    let place = file == nil ? household.place : SourcePlace(file: SealFiles.path(label.household.family))
    switch keyring.choose(label.household, file?.entries[household.id], household, at: place) {
    case .keys(let record, let people):
      if record.name.family != label.household.family {
        diagnostics.append(KeyResolution.renamedFolder(record.name, to: label.household, at: place))
      }
      return (record, people)
    case .noPage: break
    case .missing: missing.append(label)
    case .notHere: found.notHere += 1
    case .refused(let diagnostic): diagnostics.append(diagnostic)
    }
    return nil
  }

  private mutating func mediaFiles(
    of family: Family, _ diagnostics: inout [Diagnostic]
  ) -> [String: MediaFile] {
    media.forgetDiagnostics()
    var files: [String: MediaFile] = [:]
    for file in plan.mediaFiles(of: family).sorted() {
      files[file] = media.read(file, for: .family(family.folder))
    }
    diagnostics += media.diagnostics
    return files
  }

  /// - Parameters:
  ///   - elsewhere: the keys of homes whose pages are in another part of the site.
  ///   - diagnostics: what was said of the family.
  private mutating func publish(
    _ rendered: [Rendered], and elsewhere: [HouseholdRecord], of family: Family, _ diagnostics: [Diagnostic]
  ) throws {
    var words = noWords
    words.add(family)
    // Keys are not among the words that are kept.
    let names = words
    for record in rendered.map(\.record) + elsewhere {
      words.add(record.keys)
      words.add(record)
    }
    let search = LeakSearch(words)
    var outputs: [String] = []
    for one in rendered { outputs += try publish(one, of: family, search) }
    found.words.add(words)
    found.memories.append(
      FamilyMemory(
        folder: family.folder, strategies: Set(family.practice.map(\.strategy)).sorted(), outputs: outputs,
        shells: rendered.map(\.shellLanguages), diagnostics: diagnostics, words: names))
  }

  /// - Returns: the paths of the home's files.
  private mutating func publish(_ rendered: Rendered, of family: Family, _ search: LeakSearch) throws -> [String] {
    let sealer = try HouseholdSealer(rendered.record.keys)
    var assets: [SealedAsset] = []
    for asset in rendered.home.assets {
      let sealed = try sealer.sealAsset(asset, scratch: &scratch)
      try stager.stage(sealed.file, searchedBy: search)
      assets.append(sealed)
    }
    let content = rendered.home.bundle(
      fid: sealer.household.text, kid: sealer.keyID.hex, assets: assets)
    let bundle = try sealer.sealBundle(content, scratch: &scratch)
    let page = try sealer.page(rendered.shell, bundle, scratch: &scratch)
    try stager.stage(page, searchedBy: search)
    found.labels[sealer.household] = rendered.label
    if tellsTexts {
      found.labels[sealer.household]?.texts =
        HomeDifference(to: page, from: snapshot, rendered.record.keys, rendered.label, family, plan)?.texts
    }
    if let placement = KeyPlacement(rendered.record, of: rendered.label.household, people: rendered.people) {
      found.placements.append(placement)
    }
    return assets.map(\.file.path) + [page.path]
  }
}
