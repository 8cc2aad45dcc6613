import Languages
import Library
import Markdown
import Translation

/// Finds the places of returned units among the portal's pieces, by their wording. What was made for one family or one
/// group goes to no other place, though the same words stand there: the translation may hold what only they may read.
struct UnitFinder {
  struct Place: Hashable {
    var piece: Int
    var unit: Int
  }

  private var places: [UnitHash: [Place]] = [:]
  private var pieces: [String: Int] = [:]
  private var marks: [String: Int] = [:]
  private var ownMarks: [Int: String] = [:]
  private var hashes: [Place: UnitHash] = [:]
  /// Whether a family or a group reads each piece.
  private let isPrivate: [Bool]
  private let holdsFamilies: Bool
  private let needs: Set<Place>
  /// The numbers that the units of a wording have in the file, by piece.
  private var numbers: [UnitHash: [Int: [Int]]] = [:]

  /// - Parameter source: the language that the file was translated from; nil where it does not say.
  init(_ editors: [PieceEditor], in portal: ExchangePortal, from source: LanguageTag?) {
    holdsFamilies = portal.holdsFamilies
    isPrivate = editors.map { !$0.portalPiece.isForEveryone }
    var needs: Set<Place> = []
    for (piece, editor) in editors.enumerated() {
      pieces[editor.file] = piece
      if let known = portal.marks, isPrivate[piece] {
        ownMarks[piece] = known.mark(of: editor.file)
        marks[known.mark(of: editor.file)] = piece
      }
      for unit in editor.translation.units.indices
      where source == nil || editor.translation.units[unit].source.language == source {
        let place = Place(piece: piece, unit: unit)
        let hash = editor.outsideHash(unit)
        hashes[place] = hash
        places[hash, default: []].append(place)
        switch editor.translation.units[unit].state.freshness {
        case .missing, .stale: needs.insert(place)
        case .current, .edited: break
        }
      }
    }
    self.needs = needs
  }

  /// All places, in the order of the portal.
  var all: [Place] { places.values.joined().sorted { ($0.piece, $0.unit) < ($1.piece, $1.unit) } }

  /// What a place is called outside.
  func id(of place: Place) -> UnitID {
    let hash = hashes[place] ?? UnitHash(value: 0)
    return UnitID(hash: hash, number: number(of: place, hash), mark: ownMarks[place.piece])
  }

  func firstPlace(of unit: ReturnedUnit) -> Place? { candidates(unit).first }

  /// The piece that a unit says it is of; nil where that is none here.
  func piece(of unit: ReturnedUnit) -> Int? {
    if let mark = unit.id.mark { return marks[mark] }
    return unit.piece.flatMap { pieces[$0] }
  }

  /// Why nobody can tell for which family or group a unit was made; nil where it can be told, or is for everyone. Two
  /// pieces of one family may be for two homes that do not read each other's.
  func doubt(about unit: ReturnedUnit) -> CheckFinding? {
    guard piece(of: unit) == nil else { return nil }
    guard unit.id.mark == nil else { return .unknownMark }
    return Set(candidates(unit).map(\.piece).filter { isPrivate[$0] }).count > 1 ? .severalHomes : nil
  }

  /// The places with a unit's words: of the piece that it says it is of. A public page may have handed its words on to
  /// another; and older files do not say of which family's piece a unit is.
  private func candidates(_ unit: ReturnedUnit) -> [Place] {
    let found = places[unit.id.hash] ?? []
    if let piece = piece(of: unit) {
      let own = found.filter { $0.piece == piece }
      if !own.isEmpty || isPrivate[piece] { return own }
    }
    guard unit.id.mark == nil, !unit.namesHome else { return [] }
    // What came with families' writing and names no page is taken for theirs.
    let isForHomes = unit.isPrivate || holdsFamilies && !unit.namesPath
    return found.filter { isPrivate[$0.piece] == isForHomes }
  }

  /// Where a unit belongs. Where a piece has the same words more than once, the number of the unit says which it is.
  mutating func places(of unit: ReturnedUnit, among all: [ReturnedUnit]) -> [Place] {
    let found = candidates(unit)
    let hash = unit.id.hash
    guard let piece = piece(of: unit), found.allSatisfy({ $0.piece == piece }) else {
      return Dictionary(grouping: found, by: \.piece).sorted { $0.key < $1.key }.flatMap(\.value)
    }
    guard found.count > 1 else { return found }
    let numbers =
      self.numbers[hash]?[piece]
      ?? Set(all.filter { $0.id.hash == hash && self.piece(of: $0) == piece }.map(\.id.number)).sorted()
    self.numbers[hash, default: [:]][piece] = numbers
    let first = number(of: found[0], hash)
    if numbers.allSatisfy({ found.indices.contains($0 - first) }) { return [found[unit.id.number - first]] }
    // The portal has more or fewer of them than it had: they go there in their order.
    let needed = found.filter(needs.contains)
    let order = numbers.count == found.count || needed.isEmpty ? found : needed
    let turn = numbers.firstIndex(of: unit.id.number) ?? 0
    return [order[min(turn, order.count - 1)]]
  }

  /// The number of a place among those with the same words: of its own piece where that has a mark, else of all that is
  /// for everyone.
  private func number(of place: Place, _ hash: UnitHash) -> Int {
    let same = (places[hash] ?? []).filter { isPrivate[place.piece] ? $0.piece == place.piece : !isPrivate[$0.piece] }
    return (same.firstIndex(of: place) ?? 0) + 1
  }
}
