import Cache
import Diagnostics
import Digests
import Languages
import Library
import Output
import Site
import Views

/// What the next build is told of this one, but for what is only known when it is published.
struct Remembered: Sendable {
  var date: CivilDate
  var zone: String
  var allowsRemote: Bool
  var shape: [UInt8]
  var links: [LinkMemory]
  /// Which children public pictures show.
  var claims: [PictureClaim]
  /// What pages take of each strategy.
  var faces: [Site.Face]
  /// The folders that have something to show.
  var sections: [String]
  /// What was said of all but families and pages.
  var diagnostics: [Diagnostic]
  /// Sorted by folder.
  var families: [FamilyMemory]
  /// What was said of each file for everyone, by path.
  var pages: [String: [Diagnostic]]

  /// - Parameter listing: what was said while the portal was read, of families' folders too.
  init(
    _ portal: LoadedPortal, _ pages: LoadedPortal.Pages, _ listing: [Diagnostic], _ families: [FamilyMemory],
    _ made: [String: [Diagnostic]]
  ) {
    date = pages.today
    zone = portal.library.settings.timeZone
    allowsRemote = portal.library.settings.allowsPrivateRemote
    shape = Self.shape(portal, pages)
    links = pages.site.links.remembered
    claims = portal.families.claims
    faces = pages.site.faces
    sections = pages.site.sections.map(\.rawValue)
    diagnostics = listing.filter { Self.family(of: $0) == nil }
    self.families = families.sorted { $0.folder < $1.folder }
    self.pages = made
  }

  /// The same as before, but for these families and these strategies' pages.
  init(_ scope: BuildScope, _ families: [FamilyMemory], _ part: SitePart?, _ made: [String: [Diagnostic]]) {
    let memory = scope.memory
    date = memory.date
    zone = memory.zone
    allowsRemote = memory.allowsRemote
    shape = memory.shape
    links = memory.links
    claims = memory.claims
    faces = memory.faces
    sections = memory.sections
    diagnostics = part?.diagnostics ?? memory.diagnostics
    self.families = families.sorted { $0.folder < $1.folder }
    pages = made
  }

  /// The family whose folder something was said of; nil where it is of no family's folder.
  static func family(of diagnostic: Diagnostic) -> String? {
    guard let file = diagnostic.place?.file, file.hasPrefix("Content/families/") else { return nil }
    let parts = file.split(separator: "/")
    return parts.count > 3 ? String(parts[2]) : nil
  }

  /// What families depend on that is not theirs, and that an edit of writing for everyone could change.
  static func shape(_ portal: LoadedPortal, _ pages: LoadedPortal.Pages) -> [UInt8] {
    var record = RecordWriter()
    record.append(portal.families.dependence) { $0.append($1) }
    record.append(pages.site.links.remembered) { $1.write(to: &$0) }
    return Digest(of: record.bytes).bytes
  }

  /// - Parameter survey: made before the build began.
  func memory(_ survey: BuildSurvey) -> BuildMemory? {
    guard let sealed = survey.sealed, Self.holdsOnly(families, sealed) else { return nil }
    let folder = survey.place.folder
    let pages = pages.sorted { $0.key < $1.key }.compactMap { path, diagnostics in
      FileState.of("\(folder)/\(path)").map { PageMemory(path: path, state: $0, diagnostics: diagnostics) }
    }
    return BuildMemory(
      key: survey.key, date: date, zone: zone, allowsRemote: allowsRemote,
      surroundings: Surroundings(keys: survey.keys, survey.place), tree: survey.tree, unsettled: survey.unsettled,
      sealed: sealed, shape: shape, links: links, claims: claims,
      faces: faces, sections: sections, diagnostics: diagnostics, pages: pages,
      families: families)
  }
}

extension Remembered {
  /// Whether the folders of homes hold these families' files and no others, which the next build would take away.
  private static func holdsOnly(_ families: [FamilyMemory], _ sealed: TreeStates) -> Bool {
    Set(sealed.files(changedAfter: Int.min)) == Set(families.flatMap(\.outputs))
  }
}

extension LinkMap {
  /// What public pages may be linked to, as it is kept.
  var remembered: [LinkMemory] { files.compactMap { LinkMemory($0, target($0)) } }

  init(_ remembered: [LinkMemory]) {
    self.init()
    for link in remembered { add(link.file, link.target) }
  }
}
