import Diagnostics

extension FamilyReader {
  /// Whether a file of a family's folder is a therapist's practice.
  static func isPractice(_ file: String) -> Bool { file.hasPrefix("practice/") && file.hasSuffix(".yml") }

  /// Reads the practice files, one a therapist.
  mutating func readPractice(_ listed: [String], at path: String, family: Family?) -> [Practice] {
    var practice: [Practice] = []
    for file in listed where Self.isPractice(file) {
      let stem = String(file.splittingFolder().1.splittingLast().0)
      let place = SourcePlace(file: path + "/" + file)
      guard context.names.contains(.team, stem) || context.names.isDraft(.team, stem) else {
        let nearest = context.names.nearest(.team, to: stem)
        reader.report.add(FamilyProblem.practiceFileName(stem, nearest: nearest), at: place)
        continue
      }
      for record in reader.list(.practice, of: place.file, by: &files) ?? [] {
        if let one = self.practice(record, by: stem, family: family) { practice.append(one) }
      }
    }
    checkRepeated(practice)
    return practice
  }

  /// Whether practice has ended, so that nobody need think of it any more.
  func isOver(_ practice: Practice) -> Bool {
    guard let today = context.today, let until = practice.until else { return false }
    return until < today
  }

  /// Says where a child has a strategy twice on one day, which the family sees as two cards.
  private mutating func checkRepeated(_ practice: [Practice]) {
    for (index, one) in practice.enumerated() {
      let first = practice[..<index].first {
        $0.strategy == one.strategy && $0.child == one.child && $0.sharesADay(from: one.from, until: one.until)
          && !isOver($0)
      }
      guard let first, !isOver(one) else { continue }
      let related = Diagnostic.Related("The first one is here.", at: first.place)
      reader.report.add(FamilyProblem.practiceRepeated, at: one.place, related: [related])
    }
  }

  private mutating func practice(_ record: Record, by therapist: String, family: Family?) -> Practice? {
    if let from = record.date(.from), let until = record.date(.until), until < from {
      reader.report.add(WritingProblem.untilBeforeFrom, at: record.place(.until))
    }
    guard let child = child(of: record, in: family, isNeeded: true), let strategy = record.text(.strategy) else {
      return nil
    }
    return Practice(
      child: child, strategy: strategy, from: record.date(.from), until: record.date(.until), dose: record.dose,
      note: record.localized(.note), isFirst: record.flag(.first) ?? false, by: therapist, place: record.place)
  }

  /// The child that something is about: the one it names, or a family's only one.
  mutating func child(of record: Record, in family: Family?, isNeeded: Bool) -> String? {
    if let child = record.text(.child) { return child }
    guard let family, let first = family.children.first else { return nil }
    if family.children.count == 1 { return first.id }
    if isNeeded {
      reader.report.add(FamilyProblem.childNeeded(children: family.children.map(\.id)), at: record.place)
    }
    return nil
  }
}
