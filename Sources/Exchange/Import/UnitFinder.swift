import Languages
import Library
import Markdown
import Translation

/// Finds the places of returned units among the portal's pieces, by their wording.
struct UnitFinder {
  struct Place: Hashable {
    var piece: Int
    var unit: Int
  }

  private var places: [UnitHash: [Place]] = [:]
  private var pieces: [String: Int] = [:]
  private let needs: Set<Place>
  /// How many of a wording were given out, by piece name.
  private var given: [UnitHash: [String: Int]] = [:]

  /// - Parameter source: the language that the file was translated from; nil where it does not say.
  init(_ editors: [PieceEditor], from source: LanguageTag?) {
    var needs: Set<Place> = []
    for (piece, editor) in editors.enumerated() {
      if !editor.isPrivate { pieces[editor.file] = piece }
      for unit in editor.translation.units.indices
      where source == nil || editor.translation.units[unit].source.language == source {
        let place = Place(piece: piece, unit: unit)
        places[editor.outsideHash(unit), default: []].append(place)
        switch editor.translation.units[unit].state.freshness {
        case .missing, .stale: needs.insert(place)
        case .current, .edited: break
        }
      }
    }
    self.needs = needs
  }

  func firstPlace(of unit: ReturnedUnit) -> Place? { places[unit.id.hash]?.first }

  func piece(named name: String?) -> Int? { name.flatMap { pieces[$0] } }

  /// Where a unit belongs: to the piece that the file names, else to every place with its words. Where a piece has the
  /// same words more than once, the units go to them in their order.
  mutating func places(of unit: ReturnedUnit, among all: [ReturnedUnit]) -> [Place] {
    let found = places[unit.id.hash] ?? []
    guard let piece = piece(named: unit.piece), found.contains(where: { $0.piece == piece }) else {
      return Dictionary(grouping: found, by: \.piece).sorted { $0.key < $1.key }.flatMap(\.value)
    }
    let own = found.filter { $0.piece == piece }
    guard own.count > 1 else { return own }
    let name = unit.piece ?? ""
    let turn = given[unit.id.hash, default: [:]][name, default: 0]
    given[unit.id.hash, default: [:]][name] = turn + 1
    let returned = all.count { $0.id.hash == unit.id.hash && $0.piece == unit.piece }
    let needed = own.filter(needs.contains)
    let order = returned == own.count ? own : needed.isEmpty ? own : needed
    return turn < order.count ? [order[turn]] : [order[order.count - 1]]
  }
}
