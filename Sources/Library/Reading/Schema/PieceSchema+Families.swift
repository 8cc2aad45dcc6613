/// The kinds of dated writing for one family or for a group, chosen by `kind`.
extension PieceSchema {
  static let forFamilies = [goodNews, letter, meeting, draftPlan, goal, progress, familyForm]
  static let forGroups = [groupNewsletter, letterToGroup, groupEvent, note]

  private static func family(_ kind: Piece.Kind, _ fields: [Field]) -> PieceSchema {
    PieceSchema(
      kind,
      [.required(.kind, .fact)] + fields + [
        .optional(.title, .text), .optional(.child, .reference(.child)),
        .optional(.households, .references(.household)), .optional(.attachments, .attachments),
      ])
  }

  private static let goodNews = family(.goodNews, [.required(.date, .date)])

  private static let letter = family(
    .letter,
    [
      .required(.date, .date), .optional(.season, .choice(Season.names)), .optional(.from, .reference(.team)),
    ])

  private static let meeting = family(
    .meeting,
    [
      .required(.start, .dateTime), .required(.positive, .text), .optional(.minutes, .integer(1...1440)),
      .optional(.place, .text), .optional(.online, .link), .optional(.purpose, .text), .optional(.agenda, .texts),
      .optional(.attendees, .entriesList(attendee)), .optional(.interpreter, .flag), .optional(.accessNeeds, .text),
      .optional(.state, .choice(Meeting.State.self)), .optional(.options, .dateTimes), .optional(.replyBy, .date),
      .optional(.materials, .texts), .optional(.decisions, .texts), .optional(.followUp, .texts),
    ])

  private static let draftPlan = family(
    .draftPlan,
    [.required(.date, .date), .optional(.forMeeting, .reference(.meeting)), .optional(.replyBy, .date)])

  private static let goal = family(
    .goal,
    [
      .required(.measure, .text), .required(.baseline, .number), .required(.target, .number), .required(.by, .date),
      .optional(.unit, .text), .optional(.levels, .texts), .optional(.results, .entriesList(result)),
      .optional(.agreedWith, .localizedList), .optional(.familyIdea, .text), .optional(.childSays, .text),
    ])

  private static let progress = family(
    .progress,
    [
      .required(.goal, .reference(.goal)), .required(.date, .date), .required(.state, .choice(Progress.State.self)),
      .required(.positive, .text), .optional(.why, .text), .optional(.next, .text),
    ])

  private static let familyForm = family(.form, [.required(.form, .reference(.form)), .optional(.due, .date)])

  private static func group(_ kind: Piece.Kind, _ fields: [Field]) -> PieceSchema {
    PieceSchema(kind, [.required(.kind, .fact)] + fields + [.optional(.attachments, .attachments)])
  }

  private static let groupNewsletter = group(
    .newsletter,
    [
      .required(.title, .text), .required(.date, .date), .optional(.season, .choice(Season.names)),
      .optional(.textMessage, .text),
    ])

  private static let letterToGroup = group(
    .letter,
    [
      .required(.date, .date), .optional(.title, .text), .optional(.season, .choice(Season.names)),
      .optional(.from, .reference(.team)),
    ])

  private static let groupEvent = group(
    .event,
    [
      .required(.title, .text), .required(.start, .dateTime), .optional(.minutes, .integer(1...1440)),
      .optional(.place, .text), .optional(.online, .link), .optional(.languages, .languages), .optional(.cost, .text),
      .optional(.contact, .fact),
    ])

  private static let note = group(.note, [.optional(.title, .text), .optional(.date, .date)])

  private static let attendee = Schema([.required(.role, .localized), .optional(.name, .fact)])
  private static let result = Schema([.required(.on, .date), .required(.value, .number)])
}
