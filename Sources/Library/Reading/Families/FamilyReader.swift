import Diagnostics
import Files
import Languages

extension LibraryReader {
  /// Reads and checks one family; nil where its `family.yml` cannot be used.
  ///
  /// To read many, make one `FamilyReader` a thread: it keeps its buffers.
  package static func readFamily(
    _ entry: FamilyIndex.Entry, in context: LibraryContext
  ) -> (family: Family?, diagnostics: [Diagnostic]) {
    var reader = FamilyReader(context: context)
    return reader.read(entry)
  }
}

/// Reads one family after the other with the same buffers.
package struct FamilyReader: ~Copyable {
  let context: LibraryContext
  /// Who is in all families, where their writing is to be searched for those of others.
  let people: FamilyPeople?
  /// What may stand in the folders of several families; noted with `people`.
  package internal(set) var copies = CopiedTexts()
  var reader: ContentReader
  var files: FileReader
  /// Where progress names its goal.
  var goalPlaces: [String: SourcePlace] = [:]

  /// - Parameter people: who is in all families, where each one's writing is to be searched for those of others: in a
  ///   check, which also looks for days that can hardly be meant.
  package init(context: LibraryContext, searchingFor people: FamilyPeople? = nil) {
    self.context = context
    self.people = people
    files = FileReader(below: context.portal.root)
    reader = ContentReader(language: context.settings.sourceLanguage)
    if people != nil, let today = context.today { reader.dayCheck = DayCheck(today: today, context.settings) }
  }

  /// Reads and checks one family; nil where its `family.yml` cannot be used.
  ///
  /// - Parameter listing: what is in its folder, where that is known.
  package mutating func read(
    _ entry: FamilyIndex.Entry, _ listing: FolderListing? = nil
  ) -> (family: Family?, diagnostics: [Diagnostic]) {
    reader.reset(language: context.settings.sourceLanguage)
    goalPlaces.removeAll(keepingCapacity: true)
    let path = "Content/families/" + entry.folder
    let found = list(path, listing)
    files.enter(path)
    let record =
      found.files.contains(Self.members)
      ? reader.map(.family, of: "\(path)/\(Self.members)", by: &files) : nil
    reader.locks.files = Set(found.locks)
    var names = context.names
    var family = record.map { members(of: entry.folder, $0) }
    reader.keepsTexts = family.map { $0.households.count > 1 || people != nil } ?? false
    let practice = readPractice(found.files, at: path, family: family)
    var writing = readWriting(found.files, at: path, family: family, names: &names)
    writing.sort(by: FamilyWriting.isNewer)
    family?.practice = practice
    family?.writing = writing
    if !found.locks.isEmpty {
      fillTexts(of: &family)
      reader.checkUnusedLocks(in: context.portal)
    }
    check(family, names: &names)
    return (family, reader.report.sorted)
  }

  /// The goals of the family read last that are still drafts, by name, for those who write about them.
  package func draftGoals(of family: Family) -> [DraftGoal] {
    reader.draftGoals.sorted { $0.key < $1.key }.compactMap { file, child in
      guard let child = child ?? (family.children.count == 1 ? family.children.first?.id : nil) else { return nil }
      return DraftGoal(name: String(file.splittingFolder().1.splittingLast().0), child: child)
    }
  }

  /// Reads a family's children and households alone, for those who need their names; what is wrong is told by `read`.
  package mutating func readMembers(_ entry: FamilyIndex.Entry) -> Family? {
    reader.reset(language: context.settings.sourceLanguage)
    let file = "Content/families/\(entry.folder)/\(Self.members)"
    return reader.map(.family, of: file, by: &files).map { members(of: entry.folder, $0) }
  }

  private static let members = "family.yml"

  /// The files of a family's folder by path from it, sorted, without `seal.yml` and hidden ones; and what is known of
  /// its translations, the files below `.translations`.
  private mutating func list(_ path: String, _ listing: FolderListing?) -> PortalFiles.Found {
    var found = context.portal.filesAndLocks(in: path, listing, report: &reader.report)
    found.files.removeAll { $0 == "seal.yml" }
    reader.tell(of: found.repositories, context.settings)
    if !found.files.contains(Self.members) {
      reader.report.add(
        FileTrouble.missing("the family's children and households"), at: SourcePlace(file: "\(path)/\(Self.members)"))
    }
    return found
  }

  /// Whether a household must not learn of one of the family's children.
  static func hidesSomeChild(_ family: Family) -> Bool {
    family.households.contains { $0.children.count < family.children.count }
  }

  /// The checks that need the whole family.
  private mutating func check(_ family: Family?, names: inout ReferenceNames) {
    guard let family else {
      // Without children and households nothing can be said about references to them.
      names.check(reader.references.filter { $0.kind != .child && $0.kind != .household }, into: &reader.report)
      return
    }
    for child in family.children { names.addOwn(.child, child.id) }
    for household in family.households { names.addOwn(.household, household.id) }
    names.check(reader.references, into: &reader.report)
    checkProgress(family)
    checkWeeklyMinutes(family.practice)
    checkOtherHomes(family)
    checkOtherFamilies(family)
    checkGroups(family)
    checkPublicPictures(family)
  }
}
