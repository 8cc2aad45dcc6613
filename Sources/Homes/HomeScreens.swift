import Diagnostics
import Languages
import Library
import Templates
import Theme
import Translation
import Views

/// The screens of one household in one language, as values for the theme's templates.
///
/// A class, since whatever makes a part of a screen holds it.
final class HomeScreens {
  struct Screenful {
    var id: String
    var title: String
    /// The first day on which it has anything to show; nil where it always has.
    var from: CivilDate?
    var template: TemplateName
    var value: Value
  }

  let plan: HomesPlan
  let contents: HomeContents
  let reader: Reader
  let own: [String: LinkMap.Target]
  let moments: MomentView
  /// Of the children whom this home may see.
  let firstNames: FirstNames
  private let resolver: PieceResolver
  /// The writing as this reader meets it, by its piece.
  private let readings: [ObjectIdentifier: ReaderPiece]
  /// The public pieces that stand in the household's pages, by their piece.
  private let publicReadings: [ObjectIdentifier: ReaderPiece]
  /// What is to be practised.
  let cards: [PracticeCard]
  let team: [SharedPerson]
  private let notices: Set<Notice>

  init(
    _ plan: HomesPlan, _ resolver: PieceResolver, _ home: Home, _ reader: Reader,
    publicReadings: [ObjectIdentifier: ReaderPiece], cards: [PracticeCard], team: [SharedPerson],
    readings: [ObjectIdentifier: ReaderPiece]
  ) {
    self.plan = plan
    self.resolver = resolver
    self.reader = reader
    self.publicReadings = publicReadings
    self.cards = cards
    self.team = team
    self.readings = readings
    contents = home.contents
    own = home.own
    firstNames = home.firstNames
    moments = MomentView(reader, zone: plan.zone)
    notices = Self.notices(home.contents, readings, plan, reader)
  }

  /// What is wrong with the translations of the household's writing.
  var findings: [Diagnostic] { TwinCheck.findings(readings.values) }

  /// What every screen may use.
  var frame: Value {
    let settings = plan.library.settings
    return .object([
      "t": reader.words, "phone": .text(settings.phone), "phone-link": .text(Reader.phoneLink(settings.phone)),
      "several": .flag(contents.children.count > 1), "notices": reader.notices(notices),
      "slips": .list(CallSlip.values(contents, reader, plan)),
    ])
  }

  /// The screens that have something to show, home first.
  func list(_ pieces: inout PieceRenderer) -> [Screenful] {
    let practice = practiceByChild()
    let meetings = self.meetings(&pieces)
    let news = self.news(on: .news, &pieces)
    let goals = self.goals(&pieces)
    let plans = self.plans(&pieces)
    let letters = self.news(on: .letters, &pieces)
    let forms = self.forms(&pieces)
    let told = self.told()
    var screens = [
      screen(
        .home, title: reader.pack.text("family-title"), .familyHome,
        home(
          practice: practice, meetings: meetings, news: news, goals: goals + plans, letters: letters, forms: forms,
          team: team.map(\.value)))
    ]
    if !practice.isEmpty {
      screens.append(
        screen(
          .practice, "practice-title", .familyPractice,
          ["children": .list(practice), "notices": notices(notes: cards)]))
    }
    if !meetings.isEmpty {
      screens.append(
        screen(
          .meetings, "meeting-title", .familyMeetings, ["items": .list(meetings), "sheet": .flag(contents.needsSheet)]))
    }
    if !news.isEmpty { screens.append(screen(.news, "good-news-title", .familyNews, ["items": .list(news)])) }
    if !goals.isEmpty || !plans.isEmpty {
      screens.append(screen(.goals, "goals-title", .familyGoals, ["items": .list(goals), "plans": .list(plans)]))
    }
    screens.append(
      screen(
        .letters, "letters-title", .familyLetters,
        ["items": .list(letters), "newsletters-page": publicPage(.newsletters), "events-page": publicPage(.events)]))
    if !forms.isEmpty { screens.append(screen(.forms, "forms-title", .familyForms, ["items": .list(forms)])) }
    screens.append(screen(.told, "told-title", .familyTold, told))
    if !team.isEmpty {
      screens.append(
        screen(
          .team, "family-team-title", .familyTeam,
          [
            "people": .text(team.map(\.page).joined(separator: " ")), "items": .list(team.map(\.value)),
            "services": services(), "notices": notices(of: team, \.notices),
          ]))
    }
    for index in screens.indices {
      // Those without writing say so themselves, or are never without.
      guard let screen = Screen(rawValue: screens[index].id), screen != .letters else { continue }
      screens[index].from = contents.firstDay(of: screen)
    }
    return screens
  }

