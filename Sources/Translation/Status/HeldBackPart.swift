import Diagnostics
import Languages
import Library

/// A part that somebody translated and that readers do not meet all the same, since it may say something else than its
/// source.
package struct HeldBackPart: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// It has not the numbers, times or addresses of its source.
    case numbers
    /// The list has another count of entries than the source's, and nothing says which is which.
    case count(TextKey, here: Int, source: Int)
  }

  /// Where it stands.
  package let place: SourcePlace
  package let language: LanguageTag
  /// By which people name the page.
  package let page: String
  package let reason: Reason
}

extension HeldBackPart {
  /// All of a portal, in the order of the survey; none where it has errors, which a check has told.
  package static func read(root: String) throws -> [HeldBackPart] {
    guard let survey = TranslationSurvey.read(root: root).survey else { return [] }
    var found: [HeldBackPart] = []
    _ = try survey.visit { found += try parts(of: $0, locks: survey.locks) }
    return found
  }

  package static func parts(of subject: TranslationSubject, locks: LockStore) throws -> [HeldBackPart] {
    var found: [HeldBackPart] = []
    if let piece = subject.piece {
      for twin in piece.twins where !twin.language.reads(piece.source.language) {
        found += parts(of: twin, in: piece, named: subject.name)
      }
    }
    guard !subject.entries.isEmpty else { return found }
    for language in subject.languages {
      for unit in try subject.translation(in: language, locks: locks).withOtherNumbers {
        guard let place = unit.place else { continue }
        found.append(HeldBackPart(place: place, language: language, page: subject.name, reason: .numbers))
      }
    }
    return found
  }

  private static func parts(of twin: PieceText, in piece: Piece, named page: String) -> [HeldBackPart] {
    let part = { HeldBackPart(place: $0, language: twin.language, page: page, reason: $1) }
    var found: [HeldBackPart] = []
    let translation = PieceTranslation(of: piece, in: twin.language)
    for key in TextKey.allCases where key.isList && !twin.isAdapted {
      guard let source = piece.source.texts[key], let own = twin.texts[key], source.items.count != own.items.count,
        translation.units.allSatisfy({ $0.source.kind != .key(key) || $0.target == nil })
      else { continue }
      found.append(part(own.place, .count(key, here: own.items.count, source: source.items.count)))
    }
    let lines = PieceUnits(of: twin).units
    for unit in translation.withOtherNumbers {
      switch unit.source.kind {
      case .key(let key):
        guard !twin.isAdapted, let place = twin.texts[key]?.place else { continue }
        found.append(part(place, .numbers))
      case .block:
        let block = lines.first { $0.block != nil && $0.hash == unit.targetHash }?.block
        let place = block.map { SourcePlace(file: twin.file, line: twin.body.nodes[twin.body.units[$0]].line) }
        found.append(part(place ?? SourcePlace(file: twin.file), .numbers))
      case .entry: continue
      }
    }
    return found
  }
}

extension PieceTranslation {
  /// Units that nobody confirmed as they are, and whose translation has not the protected tokens of the source: readers
  /// are shown the source instead.
  package var withOtherNumbers: [TranslatedUnit] {
    units.filter { unit in
      guard let target = unit.target, unit.state.freshness != .missing,
        unit.state.freshness == .edited || unit.state.trust.isMachine
      else { return false }
      return !ProtectedTokens(canonical: target).agree(withSource: ProtectedTokens(canonical: unit.source.text))
    }
  }
}
