import Languages
import Library

/// Chooses, for one reader, the language of each part of a piece: current translations first, then the next language
/// of the reader's ladder, at last the source.
///
/// A part is shown in a translation only if `ShowingRule` lets it; the rule is about that part alone, so that one
/// changed number costs a reader one paragraph and not the page.
package struct PieceResolver: Sendable {
  private let policy: PortalSettings.Policy

  package init(_ policy: PortalSettings.Policy) { self.policy = policy }

  package func resolve(_ piece: Piece, for ladder: Ladder) -> ReaderPiece {
    let candidates = translations(of: piece, for: ladder)
    var choices = PieceChoices(piece, ladder.first, ShowingRule(policy, isCritical: piece.isCritical), candidates)
    choices.chooseTexts()
    choices.chooseBody()
    return choices.result
  }

  /// The translations to be tried before the source, best first.
  private func translations(of piece: Piece, for ladder: Ladder) -> [Candidate] {
    guard !piece.twins.isEmpty else { return [] }
    var found: [Candidate] = []
    for language in ladder.languages {
      if language.reads(piece.source.language) { break }
      guard let index = piece.twin(for: language), !found.contains(where: { $0.index == index }) else { continue }
      found.append(
        Candidate(index: index, matching: TwinMatching(source: piece.source, twin: piece.twins[index])))
    }
    return found
  }
}