  private func screen(_ screen: Screen, _ key: String, _ template: TemplateName, _ fields: Fields) -> Screenful {
    self.screen(screen, title: reader.pack.text(key), template, fields)
  }

  private func screen(_ screen: Screen, title: String, _ template: TemplateName, _ fields: Fields) -> Screenful {
    Screenful(id: screen.rawValue, title: title, template: template, value: .object(fields))
  }

  private func home(
    practice: [Value], meetings: [Value], news: [Value], goals: [Value], letters: [Value], forms: [Value], team: [Value]
  ) -> Fields {
    func items(_ values: [Value]) -> Value { values.isEmpty ? .none : .object(["items": .list(values)]) }
    let newest = contents.writing.lazy.filter(\.isNews).prefix(6).map { self.newsLink($0) }
    return Fields([
      ("names", .list(names())), ("news-links", .list(Array(newest))),
      ("practice", practice.isEmpty ? .none : .object(["children": .list(practice)])), ("meetings", items(meetings)),
      ("good-news", items(news)), ("goals", items(goals)), ("letters", items(letters)), ("forms", items(forms)),
      ("told", .flag(true)), ("team", items(team)), ("words-page", publicPage(.words)),
      ("notices", notices(of: self.team, notes: cards)),
    ])
  }

  /// What the reader must know of the translations of the household's writing.
  private static func notices(
    _ contents: HomeContents, _ readings: [ObjectIdentifier: ReaderPiece], _ plan: HomesPlan, _ reader: Reader
  ) -> Set<Notice> {
    var all = readings.values.reduce(into: Set<Notice>()) { $0.formUnion($1.notices) }
    for writing in contents.writing {
      guard case .form(let slug, _) = writing.facts, let form = plan.forms[slug] else { continue }
      all.formUnion(FormFields.notices(form, reader))
    }
    return all
  }

  /// The same for a screen that shows words of the team or notes to a practice beside it.
  private func notices(
    of team: [SharedPerson] = [], _ words: (SharedPerson) -> Set<Notice> = \.listNotices, notes: [PracticeCard] = []
  ) -> Value {
    var all = team.reduce(into: notices) { $0.formUnion(words($1)) }
    for card in notes { card.note?.addNotices(for: reader.language, to: &all) }
    return reader.notices(all)
  }

  /// The children's names and what stands between them in this language.
  private func names() -> [Value] {
    let names = contents.children.map(\.name)
    let joints = reader.lists.joints(of: names)
    return names.enumerated().map { index, name in
      let after = index + 1 < names.count ? joints[index + 1] : ""
      return .object(["name": .text(name), "after": .text(after)])
    }
  }

  private func newsLink(_ writing: FamilyWriting) -> Value {
    let screen = Screen.of(writing)
    let title = title(of: writing)
    return .object([
      "date": .text(writing.date.description), "show-from": day(contents.showFrom(writing)),
      "page": .text("\(screen.rawValue)&a=\(writing.id)"),
      "meeting": screen == .meetings ? .text(writing.id) : .none,
      "title": title.map { text($0.first, in: $0.language, about: writing.child) }
        ?? text(fallbackTitle(screen), in: reader.pageLanguage, about: nil),
    ])
  }

  /// What a piece is called: by its own title, a form by the form's, progress by its goal's.
  private func title(of writing: FamilyWriting) -> ReaderText? {
    if let own = reading(writing)[.title] { return own }
    switch writing.facts {
    case .form(let slug, _): return plan.forms[slug].flatMap { resolve($0.piece)[.title] }
    case .progress(let progress):
      return contents.writing.first { $0.piece.slug == progress.goal }.flatMap { reading($0)[.title] }
    default: return nil
    }
  }

  /// What a piece without a title of its own is called.
  func fallbackTitle(_ screen: Screen) -> String {
    let key =
      switch screen {
      case .goals: "progress-title"
      case .forms: "form-one"
      case .news: "good-news-title"
      case .meetings: "meeting-title"
      default: "letters-title"
      }
    return reader.pack.text(key)
  }

  func reading(_ writing: FamilyWriting) -> ReaderPiece {
    readings[ObjectIdentifier(writing.piece)] ?? resolver.resolve(writing.piece, for: reader.ladder)
  }

  func resolve(_ piece: Piece) -> ReaderPiece {
    publicReadings[ObjectIdentifier(piece)] ?? resolver.resolve(piece, for: reader.ladder)
  }

  func day(_ date: CivilDate?) -> Value { date.map { .text($0.description) } ?? .none }

  /// A public page in the reader's language, from where households' pages lie; nothing where the portal has none.
  private func publicPage(_ folder: PublicFolder) -> Value {
    guard plan.sections.contains(folder) else { return .none }
    return .text("../../" + PublicAddress.section(folder).href(in: reader.publicLanguage))
  }
}
