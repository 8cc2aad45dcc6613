import Diagnostics
import Languages

extension PublicStage {
  mutating func readFolders(into library: inout PublicLibrary, languages: [LanguageTag]) {
    library.strategies = pieces("strategies", .strategy, as: .strategy, languages, only: selection?.strategies)
      .map(Self.strategy)
    library.team = pieces("team", .team, as: .team, languages).map { teamMember($0) }
    library.forms = pieces("forms", .form, as: .form, languages).compactMap { form($0) }
    if selection?.readsPages ?? true {
      library.pages = pieces("pages", .page, languages).map { Page(piece: $0.piece, menu: $0.record.integer(.menu)) }
    }
    guard selection == nil else { return }
    library.resources = pieces("resources", .resource, languages).map(Self.resource)
    library.newsletters = pieces("newsletters", .newsletter, languages).compactMap(Self.newsletter)
      .sorted { ($1.date, $0.piece.slug) < ($0.date, $1.piece.slug) }
    library.events = pieces("events", .event, languages).compactMap(Self.event)
      .sorted { ($0.start.clockMinutes, $0.piece.slug) < ($1.start.clockMinutes, $1.piece.slug) }
  }

  /// Reads the pieces of one public folder.
  ///
  /// - Parameter only: the names of those that are read; nil for all.
  private mutating func pieces(
    _ name: String, _ schema: PieceSchema, as kind: Reference? = nil, _ languages: [LanguageTag],
    only: Set<String>? = nil
  ) -> [ReadPiece] {
    let path = "Content/" + name
    let folder = WritingFolder(path: path, files: portal.files(in: path, report: &reader.report))
    reader.report.add(folder.report.diagnostics)
    let rules = WritingRules(schemas: [schema], languages: languages, isFamily: false)
    if !folder.loose.isEmpty { loose.append((folder, rules)) }
    var pieces: [ReadPiece] = []
    pieces.reserveCapacity(folder.entries.count)
    for entry in folder.entries {
      if let only, !only.contains(entry.name) {
        if let kind { names.add(kind, CollectionOfOne(entry.name)) }
        continue
      }
      if let piece = reader.piece(entry, in: folder, rules: rules, portal: portal, by: &files) {
        claim(piece.record)
        reader.checkDays(of: piece)
        pieces.append(piece)
      }
      guard let kind else { continue }
      if reader.drafts.contains(path + "/" + entry.source) {
        names.addDraft(kind, entry.name)
      } else {
        // A piece that cannot be read is an error of its own; what refers to it is not.
        names.add(kind, CollectionOfOne(entry.name))
      }
    }
    return pieces
  }

  /// Recordings in public folders and groups that are no page's; any of the pages may name them.
  mutating func checkLooseRecordings(groups: [Group]) {
    guard !loose.isEmpty, selection == nil else { return }
    var ignored = Report()
    let folders = (Self.folders + groups.map { "groups/\($0.slug)" }).map { path in
      WritingFolder(path: "Content/" + path, files: portal.files(in: "Content/" + path, report: &ignored))
    }
    let texts = folders.flatMap { reader.texts(of: $0, portal: portal) }
    for (folder, rules) in loose { reader.checkLooseRecordings(of: folder, rules, in: texts) }
  }

  /// Notes which children a picture shows; their consent is checked with their family.
  mutating func claim(_ record: Record) {
    for shown in record.texts(.shows) {
      let parts = shown.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        reader.report.add(SurroundingsProblem.showsNeedsFolder(shown), at: record.place(.shows))
        continue
      }
      reader.references.append(
        ContentReader.PendingReference(kind: .family, name: parts[0], place: record.place(.shows)))
      claims.append(PictureClaim(family: parts[0], child: parts[1], place: record.place(.shows)))
    }
  }
}

extension PublicStage {
  private static func strategy(_ read: ReadPiece) -> Strategy {
    Strategy(
      piece: read.piece, areas: read.record.texts(.areas), ages: read.record.ages(.ages),
      routine: read.record.text(.routine), dose: read.record.dose, author: read.record.text(.author),
      reviewed: read.record.date(.reviewed))
  }

  private static func resource(_ read: ReadPiece) -> Resource {
    Resource(
      piece: read.piece, topics: read.record.texts(.topics), kind: read.record.text(.kind),
      region: read.record.text(.region), contact: read.record.text(.contact), link: read.record.text(.link),
      verified: read.record.date(.verified))
  }

  private static func newsletter(_ read: ReadPiece) -> Newsletter? {
    read.record.date(.date).map { Newsletter(piece: read.piece, date: $0, season: read.record.text(.season)) }
  }

  private static func event(_ read: ReadPiece) -> Event? {
    read.record.dateTime(.start).map {
      Event(
        piece: read.piece, start: $0, minutes: read.record.integer(.minutes), online: read.record.text(.online),
        languages: read.record.languages(.languages), contact: read.record.text(.contact),
        state: read.record.choice(.state, Event.State.self) ?? .planned)
    }
  }

  private mutating func teamMember(_ read: ReadPiece) -> TeamMember {
    let record = read.record
    if record.text(.covers) == read.piece.slug {
      reader.report.add(FamilyProblem.coversSelf, at: record.place(.covers))
    }
    return TeamMember(
      piece: read.piece, name: record.text(.name) ?? read.piece.source[.title], languages: record.languages(.languages),
      phone: record.text(.phone), email: record.text(.email), prefers: record.choice(.prefers, TeamMember.Way.self),
      schools: record.texts(.schools), until: record.date(.until), covers: record.text(.covers))
  }
}
