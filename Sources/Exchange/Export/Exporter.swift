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
    /// Groups and families; what goes to them has marks.
    case homes(PieceMarks)

    func mark(of piece: PortalPiece) -> String? {
      switch self {
      case .everyone: nil
      case .homes(let marks): marks.mark(of: piece.file)
      }
    }
  }

  private let portal: ExchangePortal
  private let language: LanguageTag
  private let scope: Scope
  private let audience: Audience

  package init(
    _ portal: ExchangePortal, to language: LanguageTag, scope: Scope = .needed, audience: Audience = .everyone
  ) {
    self.portal = portal
    self.language = language
    self.scope = scope
    self.audience = audience
  }

  /// What goes to somebody who translates from one language: what was written in another goes to somebody else.
  ///
  /// - Parameters:
  ///   - source: the language from which is translated; nil for the portal's.
  ///   - isChosen: which files, by the paths of their sources from the portal's root.
  /// - Returns: the file, and the pieces left out because they are texts of their own in this language.
  package func file(
    from source: LanguageTag? = nil, where isChosen: (String) -> Bool = { _ in true }
  ) -> (file: ExchangeFile, adapted: [String]) {
    let source = source ?? portal.settings.sourceLanguage
    let memory = TranslationMemory(of: portal.pieces, in: language, from: source)
    var file = ExchangeFile(
      sourceLanguage: source, targetLanguage: language,
      portal: audience == .everyone ? portal.settings.address : nil)
    var adapted: [String] = []
    var counts: [UnitHash: Int] = [:]
    var families = 0
    for piece in portal.pieces where isMeant(piece) {
      let mark = audience.mark(of: piece)
      // A mark tells pieces apart; else the numbers of all pages go on, so that they stay while pages get finished.
      if mark != nil { counts = [:] }
      guard isChosen(piece.file) || mark == nil else { continue }
      let twin = piece.text(in: language)
      let translation = piece.translation(in: language)
      let isTaken = isChosen(piece.file)
      if isTaken, piece.isPrivate { families += 1 }
      if isTaken, translation.isAdapted, piece.piece?.source.language == source { adapted.append(piece.file) }
      let units = translation.units.filter { $0.source.language == source }.compactMap { unit -> ExchangeUnit? in
        let hash = piece.outsideHash(unit.source)
        counts[hash, default: 0] += 1
        guard isTaken, isWanted(unit), unit.source.kind == .entry || !translation.isAdapted else { return nil }
        let id = UnitID(hash: hash, number: counts[hash, default: 1], mark: mark)
        return self.unit(unit, of: piece, in: twin, as: id, memory)
      }
      guard !units.isEmpty else { continue }
      let name = piece.isPrivate ? "\(ExchangePiece.privatePrefix)\(families)" : piece.file
      file.pieces.append(ExchangePiece(name: name, units: units))
    }
    return (file, adapted)
  }

  /// How many texts are translated and not shown, because a number differs: a file of what is needed does not have them.
  package func heldBackCount(where isChosen: (String) -> Bool) -> Int {
    portal.pieces.filter { isMeant($0) && isChosen($0.file) }.reduce(0) { count, piece in
      let locks = LockStore(root: portal.root)
      return count
        + ((try? HeldBackPart.parts(of: piece.subject, locks: locks)) ?? []).count {
          $0.language == language && $0.reason == .numbers
        }
    }
  }

  /// The languages that something is written in which somebody should read in this one, the portal's first.
  package var sourceLanguages: [LanguageTag] {
    let written = portal.pieces.filter(isMeant).flatMap { $0.translation(in: language).units.map(\.source.language) }
    let portals = portal.settings.sourceLanguage
    let foreign = Set(written).filter { !language.reads($0) }
    return foreign.filter { $0 == portals } + foreign.filter { $0 != portals }.sorted()
  }

  /// Whether the audience is that of the file, and reads the language.
  private func isMeant(_ piece: PortalPiece) -> Bool {
    piece.isForEveryone == (audience == .everyone) && (piece.readers?.contains(language) ?? true)
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
    _ unit: TranslatedUnit, of piece: PortalPiece, in twin: PieceText?, as id: UnitID, _ memory: TranslationMemory
  ) -> ExchangeUnit? {
    let (source, names) = piece.source(unit.source)
    guard !source.isEmpty else { return nil }
    var exchanged = ExchangeUnit(
      id: id, source: source, notes: UnitNotes(portal.glossary, language).notes(unit, source))
    let target = piece.target(unit, in: twin).map { masked($0.withoutJoints, piece, names) }
    // A translation may name a child in other letters, which nobody can find, or in another way than the source, which
    // could not be put back; then it stays here.
    let isShown =
      target.map { target in
        names.keys.allSatisfy { NameMask.isThere($0, in: target) }
          && target.placeholders.allSatisfy { !NameMask.isPlaceholder($0) || names[$0] != nil }
      } ?? true
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
