import Library
import Markdown

/// Looks whether what a file shows as the source of a unit is its source: people sort some columns of a table and not the
/// others, or type where the source stands.
struct RowSources {
  /// Where words of the portal stand; gathered when a source is not that of its id.
  private var places: [String: [UnitFinder.Place]]?

  /// A unit whose source is not that of its id; as it should be, where that can be told.
  mutating func misplaced(
    _ unit: ReturnedUnit, _ finder: UnitFinder, _ editors: [PieceEditor]
  ) -> ImportReport.Item? {
    let shown = Self.words(unit.source)
    guard !shown.isEmpty else { return nil }
    let place = finder.firstPlace(of: unit)
    let source = place.map { editors[$0.piece].source($0.unit).text }
    if let source {
      if Self.words(source) == shown { return nil }
    } else if !unit.source.codes.isEmpty || Self.hash(unit.source) == unit.id.hash {
      // Its own source, which changed since.
      return nil
    }
    var item = ImportReport.Item(unit: unit, file: place.map { editors[$0.piece].file }, findings: [.otherSource])
    if let own = home(of: shown, unit, finder, editors) {
      item.unit.id = finder.id(of: own)
      item.file = editors[own.piece].file
      return item
    }
    guard let source else { return nil }
    if unit.target?.isEmpty ?? true {
      item.findings = [.typedOverSource]
      item.unit.target = unit.source
      item.unit.source = source
    }
    return item
  }

  /// Where the words that are shown as the source stand.
  private mutating func home(
    of words: String, _ unit: ReturnedUnit, _ finder: UnitFinder, _ editors: [PieceEditor]
  ) -> UnitFinder.Place? {
    if places == nil {
      places = finder.all.reduce(into: [:]) { places, place in
        places[Self.words(editors[place.piece].source(place.unit).text), default: []].append(place)
      }
    }
    let found = places?[words] ?? []
    return found.first { editors[$0.piece].file == unit.piece } ?? found.first
  }

  private static func hash(_ text: CodedText) -> UnitHash {
    var hasher = UnitHasher()
    return hasher.hash(ofCanonical: text.canonical)
  }

  /// The words alone, by which they are known again: programs change spaces, quotes and marks of direction.
  private static func words(_ text: CodedText) -> String {
    var words = String.UnicodeScalarView()
    for part in text.parts {
      switch part {
      case .text(let text): for scalar in text.unicodeScalars { if let same = folded(scalar) { words.append(same) } }
      case .placeholder(let name): words.append(contentsOf: "{{\(name)}}".unicodeScalars)
      case .open, .close, .single: break
      }
    }
    return String(words)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "’", "‘", "ʼ": return "'"
    case "“", "”", "„": return "\""
    default: return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format ? nil : scalar
    }
  }
}
