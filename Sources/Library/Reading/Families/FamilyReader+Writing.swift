import Diagnostics
import Languages

extension FamilyReader {
  /// Reads the family's dated writing, and notes the names of its goals and meetings.
  mutating func readWriting(
    _ listed: [String], at path: String, family: Family?, names: inout ReferenceNames
  ) -> [FamilyWriting] {
    let folder = WritingFolder(path: path, files: listed) { $0 == "family.yml" || Self.isPractice($0) }
    reader.report.add(folder.report.diagnostics)
    let rules = WritingRules(
      schemas: PieceSchema.forFamilies, languages: context.languages + (family?.households.flatMap(\.languages) ?? []),
      isFamily: true)
    var writing: [FamilyWriting] = []
    writing.reserveCapacity(folder.entries.count)
    for entry in folder.entries {
      let read = reader.piece(entry, in: folder, rules: rules, portal: context.portal, by: &files)
      note(entry, kind: read?.piece.kind, at: path, in: &names)
      guard let read else { continue }
      if let one = self.writing(read, in: folder, rules: rules, family: family) { writing.append(one) }
    }
    if people != nil { reader.report.add(folder.equalCopies(root: context.portal.root).diagnostics) }
    // What lies about unused is looked for in checks alone: it costs a search of all texts.
    let mayLieUnused = people != nil && !folder.media.isEmpty
    if mayLieUnused || !folder.loose.isEmpty {
      let texts = reader.texts(of: folder, portal: context.portal)
      reader.checkLooseRecordings(of: folder, rules, in: texts)
      // Beside an error one more word is too much: what is misspelled lies unused as well.
      if mayLieUnused, !reader.report.diagnostics.hasErrors {
        reader.checkUnusedMedia(of: folder, writing, in: texts)
      }
    }
    return writing
  }

  /// Notes a name that goals and meetings are referred to by. One that cannot be read is an error of its own; what
  /// refers to it is not.
  private func note(
    _ entry: WritingFolder.Entry, kind: Piece.Kind?, at path: String, in names: inout ReferenceNames
  ) {
    if reader.drafts.contains(path + "/" + entry.source) {
      names.addDraft(.goal, entry.name)
      names.addDraft(.meeting, entry.name)
    } else {
      if kind == .goal || kind == nil { names.addOwn(.goal, entry.name) }
      if kind == .meeting || kind == nil { names.addOwn(.meeting, entry.name) }
    }
  }

  private mutating func writing(
    _ read: ReadPiece, in folder: WritingFolder, rules: WritingRules, family: Family?
  ) -> FamilyWriting? {
    let record = read.record
    if record.has(.goal) { goalPlaces[read.piece.slug] = record.place(.goal) }
    let attachments = reader.attachments(record, in: folder, rules: rules, portal: context.portal)
    let child = child(of: record, in: family, isNeeded: read.piece.kind.isAboutOneChild)
    reader.checkRules(of: read, policy: context.settings.policy)
    guard let date = reader.day(of: read), let facts = FamilyWriting.Facts(family: read) else { return nil }
    let writing = FamilyWriting(
      piece: read.piece, child: child, households: record.texts(.households), date: date, attachments: attachments,
      facts: facts)
    if let family {
      checkReaders(of: writing, record, family: family)
      checkPicture(of: writing, record, family: family)
    }
    return writing
  }

  /// Whether it is clear who may read a piece, and whether they may.
  private mutating func checkReaders(of writing: FamilyWriting, _ record: Record, family: Family) {
    guard let child = writing.child else {
      if writing.households.isEmpty, Self.hidesSomeChild(family), !writing.piece.kind.isAboutOneChild {
        let children = family.children.map(\.id)
        reader.report.add(FamilyProblem.childOrHouseholdNeeded(children: children), at: record.place)
      }
      return
    }
    for household in family.households
    where writing.households.contains(household.id) && !household.children.contains(child) {
      reader.report.add(
        FamilyProblem.householdNotOfChild(household: household.id, child: child), at: record.place(.households))
    }
  }

  /// Whether the children in a picture may be shown, and to these households.
  private mutating func checkPicture(of writing: FamilyWriting, _ record: Record, family: Family) {
    for shown in record.texts(.shows) {
      guard let child = family.child(shown) else {
        reader.references.append(
          ContentReader.PendingReference(kind: .child, name: shown, place: record.place(.shows)))
        continue
      }
      if child.consent.photos == .none {
        reader.report.add(FamilyProblem.noConsent(child: shown, needs: "family"), at: record.place(.shows))
      }
      for household in family.households where household.reads(writing) && !household.children.contains(shown) {
        reader.report.add(
          FamilyProblem.hiddenChildShown(child: shown, household: household.id), at: record.place(.shows))
      }
    }
  }
}

extension Household {
  /// Whether it gets a piece, on screen or on paper.
  func reads(_ writing: FamilyWriting) -> Bool { access == .full && writing.isFor(self) }
}

extension Piece.Kind {
  /// Whether a family's piece of this kind is always about one child.
  fileprivate var isAboutOneChild: Bool { self != .letter && self != .form }
}
