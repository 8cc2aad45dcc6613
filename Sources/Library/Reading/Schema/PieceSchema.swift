/// What a kind of piece may say: in the file it was written in, and in its translations.
struct PieceSchema: Sendable {
  let kind: Piece.Kind
  let source: Schema
  let translation: Schema

  init(_ kind: Piece.Kind, _ fields: [Field], translation more: [Field] = []) {
    self.kind = kind
    source = Schema(fields + Self.common)
    translation = source.translation(adding: more)
  }

  /// What every piece may say beside its own entries.
  private static let common: [Field] = [
    .optional(.summary, .text), .optional(.picture, .picture), .optional(.pictureText, .text),
    .optional(.shows, .facts), .optional(.language, .language), .optional(.draft, .flag),
    .optional(.showFrom, .date), .optional(.critical, .flag),
  ]
}

/// The kinds of writing for everyone, one a folder.
extension PieceSchema {
  static let strategy = PieceSchema(
    .strategy,
    [
      .required(.title, .text), .optional(.areas, .words(.areas)), .optional(.ages, .ages),
      .optional(.routine, .word(.routines)), .optional(.minutes, .integer(1...240)), .optional(.times, .times),
      .optional(.materials, .texts), .optional(.stopIf, .text), .optional(.author, .reference(.team)),
      .optional(.reviewed, .date),
    ])

  static let resource = PieceSchema(
    .resource,
    [
      .required(.title, .text), .optional(.topics, .words(.topics)), .optional(.kind, .word(.kinds)),
      .optional(.region, .fact), .optional(.contact, .fact), .optional(.link, .link), .optional(.cost, .text),
      .optional(.verified, .date),
    ])

  static let newsletter = PieceSchema(
    .newsletter,
    [
      .required(.title, .text), .required(.date, .date), .optional(.season, .choice(Season.names)),
      .optional(.textMessage, .text),
    ])

  static let event = PieceSchema(
    .event,
    [
      .required(.title, .text), .required(.start, .dateTime), .optional(.minutes, .integer(1...1440)),
      .optional(.place, .text), .optional(.online, .link), .optional(.languages, .languages), .optional(.cost, .text),
      .optional(.contact, .fact), .optional(.state, .choice(Event.State.self)),
    ])

  static let team = PieceSchema(
    .team,
    [
      .required(.title, .text), .optional(.name, .fact), .optional(.role, .text), .optional(.languages, .languages),
      .optional(.phone, .phone), .optional(.email, .email), .optional(.hours, .text),
      .optional(.repliesWithin, .text), .optional(.prefers, .choice(TeamMember.Way.self)),
      .optional(.schools, .references(.school)), .optional(.until, .date), .optional(.covers, .reference(.team)),
    ])

  static let form = PieceSchema(
    .form,
    [
      .required(.title, .text), .required(.returnTo, .fact), .required(.fields, .entriesList(formField)),
    ],
    translation: [.optional(.fields, .entriesList(translatedFormField))])

  static let page = PieceSchema(.page, [.required(.title, .text), .optional(.menu, .integer(1...99))])

  private static let formField = Schema([
    .required(.id, .shortName), .required(.label, .localized), .required(.kind, .choice(Form.Field.Kind.self)),
    .optional(.choices, .localizedList),
  ])

  private static let translatedFormField = Schema([
    .required(.id, .shortName), .optional(.label, .localized), .optional(.choices, .localizedList),
  ])
}

enum Season {
  static let names = ["spring", "summer", "fall", "winter"]
}
