import Diagnostics
import Languages

extension PublicStage {
  private static let familiesFolder = "Content/families"

  /// Names the families' folders; what is in them is listed and read one family at a time.
  mutating func indexFamilies() -> [FamilyIndex.Entry] {
    var entries: [FamilyIndex.Entry] = []
    var seen: [String: String] = [:]
    for name in subfolders(of: Self.familiesFolder) {
      let path = Self.familiesFolder + "/" + name
      if let first = seen.updateValue(name, forKey: name.lowercased()) {
        reader.report.add(FileTrouble.sameName(first), at: SourcePlace(file: path))
      }
      entries.append(FamilyIndex.Entry(folder: name))
    }
    return entries
  }

  /// The folders in a folder that holds nothing else.
  private mutating func subfolders(of folder: String) -> [String] {
    var names: [String] = []
    for entry in portal.entries(of: folder, report: &reader.report) {
      let place = SourcePlace(file: folder + "/" + entry.name)
      switch (FileRole(entry.name), entry.kind) {
      case (.hidden, _): break
      case (.leftover, _): reader.report.add(FileTrouble.leftover(entry.name), at: place)
      case (_, .folder): names.append(entry.name)
      case (_, .file): reader.report.add(FileTrouble.unknownFile(entry.name, nearest: nil), at: place)
      case (_, .link): reader.report.add(FileTrouble.linkToFolder, at: place)
      case (_, .other): reader.report.add(FileTrouble.notAFile, at: place)
      }
    }
    return names
  }

  mutating func readGroups(into families: inout FamilyIndex, _ settings: PortalSettings, languages: [LanguageTag]) {
    let root = "Content/groups"
    for name in subfolders(of: root) {
      let path = root + "/" + name
      if !ShortName.isValid(name.utf8) {
        reader.report.add(
          FileTrouble.badName(name, proposed: ShortName.proposed(for: name)), at: SourcePlace(file: path))
      }
      if let group = readGroup(name, at: path, settings, languages: languages) { families.groups.append(group) }
    }
  }

  private mutating func readGroup(
    _ name: String, at path: String, _ settings: PortalSettings, languages: [LanguageTag]
  ) -> Group? {
    let (all, _, repositories) = portal.filesAndLocks(in: path, report: &reader.report)
    reader.tell(of: repositories, settings)
    let file = path + "/group.yml"
    let folder = WritingFolder(path: path, files: all) { $0 == "group.yml" }
    reader.report.add(folder.report.diagnostics)
    reader.keepsTexts = true
    let rules = WritingRules(
      schemas: PieceSchema.forGroups, languages: languages, isFamily: false)
    if !folder.loose.isEmpty { loose.append((folder, rules)) }
    let writing = folder.entries.compactMap { groupWriting($0, in: folder, rules: rules) }
    reader.keepsTexts = false
    // Nobody sees a draft, whoever is named in it.
    groupTexts[name] = reader.texts.filter { !reader.drafts.contains($0.file) }
    reader.texts = []
    guard all.contains("group.yml") else {
      reader.report.add(FileTrouble.missing("which families the group is for"), at: SourcePlace(file: file))
      return nil
    }
    guard let record = reader.map(.group, of: file, by: &files), let audience = audience(record) else {
      return nil
    }
    return Group(
      slug: name, audience: audience, writing: writing.sorted(by: FamilyWriting.isNewer),
      place: record.place(record.has(.for) ? .for : .members))
  }

  private mutating func groupWriting(
    _ entry: WritingFolder.Entry, in folder: WritingFolder, rules: WritingRules
  ) -> FamilyWriting? {
    guard let read = reader.piece(entry, in: folder, rules: rules, portal: portal, by: &files) else { return nil }
    claim(read.record)
    let attachments = reader.attachments(read.record, in: folder, rules: rules, portal: portal)
    guard let date = reader.day(of: read), let facts = FamilyWriting.Facts(group: read) else { return nil }
    return FamilyWriting(piece: read.piece, date: date, attachments: attachments, facts: facts)
  }

  private mutating func audience(_ record: Record) -> Group.Audience? {
    guard record.has(.for) != record.has(.members) else {
      reader.report.add(FamilyProblem.groupAudience, at: record.place)
      return nil
    }
    guard let rule = record.entries(.for) else {
      let members = record.texts(.members)
      if members.isEmpty { reader.report.add(FamilyProblem.emptyList("members"), at: record.place(.members)) }
      return .members(members)
    }
    if rule.entries.isEmpty { reader.report.add(FamilyProblem.emptyRule, at: rule.place) }
    return .rule(school: rule.text(.school), classroom: rule.text(.classroom), team: rule.text(.team))
  }
}
