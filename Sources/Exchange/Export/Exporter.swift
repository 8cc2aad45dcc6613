import Languages
import Library
import Markdown
import Translation

/// Gathers what a translator should get.
package struct Exporter: Sendable {
  package enum Scope: Sendable, Hashable {
    /// What is missing, or whose source changed.
    case needed
    /// The same, and what no person stands for.
    case unreviewed
    case all
  }

  /// Who reads what goes out. The two never go into one file.
  package enum Audience: Sendable, Hashable {
    case everyone
    /// Groups and families.
    case homes
  }

  private let portal: ExchangePortal
  private let language: LanguageTag
  private let scope: Scope
  private let audience: Audience
  private let memory: TranslationMemory

  package init(
    _ portal: ExchangePortal, to language: LanguageTag, scope: Scope = .needed, audience: Audience = .everyone
  ) {
    self.portal = portal
    self.language = language
    self.scope = scope
    self.audience = audience
    memory = TranslationMemory(of: portal.pieces, in: language)
  }

  /// - Parameter isChosen: which pieces, by the paths of their sources from the portal's root.
  /// - Returns: the file, and the pieces left out because they are texts of their own in this language.
  package func file(where isChosen: (String) -> Bool = { _ in true }) -> (file: ExchangeFile, adapted: [String]) {
    var file = ExchangeFile(sourceLanguage: portal.settings.sourceLanguage, targetLanguage: language)
    var adapted: [String] = []
    var counts: [UnitHash: Int] = [:]
    var families = 0
    for piece in portal.pieces
    where piece.isForEveryone == (audience == .everyone) && isChosen(piece.piece.source.file)
      && (piece.readers?.contains(language) ?? true)
      && piece.piece.source.language == file.sourceLanguage
    {
      let twin = piece.text(in: language)
      let translation = PieceTranslation(source: piece.piece.source, twin: twin, language: language)
      if piece.isPrivate { families += 1 }
      if translation.isAdapted {
        adapted.append(piece.piece.source.file)
        continue
      }
      let units = translation.units.filter(isWanted).compactMap { unit -> ExchangeUnit? in
        let hash = piece.outsideHash(unit.source)
        let exchanged = self.unit(
          unit, of: piece, in: twin, as: UnitID(hash: hash, number: counts[hash, default: 0] + 1))
        if exchanged != nil { counts[hash, default: 0] += 1 }
        return exchanged
      }
      guard !units.isEmpty else { continue }
      let name = piece.isPrivate ? "\(ExchangePiece.privatePrefix)\(families)" : piece.piece.source.file
      file.pieces.append(ExchangePiece(name: name, units: units))
    }
    return (file, adapted)
  }

  private func isWanted(_ unit: TranslatedUnit) -> Bool {
    switch (scope, unit.state.freshness) {
    case (.all, _), (_, .missing), (_, .stale): true
    case (.unreviewed, _): unit.state.trust.isMachine
    case (.needed, _): false
    }
  }

  /// Nil where there is nothing to translate in it.
  private func unit(
    _ unit: TranslatedUnit, of piece: PortalPiece, in twin: PieceText?, as id: UnitID
  ) -> ExchangeUnit? {
    let (source, names) = piece.source(unit.source)
    guard !source.isEmpty else { return nil }
    var exchanged = ExchangeUnit(
      id: id, source: source, notes: UnitNotes(portal.glossary, language).notes(unit, source))
    let target = twin.flatMap { piece.target(unit, in: $0) }.map { masked($0.withoutJoints, piece, names) }
    // A translation may name a child in other letters, which nobody can find; then it stays here.
    let isShown = target.map { target in names.keys.allSatisfy { target.placeholders.contains($0) } } ?? true
    if let target, isShown {
      switch unit.state.freshness {
      case .stale:
        let before = unit.locked?.source.map {
          CodedText(canonical: $0).renumbered(like: piece.codedSource(unit.source))
        }
        exchanged.former = ExchangeUnit.Former(source: before.map { masked($0, piece, names) }, target: target)
      case .current, .edited:
        exchanged.target = target
        exchanged.state = Self.state(unit.state.trust)
      case .missing: break
      }
    }
    if exchanged.target == nil, let known = memory[piece.codedSource(unit.source)] {
      exchanged.known = masked(known, piece, names)
    }
    return exchanged
  }

  private func masked(_ text: CodedText, _ piece: PortalPiece, _ names: [String: String]) -> CodedText {
    piece.mask?.hiding(text, known: names).text ?? text
  }

  private static func state(_ trust: Trust) -> ExchangeUnit.State {
    switch trust {
    case .unknown, .machine: .machine
    case .human: .human
    case .reviewed: .reviewed
    }
  }
}
