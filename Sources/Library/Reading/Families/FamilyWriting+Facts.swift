import Languages

extension FamilyWriting {
  /// Newest first, and in the order of their names on one day.
  static func isNewer(_ a: FamilyWriting, _ b: FamilyWriting) -> Bool {
    a.date != b.date ? b.date < a.date : a.piece.slug < b.piece.slug
  }
}

extension FamilyWriting.Facts {
  /// What a piece of a group says beside its words; nil where what it must say is missing.
  init?(group read: ReadPiece) {
    let record = read.record
    switch read.piece.kind {
    case .newsletter: self = .newsletter(season: record.text(.season))
    case .letter: self = .letter(from: record.text(.from), season: record.text(.season))
    case .event:
      guard let start = record.dateTime(.start) else { return nil }
      self = .event(
        start: start, minutes: record.integer(.minutes), online: record.text(.online),
        languages: record.languages(.languages), contact: record.text(.contact))
    default: self = .note
    }
  }

  /// What a piece of a family says beside its words; nil where what it must say is missing.
  init?(family read: ReadPiece) {
    let record = read.record
    switch read.piece.kind {
    case .goodNews: self = .goodNews
    case .letter: self = .letter(from: record.text(.from), season: record.text(.season))
    case .meeting:
      guard let meeting = Meeting(record) else { return nil }
      self = .meeting(meeting)
    case .draftPlan: self = .draftPlan(forMeeting: record.text(.forMeeting), replyBy: record.date(.replyBy))
    case .goal:
      guard let goal = Goal(record) else { return nil }
      self = .goal(goal)
    case .progress:
      guard let goal = record.text(.goal), let state = record.choice(.state, Progress.State.self) else { return nil }
      self = .progress(Progress(goal: goal, state: state))
    case .form:
      guard let form = record.text(.form) else { return nil }
      self = .form(slug: form, due: record.date(.due))
    default: return nil
    }
  }
}

extension Meeting {
  init?(_ record: Record) {
    guard let start = record.dateTime(.start) else { return nil }
    let attendees = record.entriesList(.attendees).compactMap { attendee in
      attendee.localized(.role).map { Attendee(role: $0, name: attendee.text(.name)) }
    }
    self.init(
      start: start, minutes: record.integer(.minutes), online: record.text(.online), attendees: attendees,
      hasInterpreter: record.flag(.interpreter) ?? false, state: record.choice(.state, State.self) ?? .planned,
      options: record.dateTimes(.options), replyBy: record.date(.replyBy))
  }
}

extension Goal {
  init?(_ record: Record) {
    guard let baseline = record.number(.baseline), let target = record.number(.target), let by = record.date(.by)
    else { return nil }
    let results = record.entriesList(.results).compactMap { result in
      result.date(.on).flatMap { on in result.number(.value).map { Result(on: on, value: $0) } }
    }
    self.init(
      baseline: baseline, target: target, by: by, results: results.sorted { $0.on < $1.on },
      agreedWith: record.localizedList(.agreedWith), usesLevels: record.has(.levels))
  }
}
