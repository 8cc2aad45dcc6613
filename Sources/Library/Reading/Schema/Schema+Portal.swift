/// The YAML files of the portal itself, of groups and of families.
extension Schema {
  static let portal = Schema([
    .required(.title, .localized), .required(.address, .link, such: "https://families.example.org/"),
    .required(.timeZone, .fact, such: "America/New_York"),
    .required(.sourceLanguage, .language), .required(.languages, .languages), .required(.phone, .phone),
    .optional(.theme, .fact), .optional(.fallback, .ladders), .optional(.policy, .entries(policy)),
    .optional(.privateRemote, .flag), .optional(.areas, .vocabulary), .optional(.routines, .vocabulary),
    .optional(.topics, .vocabulary), .optional(.kinds, .vocabulary),
  ])

  private static let policy = Schema([
    .optional(.machine, .choice(PortalSettings.Policy.Machine.self)),
    .optional(.stale, .choice(PortalSettings.Policy.Stale.self)), .optional(.weeklyMinutes, .integer(0...10_000)),
    .optional(.readingGrade, .integer(1...18)), .optional(.noticeDays, .integer(0...365)),
    .optional(.rememberDays, .integer(0...365)),
    .optional(.lockedPage, .choice(PortalSettings.Policy.LockedPage.self)),
  ])

  static let school = Schema([
    .required(.id, .shortName, such: "maple"), .required(.name, .fact, such: "Maple Street School"),
    .optional(.phone, .phone), .optional(.address, .fact),
    .optional(.hours, .localized), .optional(.daysOff, .dates),
  ])

  static let glossaryTerm = Schema([
    .required(.term, .localized), .optional(.standsFor, .localized), .optional(.plain, .localized),
    .optional(.keep, .flag),
  ])

  static let group = Schema([.optional(.for, .entries(groupRule)), .optional(.members, .references(.family))])

  private static let groupRule = Schema([
    .optional(.school, .reference(.school)), .optional(.classroom, .fact), .optional(.team, .reference(.team)),
  ])

  static let family = Schema([
    .required(.children, .entriesList(child)), .required(.households, .entriesList(household)),
  ])

  private static let child = Schema([
    .required(.id, .shortName, such: "maya"), .required(.name, .fact, such: "Maya"), .optional(.grade, .fact),
    .optional(.school, .reference(.school)), .optional(.classroom, .fact), .optional(.team, .references(.team)),
    .optional(.plan, .entries(plan)), .optional(.services, .entriesList(service)),
    .optional(.consent, .entries(consent)), .optional(.likes, .localizedList),
  ])

  private static let plan = Schema([
    .required(.kind, .shortName), .optional(.annualReview, .date), .optional(.reevaluation, .date),
  ])

  private static let service = Schema([
    .required(.kind, .shortName), .optional(.by, .reference(.team)), .optional(.times, .times),
    .optional(.minutes, .integer(1...1440)), .optional(.where, .localized),
  ])

  private static let consent = Schema([
    .required(.photos, .choice(Child.Consent.Photos.self)), .optional(.on, .date),
  ])

  private static let household = Schema([
    .required(.id, .shortName, such: "home"), .required(.languages, .languages),
    .optional(.children, .references(.child)),
    .optional(.access, .choice(Household.Access.self)), .optional(.because, .fact), .optional(.online, .flag),
    .optional(.adults, .entriesList(adult)),
  ])

  private static let adult = Schema([
    .required(.name, .fact), .optional(.relation, .fact), .optional(.speaks, .language),
    .optional(.reads, .choice(Adult.Reading.self)), .optional(.channels, .choices(Adult.Channel.self)),
    .optional(.phone, .phone), .optional(.email, .email), .optional(.interpreter, .flag),
    .optional(.bestTimes, .localized), .optional(.needs, .shortNames),
  ])

  static let practice = Schema([
    .required(.strategy, .reference(.strategy)), .optional(.child, .reference(.child)), .optional(.from, .date),
    .optional(.until, .date), .optional(.minutes, .integer(1...240)), .optional(.times, .times),
    .optional(.note, .localized), .optional(.first, .flag),
  ])
}
