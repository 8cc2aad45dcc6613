import Homes
import Keys
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

  init(_ library: PublicLibrary, groups: [Group], ledger: CallLedger, today: CivilDate) {
    self.library = library
    self.groups = groups
    self.ledger = ledger
    self.today = today
    strategies = Dictionary(library.strategies.map { ($0.piece.slug, $0) }) { first, _ in first }
  }
}

extension FamilyStatus {
  /// - Parameter seal: what tells the public names of its pages.
  init(_ family: Family, _ seal: SealFile?, hasErrors: Bool, in context: StatusContext) {
    folder = family.folder
    children = family.children.map(\.name)
    items = family.children.flatMap { Self.items(for: $0, of: family, in: context) }
    homes = family.households.filter { $0.access == .full }.map {
      Home($0, page: seal?.entries[$0.id]?.household.text, of: family, in: context)
    }
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
      items += self.items(for: meeting, in: writing.piece.source.file, of: child, family, today)
    }
    return items
  }

  private static func items(
    for meeting: Meeting, in file: String, of child: Child, _ family: Family, _ today: CivilDate
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
          StatusItem(
            .meeting, "Say how \(child.name)'s meeting went, with \"state: held\" in \(file).", due: day, today: today)
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
  init(_ household: Household, page: String?, of family: Family, in context: StatusContext) {
    id = household.id
    inLedger = CallLedger.Home(family: family.folder, household: household.id, page: page)
    let contents = HomeContents(household, of: family, groups: context.groups)
    let seen = contents.writing.filter { contents.showFrom($0).map { $0 <= context.today } ?? true }
    let listeners = contents.listeners(strategies: context.strategies)
    let unread = listeners.isEmpty ? [] : context.unread(seen, contents.practice, to: inLedger, of: family)
    calls = unread.isEmpty ? [] : listeners.map { DueCall($0, unread, in: context) }
    items = Self.goodNews(seen, of: contents.children, context.today)
    translations = household.languages.map { TranslationCount(of: seen.map(\.piece), in: $0) }
  }

  /// A page that tells a family of needs alone is not opened for long. What is dated ahead has not been told yet.
  private static func goodNews(_ writing: [FamilyWriting], of children: [Child], _ today: CivilDate) -> [StatusItem] {
    children.compactMap { child in
      let days = writing.compactMap { writing -> CivilDate? in
        guard case .goodNews = writing.facts, writing.child == child.id, writing.date <= today else { return nil }
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

extension TranslationCount {
  /// Counts pieces that were written in another language.
  init(of pieces: [Piece], in language: LanguageTag) {
    self.language = language
    let foreign = pieces.filter { !language.reads($0.source.language) }
    let states = foreign.map { piece in
      let match = language.bestMatch(in: piece.twins.map(\.language)) ?? language
      return PieceTranslation(of: piece, in: match).units.map(\.state)
    }
    self.pieces = foreign.count
    missing = states.count { $0.contains { $0.freshness == .missing } }
    stale = states.count { $0.contains { $0.freshness == .stale } }
    machine = states.count {
      $0.contains { $0.freshness != .missing && ($0.trust == .machine || $0.trust == .unknown) }
    }
  }
}
