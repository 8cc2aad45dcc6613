import Cache
import Diagnostics
import Digests
import Languages
import Library
import Site
import Views

/// What a build remembers of all that is not one family's or one page's.
struct PortalMemory: Sendable {
  /// The day that the public pages are for.
  var date: CivilDate
  var zone: String
  /// Whether families' writing may lie in a repository with a remote.
  var allowsRemote: Bool
  /// What families depend on that is not theirs.
  var shape: [UInt8]
  /// Addresses that writing may lead to.
  var links: [LinkMemory]
  /// Which children public pictures show.
  var claims: [PictureClaim]
  /// What pages take of each strategy.
  var faces: [Site.Face]
  /// What homes take of each strategy, drafts aside; empty where strategies' pages are not kept.
  var strategies: [StrategyStandIn]
  /// The folders that have something to show on the day.
  var sections: [String]
  /// Those that have something to show on any day: homes may lead to them.
  var homeSections: [String]
  /// The languages that the theme has words in.
  var packs: [LanguageTag]
  /// What was said of all but families and pages.
  var diagnostics: [Diagnostic]

  init(_ portal: LoadedPortal, _ pages: LoadedPortal.Pages) {
    date = pages.today
    zone = portal.library.settings.timeZone
    allowsRemote = portal.library.settings.allowsPrivateRemote
    links = pages.site.links.remembered
    homeSections = Self.homeSections(portal.library)
    shape = Self.shape(portal, links)
    claims = portal.families.claims
    faces = pages.site.faces
    strategies = portal.library.strategies.map { StrategyStandIn($0) }
    sections = pages.site.sections.map(\.rawValue)
    packs = pages.packs
    diagnostics = portal.diagnostics
  }

  /// What families depend on that is not theirs, and that an edit of writing for everyone could change.
  static func shape(_ portal: LoadedPortal, _ links: [LinkMemory]) -> [UInt8] {
    var record = RecordWriter()
    record.append(portal.families.dependence) { $0.append($1) }
    record.append(links) { $1.write(to: &$0) }
    record.append(homeSections(portal.library)) { $0.append($1) }
    return Digest(of: record.bytes).bytes
  }

  private static func homeSections(_ library: PublicLibrary) -> [String] {
    library.sections.map(\.rawValue).sorted()
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    guard let date = CivilDate(try record.text()) else { throw RecordReader.Damage() }
    self.date = date
    zone = try record.text()
    allowsRemote = try record.flag()
    shape = Array(try record.content())
    links = try record.list { (record) throws(RecordReader.Damage) in try LinkMemory(&record) }
    claims = try record.list { (record) throws(RecordReader.Damage) in
      PictureClaim(family: try record.text(), child: try record.text(), place: try SourcePlace(&record))
    }
    faces = try record.list { (record) throws(RecordReader.Damage) in
      Site.Face(
        slug: try record.text(), digest: Array(try record.content()),
        related: try record.list { (record) throws(RecordReader.Damage) in
          try record.list { (record) throws(RecordReader.Damage) in try record.text() }
        })
    }
    strategies = try record.list { (record) throws(RecordReader.Damage) in try StrategyStandIn(&record) }
    sections = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    homeSections = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    packs = try record.list { (record) throws(RecordReader.Damage) in try LanguageTag(&record) }
    diagnostics = try record.list { (record) throws(RecordReader.Damage) in try Diagnostic(&record) }
  }

  func write(to record: inout RecordWriter) {
    record.append(date.description)
    record.append(zone)
    record.append(allowsRemote)
    record.append(shape)
    record.append(links) { $1.write(to: &$0) }
    record.append(claims) { record, claim in
      record.append(claim.family)
      record.append(claim.child)
      claim.place.write(to: &record)
    }
    record.append(faces) { record, face in
      record.append(face.slug)
      record.append(face.digest)
      record.append(face.related) { record, slugs in record.append(slugs) { $0.append($1) } }
    }
    record.append(strategies) { $1.write(to: &$0) }
    record.append(sections) { $0.append($1) }
    record.append(homeSections) { $0.append($1) }
    record.append(packs) { $0.append($1.identifier) }
    record.append(diagnostics) { $1.write(to: &$0) }
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
