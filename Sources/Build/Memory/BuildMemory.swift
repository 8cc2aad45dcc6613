import Cache
import Diagnostics
import Languages
import Library
import Site

/// What a build leaves for the next: the state of every file it was made from, and what came of each family and page.
///
/// Of a unit whose inputs and outputs are as they were it holds that a cold build would write the same bytes and say the
/// same. It is written when a build is done, and describes that build alone: one that fails leaves it as it is.
struct BuildMemory: Sendable {
  /// Program, portal and output.
  var key: [UInt8]
  /// The day that the public pages are for.
  var date: CivilDate
  var zone: String
  /// Whether families' writing may lie in a repository with a remote.
  var allowsRemote: Bool
  var surroundings: Surroundings
  /// What lies in `Content` and `Themes`.
  var tree: TreeStates
  /// Files that were written so shortly before they were looked at that their state could hide another writing.
  var unsettled: [UnsettledFile]
  /// The folders of homes in the output.
  var sealed: TreeStates
  /// What families depend on that is not theirs.
  var shape: [UInt8]
  /// Addresses that writing may lead to.
  var links: [LinkMemory]
  /// Which children public pictures show.
  var claims: [PictureClaim]
  /// What pages take of each strategy.
  var faces: [Site.Face]
  /// The folders that have something to show.
  var sections: [String]
  /// What was said of all but families and pages.
  var diagnostics: [Diagnostic]
  private var pagesRecord: ArraySlice<UInt8>
  private var familiesRecord: ArraySlice<UInt8>

  init(
    key: [UInt8], date: CivilDate, zone: String, allowsRemote: Bool, surroundings: Surroundings, tree: TreeStates,
    unsettled: [UnsettledFile], sealed: TreeStates, shape: [UInt8], links: [LinkMemory], claims: [PictureClaim],
    faces: [Site.Face], sections: [String], diagnostics: [Diagnostic], pages: [PageMemory], families: [FamilyMemory]
  ) {
    self.key = key
    self.date = date
    self.zone = zone
    self.allowsRemote = allowsRemote
    self.surroundings = surroundings
    self.tree = tree
    self.unsettled = unsettled
    self.sealed = sealed
    self.shape = shape
    self.links = links
    self.claims = claims
    self.faces = faces
    self.sections = sections
    self.diagnostics = diagnostics
    var record = RecordWriter(capacity: pages.count * 128)
    record.append(pages) { $1.write(to: &$0) }
    pagesRecord = record.bytes[...]
    record = RecordWriter(capacity: families.count * 1024)
    record.append(families) { $1.write(to: &$0) }
    familiesRecord = record.bytes[...]
  }

  /// Files for everyone.
  func pages() throws(RecordReader.Damage) -> [PageMemory] {
    var record = RecordReader(pagesRecord)
    return try record.list { (record) throws(RecordReader.Damage) in try PageMemory(&record) }
  }

  /// Sorted by folder.
  func families() throws(RecordReader.Damage) -> [FamilyMemory] {
    var record = RecordReader(familiesRecord)
    return try record.list { (record) throws(RecordReader.Damage) in try FamilyMemory(&record) }
  }

  /// - Parameter key: what the memory must be of.
  init(_ bytes: ArraySlice<UInt8>, of key: [UInt8]) throws(RecordReader.Damage) {
    var record = RecordReader(bytes)
    guard Array(try record.content()) == key, let date = CivilDate(try record.text()) else {
      throw RecordReader.Damage()
    }
    self.key = key
    self.date = date
    zone = try record.text()
    allowsRemote = try record.flag()
    surroundings = try Surroundings(&record)
    tree = TreeStates(try record.content())
    unsettled = try record.list { (record) throws(RecordReader.Damage) in
      UnsettledFile(path: try record.text(), digest: Array(try record.content()))
    }
    sealed = TreeStates(try record.content())
    shape = Array(try record.content())
    links = try record.list { (record) throws(RecordReader.Damage) in
      try LinkMemory(&record)
    }
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
    sections = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    diagnostics = try record.list { (record) throws(RecordReader.Damage) in try Diagnostic(&record) }
    pagesRecord = try record.content()
    familiesRecord = try record.content()
    guard record.isAtEnd else { throw RecordReader.Damage() }
  }

  var bytes: [UInt8] {
    var record = RecordWriter(capacity: tree.bytes.count + pagesRecord.count + familiesRecord.count + 1 << 16)
    record.append(key)
    record.append(date.description)
    record.append(zone)
    record.append(allowsRemote)
    surroundings.write(to: &record)
    record.append(tree.bytes)
    record.append(unsettled) {
      $0.append($1.path)
      $0.append($1.digest)
    }
    record.append(sealed.bytes)
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
    record.append(sections) { $0.append($1) }
    record.append(diagnostics) { $1.write(to: &$0) }
    record.append(pagesRecord)
    record.append(familiesRecord)
    return record.bytes
  }
}
