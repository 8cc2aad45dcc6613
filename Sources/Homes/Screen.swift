import Languages
import Library

/// The screens of a household's page, by the name in their fragment.
enum Screen: String {
  case home, practice, meetings, news, goals, letters, forms, told, team

  /// The screen on which a piece of family writing stands.
  static func of(_ writing: FamilyWriting) -> Screen {
    switch writing.facts {
    case .goodNews: .news
    case .meeting: .meetings
    case .goal, .progress, .draftPlan: .goals
    case .form: .forms
    case .letter, .newsletter, .event, .note: .letters
    }
  }

  /// The link to a piece on this screen.
  func link(to writing: FamilyWriting) -> String { "#p=\(rawValue)&a=\(writing.id)" }

  /// The page with the card of one person of the team.
  static func person(_ slug: String) -> String { "t.\(slug)" }

  /// The page of one strategy, whatever the dose.
  static func strategy(_ slug: String) -> String { "s.\(slug)" }

  /// The screen of one strategy with a dose. Two children of a household may have the same strategy and different doses:
  /// each has a screen that says its own.
  static func strategy(_ strategy: Strategy, _ dose: Dose) -> String {
    let (slug, own) = (strategy.piece.slug, strategy.dose)
    let dose = dose.filled(from: own)
    guard dose != own else { return Self.strategy(slug) }
    let minutes = dose.minutes.map { "\($0)" } ?? ""
    return "s.\(slug).\(minutes).\(dose.times.map(name) ?? "")"
  }

  private static func name(_ times: Times) -> String {
    switch times {
    case .every(let count, let period): "\(count)-\(period.rawValue)"
    case .whenNeeded: "when-needed"
    }
  }
}
