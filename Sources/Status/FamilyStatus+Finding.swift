import Homes
import Languages
import Library
import Translation

/// What finding out takes beside the family itself.
struct StatusContext: Sendable {
  let library: PublicLibrary
  let groups: [Group]
  let strategies: [String: Strategy]
  let ledger: CallLedger
  let today: CivilDate
  let resolver: PieceResolver

  init(_ library: PublicLibrary, groups: [Group], ledger: CallLedger, today: CivilDate) {
    self.library = library
    self.groups = groups
    self.ledger = ledger
    self.today = today
    strategies = Dictionary(library.strategies.map { ($0.piece.slug, $0) }) { first, _ in first }
    resolver = PieceResolver(library.settings.policy)
  }
}

extension FamilyStatus {
  init(_ family: Family, hasErrors: Bool, in context: StatusContext) {
    folder = family.folder
    children = family.children.map(\.name)
    items = family.children.flatMap { Self.items(for: $0, of: family, in: context) }
    homes = family.households.filter { $0.access == .full }.map { Home($0, of: family, in: context) }
    self.hasErrors = hasErrors
  }

  /// Days ahead from which a day of the plan is worth a word: a meeting takes weeks to arrange.
  private static let planDays = 60

  private static func items(for child: Child, of family: Family, in context: StatusContext) -> [StatusItem] {
    let today = context.today
    var items: [StatusItem] = []
    let days: [(StatusItem.Kind, CivilDate?, String)] = [
      (.annualReview, child.plan?.annualReview, "yearly review"),
      (.reevaluation, child.plan?.reevaluation, "new evaluation"),
    ]
    for (kind, day, what) in days {
      guard let day, day <= today.adding(days: planDays) else { continue }
      items.append(StatusItem(kind, "\(child.name)'s \(what) is due by \(day).", due: day, today: today))
    }
    let practice = family.practice.filter { $0.child == child.id }
    if !practice.isEmpty, practice.allSatisfy({ $0.until.map { $0 < today } ?? false }) {
      items.append(StatusItem(.practice, "\(child.name) has nothing to practice any more.", today: today))
    }
    for writing in family.writing where writing.child == child.id {
      guard case .meeting(let meeting) = writing.facts else { continue }
      items += self.items(for: meeting, of: child, family, today)
    }
    return items
  }

  private static func items(
    for meeting: Meeting, of child: Child, _ family: Family, _ today: CivilDate
  ) -> [StatusItem] {
    let day = meeting.start.date
    switch meeting.state {
    case .held, .cancelled: return []
    case .proposed:
      guard let reply = meeting.replyBy, reply < today else { return [] }
      return [
        StatusItem(.meeting, "Nobody has chosen a time for \(child.name)'s meeting.", due: reply, today: today)
      ]
    case .planned, .moved:
      guard day >= today else {
        return [
          StatusItem(.meeting, "Say how \(child.name)'s meeting went, with \"state: held\".", due: day, today: today)
        ]
      }
      let homes = family.households.filter { $0.children.contains(child.id) && $0.access == .full }
      guard !meeting.hasInterpreter, homes.flatMap(\.adults).contains(where: \.needsInterpreter) else { return [] }
      return [
        StatusItem(
          .interpreter, "Ask for an interpreter for \(child.name)'s meeting on \(day).", due: day, today: today)
      ]
    }
  }
}

extension FamilyStatus.Home {
  init(_ household: Household, of family: Family, in context: StatusContext) {
    id = household.id
    let contents = HomeContents(household, of: family, groups: context.groups)
    let seen = contents.writing.filter { $0.piece.showFrom.map { $0 <= context.today } ?? true }
    calls = contents.listeners(strategies: context.strategies).compactMap { adult in
      DueCall(adult, seen, family: family.folder, household: household.id, context.ledger)
    }
    items = Self.goodNews(seen, of: contents.children, context.today)
    translations = household.languages.map { language in
      let settings = context.library.settings
      let ladder = Ladder(
        reader: [language] + household.languages, fallback: settings.fallback, source: settings.sourceLanguage)
      return TranslationCount(of: seen.map(\.piece), for: ladder, by: context.resolver)
    }
  }

  /// A page that tells a family of needs alone is not opened for long.
  private static func goodNews(_ writing: [FamilyWriting], of children: [Child], _ today: CivilDate) -> [StatusItem] {
    children.compactMap { child in
      let days = writing.compactMap { writing -> CivilDate? in
        guard case .goodNews = writing.facts, writing.child == child.id else { return nil }
        return writing.date
      }
      guard let last = days.max() else {
        return StatusItem(.goodNews, "There is no good news about \(child.name) yet.", today: today)
      }
      guard last < today.adding(days: -30) else { return nil }
      return StatusItem(.goodNews, "The last good news about \(child.name) is of \(last).", today: today)
    }
  }
}

extension DueCall {
  /// Nil where everything has been read out.
  fileprivate init?(
    _ adult: Adult, _ writing: [FamilyWriting], family: String, household: String, _ ledger: CallLedger
  ) {
    unread = writing.compactMap { writing in
      let path = writing.piece.source.file
      let file = path.split(separator: "/").last.map(String.init) ?? path
      guard !ledger.isRead(file, family: family, household: household) else { return nil }
      let title = writing.piece.source[.title]
      return Unread(file: file, date: writing.date, title: title.isEmpty ? writing.piece.kind.rawValue : title)
    }
    guard !unread.isEmpty else { return nil }
    name = adult.name
    relation = adult.relation
    phone = adult.phone
    bestTimes = adult.bestTimes
    language = adult.speaks?.englishName
    needsInterpreter = adult.needsInterpreter
  }
}

extension TranslationCount {
  /// Counts pieces as a reader meets them. What became stale is counted where the resolver can tell.
  init(of pieces: [Piece], for ladder: Ladder, by resolver: PieceResolver) {
    language = ladder.first
    self.pieces = pieces.count
    let notices = pieces.map { resolver.resolve($0, for: ladder).notices }
    missing = notices.count { !$0.otherLanguages.isEmpty }
    machine = notices.count { $0.contains(.machine) }
    stale = 0
  }
}
