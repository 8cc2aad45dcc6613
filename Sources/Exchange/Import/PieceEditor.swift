import Files
import Languages
import Library
import Markdown
import Translation

/// Collects what came back for one file in one language, and makes of it the translation and its lock.
struct PieceEditor {
  let portalPiece: PortalPiece
  let language: LanguageTag
  let twin: PieceText?
  let translation: PieceTranslation
  let date: CivilDate
  /// How the words came.
  let via: String
  let reviewer: String?
  /// What the file holds after the import, by the place of the unit.
  private(set) var put: [Int: (text: CodedText, item: ImportReport.Item)] = [:]
  private(set) var remembered: [TranslationLock.Unit] = []

  init(
    _ piece: PortalPiece, in language: LanguageTag, date: CivilDate, via: String, reviewer: String?
  ) {
    portalPiece = piece
    self.language = language
    self.date = date
    self.via = via
    self.reviewer = reviewer
    twin = piece.text(in: language)
    translation = piece.translation(in: language)
  }

  var file: String { portalPiece.file }
  /// Whether a unit is of a text of its own, which is not translated part by part; what stands in YAML always is.
  func isAdapted(_ unit: Int) -> Bool { translation.isAdapted && translation.units[unit].source.kind != .entry }
  var hasWork: Bool { !put.isEmpty || !remembered.isEmpty }

  func outsideHash(_ unit: Int) -> UnitHash { portalPiece.outsideHash(translation.units[unit].source) }

  func source(_ unit: Int) -> (text: CodedText, names: [String: String]) {
    portalPiece.source(translation.units[unit].source)
  }

  /// Whether these words are there already, with as much trust as the file gives them.
  func holds(_ text: CodedText, at unit: Int, state: ExchangeUnit.State?) -> Bool {
    let known = translation.units[unit]
    guard known.state.freshness == .current || known.state.freshness == .edited,
      let present = portalPiece.target(known, in: twin)?.withoutJoints, present.canonical == text.canonical
    else { return false }
    switch (state, known.state.trust) {
    case (.reviewed, .human) where reviewer != nil: return false
    case (.human, .unknown), (.human, .machine), (.reviewed, .unknown), (.reviewed, .machine): return false
    default: return true
    }
  }

  /// Whether these words stood there until somebody corrected them by hand.
  func wasCorrected(_ text: CodedText, at unit: Int) -> Bool {
    guard translation.units[unit].state.freshness == .edited else { return false }
    var hasher = UnitHasher()
    let source = translation.units[unit].source.hash
    let hashes = [
      hasher.hash(ofCanonical: text.canonical), hasher.hash(ofCanonical: text.numberedInOrder.canonical),
    ]
    return storedLock?.units.contains { $0.hash == source && $0.path != .memory && hashes.contains($0.twinHash) }
      ?? false
  }

  /// Whether readers have words for a unit that a person stands for.
  func hasPersonsWords(at unit: Int) -> Bool {
    let state = translation.units[unit].state
    return !state.trust.isMachine && (state.freshness == .current || state.freshness == .edited)
  }

  /// What is to be said of the words that these take the place of.
  func replacing(_ text: CodedText, at unit: Int, state: ExchangeUnit.State?) -> [CheckFinding] {
    let known = translation.units[unit]
    guard let present = portalPiece.target(known, in: twin)?.withoutJoints, present.canonical != text.canonical else {
      return []
    }
    switch (known.state.freshness, known.state.trust) {
    case (.edited, _): return [.replacesTyped]
    case (.current, .reviewed(let name, _)) where state != .reviewed || reviewer == nil:
      return [.replacesReviewed(by: name)]
    default: return []
    }
  }

  /// Takes the words for a unit.
  ///
  /// - Returns: what another text of the same file said for it, which memory keeps: the source had the words more often
  ///   when the file went out.
  mutating func put(_ text: CodedText, at unit: Int, _ item: ImportReport.Item) -> ImportReport.Item? {
    let former = put.updateValue((text, item), forKey: unit)
    guard let former, former.text.canonical != text.canonical else { return nil }
    var hasher = UnitHasher()
    let source = translation.units[unit].source
    remembered.append(
      TranslationLock.Unit(
        hash: source.hash, twinHash: hasher.hash(ofCanonical: former.text.canonical), origin: .human, at: date,
        path: .memory, via: via, source: source.text, text: former.text.canonical))
    return former.item
  }

  /// What is known of words that somebody typed by hand.
  func typed(_ unit: TranslatedUnit) -> TranslationLock.Unit? {
    unit.targetHash.map { hash in
      TranslationLock.Unit(
        hash: unit.source.hash, twinHash: hash, origin: twin?.translatedBy == nil ? .machine : .human, path: .memory,
        source: unit.source.text)
    }
  }

  /// Keeps a translation of words that are gone; false where it is known already.
  mutating func remember(_ unit: ReturnedUnit, _ target: CodedText) -> Bool {
    var hasher = UnitHasher()
    let isWhole = hasher.hash(ofCanonical: unit.source.canonical) == unit.id.hash
    let words = target.adopting(isWhole ? unit.source : target.guessingCodes).withoutJoints
    let known = TranslationLock.Unit(
      hash: unit.id.hash, twinHash: hasher.hash(ofCanonical: words.canonical), origin: .human, at: date, path: .memory,
      via: via, source: isWhole ? unit.source.canonical : nil, text: words.canonical)
    let stored = storedLock?.units ?? []
    guard !(stored + remembered).contains(where: { $0.hash == known.hash && $0.text == known.text }) else {
      return false
    }
    remembered.append(known)
    return true
  }

  /// Whether the lock is there and cannot be read, such as after two people's lines met in version control.
  var hasDamagedLock: Bool {
    let bytes = try? FileReader.bytes(of: portalPiece.root + "/" + portalPiece.lockPath(in: language))
    return bytes != nil && storedLock == nil
  }

  /// The lock on the disk, which may be there without a translation.
  var storedLock: TranslationLock? {
    (try? FileReader.bytes(of: portalPiece.root + "/" + portalPiece.lockPath(in: language)))
      .flatMap { try? TranslationLock.read($0).get() }
  }
}

extension CodedText {
  /// The text with the numbers that its codes have where it stands alone.
  fileprivate var numberedInOrder: CodedText {
    var numbers: [Int: Int] = [:]
    func number(_ old: Int) -> Int {
      let new = numbers[old] ?? numbers.count + 1
      numbers[old] = new
      return new
    }
    let parts = parts.map { part -> Part in
      switch part {
      case .open(let old): .open(number(old))
      case .close(let old): .close(number(old))
      case .single(let old): .single(number(old))
      case .text, .placeholder: part
      }
    }
    return CodedText(parts, codes: Dictionary(uniqueKeysWithValues: codes.map { (number($0.key), $0.value) }))
  }

  /// The text with kinds for codes of which a table gives only the numbers. When it is used again, its source says what
  /// they are.
  fileprivate var guessingCodes: CodedText {
    var codes: [Int: Code] = [:]
    let closed = parts.compactMap { part in if case .close(let number) = part { number } else { nil } }
    for part in parts {
      switch part {
      case .open(let number), .single(let number): codes[number] = Code(closed.contains(number) ? .link : .lineBreak)
      case .close, .text, .placeholder: break
      }
    }
    return CodedText(parts, codes: codes)
  }
}
