import Homes
import Languages
import Library

/// An adult to whom new writing should be read by phone.
package struct DueCall: Sendable, Hashable {
  package let name: String
  package let relation: String?
  package let phone: String?
  package let bestTimes: String?
  /// What they speak, in English.
  package let language: String?
  package let needsInterpreter: Bool
  /// The writing and practice that nobody has read to them yet, newest first.
  package let unread: [Unread]

  package struct Unread: Sendable, Hashable {
    package let piece: CallPiece
    /// The path from the portal's root of the file that it is in.
    package let file: String
    package let date: CivilDate
    package let title: String
  }
}

extension DueCall {
  init(_ adult: Adult, _ unread: [Unread], in context: StatusContext) {
    self.unread = unread
    name = adult.name
    relation = adult.relation
    phone = adult.phone
    bestTimes = adult.bestTimes?.original(in: context.library.settings.sourceLanguage)?.text
    language = adult.speaks?.englishName
    needsInterpreter = adult.needsInterpreter
  }
}

extension StatusContext {
  /// What a piece is called: by its own title, a form by the form's, progress by its goal's.
  private func title(of writing: FamilyWriting, among all: [FamilyWriting]) -> String {
    let own = writing.piece.source[.title]
    guard own.isEmpty else { return own }
    let other: PieceText? =
      switch writing.facts {
      case .form(let slug, _): library.forms.first { $0.piece.slug == slug }?.piece.source
      case .progress(let progress): all.first { $0.piece.slug == progress.goal }?.piece.source
      default: nil
      }
    let kind = writing.piece.kind.rawValue.replacing("-", with: " ")
    return other.map { "\(kind): \($0[.title])" } ?? kind
  }

  /// What nobody has read out to a home yet, newest first.
  ///
  /// - Parameters:
  ///   - writing: what the home sees today.
  ///   - practice: what its children practise, whenever that is.
  func unread(
    _ writing: [FamilyWriting], _ practice: [Practice], to home: CallLedger.Home, of family: Family
  ) -> [DueCall.Unread] {
    let pieces = writing.map { one in
      DueCall.Unread(
        piece: CallPiece(one), file: one.piece.source.file, date: one.date, title: title(of: one, among: writing))
    }
    let cards = practice.filter { $0.isShown(on: today) }
    let strategies = cards.compactMap { card in
      self.strategies[card.strategy].map { strategy in
        DueCall.Unread(
          piece: CallPiece(card, among: cards, in: library.settings.sourceLanguage), file: card.place.file,
          date: card.from ?? today,
          title: "practice of \(family.child(card.child)?.name ?? card.child): \(strategy.piece.source[.title])")
      }
    }
    var names: Set<String> = []
    let unread = (pieces + strategies).filter { one in
      names.insert(one.piece.name).inserted && !ledger.isRead(one.piece, to: home)
    }
    return unread.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.map(\.element)
  }
}

extension Practice {
  fileprivate func isShown(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
