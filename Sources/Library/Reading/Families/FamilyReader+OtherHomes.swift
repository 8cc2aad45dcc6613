import Diagnostics
import Languages

extension FamilyReader {
  /// A home must meet neither the name of a child that it does not see, nor an adult of another home.
  mutating func checkOtherHomes(_ family: Family) {
    guard family.households.count > 1 else { return }
    let hidden = OtherHomes(of: family)
    let texts = Dictionary(reader.texts.map { ($0.file, FoldedText($0)) }) { first, _ in first }
    for writing in family.writing {
      let readers = family.households.filter { $0.reads(writing) }
      let piece = writing.piece
      for file in [piece.source.file] + piece.twins.map(\.file) {
        guard let text = texts[file] else { continue }
        checkChildren(in: text, readers: readers, hidden)
        checkAdults(in: text, readers: readers, hidden, people: writing.people)
      }
      for file in [piece.source.file, piece.picture].compactMap({ $0 }) + piece.recordings.values.sorted()
        + writing.attachments
      {
        checkName(of: file, readers: readers, family, hidden)
      }
    }
    checkNotes(of: family, hidden)
    checkFacts(of: family, hidden)
    checkFilled(of: family, hidden)
  }

  /// What `family.yml` itself says of a child, which every home that sees the child reads, and of an adult's best times,
  /// which that adult's home reads.
  private mutating func checkFacts(of family: Family, _ hidden: OtherHomes) {
    for child in family.children {
      let readers = family.households.filter { $0.access == .full && $0.children.contains(child.id) }
      for text in child.likes + child.services.compactMap(\.place) {
        checkEntries(of: text, readers: readers, hidden)
      }
    }
    for household in family.households where household.access == .full {
      for text in household.adults.compactMap(\.bestTimes) {
        checkEntries(of: text, readers: [household], hidden)
      }
    }
  }

  /// - Parameter fallback: for words that came from elsewhere; without it they are left to `checkFilled`.
  private mutating func checkEntries(
    of words: LocalizedText, fallback: SourcePlace? = nil, readers: [Household], _ hidden: OtherHomes
  ) {
    for entry in words.entries {
      guard let place = entry.place ?? fallback else { continue }
      let text = FoldedText(KeptText(file: place.file, bytes: Array(entry.text.utf8)))
      checkChildren(in: text, at: place, readers: readers, hidden)
      checkAdults(in: text, at: place, readers: readers, hidden)
    }
  }

  /// What came from elsewhere into the family's YAML files; the notes of its practice are looked at with their readers.
  private mutating func checkFilled(of family: Family, _ hidden: OtherHomes) {
    let readers = family.households.filter { $0.access == .full }
    for kept in reader.filled where !kept.file.contains("/practice/") {
      let text = FoldedText(kept)
      checkChildren(in: text, at: SourcePlace(file: kept.file), readers: readers, hidden)
      checkAdults(in: text, at: SourcePlace(file: kept.file), readers: readers, hidden)
    }
  }

  private mutating func checkNotes(of family: Family, _ hidden: OtherHomes) {
    for practice in family.practice {
      let readers = family.households.filter { $0.access == .full && $0.children.contains(practice.child) }
      if let note = practice.note {
        checkEntries(of: note, fallback: practice.place, readers: readers, hidden)
      }
    }
  }

  /// A file's name reaches the homes that get the file.
  private mutating func checkName(of file: String, readers: [Household], _ family: Family, _ hidden: OtherHomes) {
    let own = "Content/families/\(family.folder)/"
    guard file.hasPrefix(own) else { return }
    let name = FoldedText(KeptText(file: file, bytes: Array(file.dropFirst(own.count).utf8)))
    checkChildren(in: name, at: SourcePlace(file: file), readers: readers, hidden, isFileName: true)
    checkAdults(in: name, at: SourcePlace(file: file), readers: readers, hidden)
  }

  /// - Parameter place: where to say so, if not where it stands in the text.
  private mutating func checkChildren(
    in text: FoldedText, at place: SourcePlace? = nil, readers: [Household], _ hidden: OtherHomes,
    isFileName: Bool = false
  ) {
    let holder = FamilyProblem.Holder(text.file)
    for child in hidden.children {
      guard let household = readers.first(where: { !$0.children.contains(child.id) }) else { continue }
      // An id written small is no name, but a reference; a file's name is written small.
      let byID = child.namesInLatin.flatMap { name in
        text.places(of: name.pattern).filter { isFileName || !$0.mayBeAWord(insteadOf: name.name) }
      }
      let found = text.places(of: child.firstName.pattern) + byID
      guard let first = found.first else { continue }
      if isFileName {
        reader.report.add(
          FamilyProblem.hiddenChildInFileName(child: child.id, household: household.id), at: place ?? first.place)
      } else if let sure = found.first(where: { !$0.mayBeAWord(insteadOf: child.firstName.name) }) {
        reader.report.add(
          FamilyProblem.hiddenChildNamed(child: child.id, household: household.id, in: holder),
          at: place ?? sure.place)
      } else if let perhaps = found.first(where: { !$0.isReference }) {
        reader.report.add(
          FamilyProblem.hiddenChildPerhapsNamed(child: child.id, household: household.id, in: holder),
          at: place ?? perhaps.place)
      }
    }
  }

  /// - Parameter people: whom the writing names as people; there one name is enough.
  private mutating func checkAdults(
    in text: FoldedText, at place: SourcePlace? = nil, readers: [Household], _ hidden: OtherHomes,
    people: [String] = []
  ) {
    var told: Set<String> = []
    for household in readers {
      for other in hidden.adults(hiddenFrom: household) {
        let trace = other.trace
        guard let found = trace.place(in: text, people: people, other.pattern), told.insert(trace.value).inserted
        else { continue }
        let holder = FamilyProblem.Holder(text.file)
        reader.report.add(
          FamilyProblem.otherAdultNamed(trace.what, household: household.id, other: other.home, in: holder),
          at: place ?? found)
      }
    }
  }
}

extension FamilyWriting {
  /// Whom it names as taking part.
  fileprivate var people: [String] {
    switch facts {
    case .meeting(let meeting): meeting.attendees.compactMap(\.name)
    case .goal(let goal): goal.agreedWith.flatMap { $0.entries.map(\.text) }
    default: []
    }
  }
}
