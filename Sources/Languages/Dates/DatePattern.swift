/// The order of a date's parts, as Unicode TR 35 writes it (`EEEE, MMMM d, y`), read once.
///
/// Known letters are `EEEE` weekday, `MMMM` month in a date, `LLLL` month by itself, `M` month's number, `d` day, `y`
/// year, `h` and `H` hour of 12 and 24, `mm` minute, `a` half of the day; text stands in apostrophes or is not a letter.
struct DatePattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case weekday, month, standaloneMonth, monthNumber, day, year, hour12, hour24, minute, halfDay
  }

  let pieces: [Piece]

  init(_ pattern: String) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(pattern)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      if let piece = Self.letters[String(run)] {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(piece)
        rest = rest.dropFirst(run.count)
      } else if first == "'" {
        let quoted = rest.dropFirst().prefix { $0 != "'" }
        literal += quoted
        rest = rest.dropFirst(quoted.count + 2)
      } else {
        literal.append(first)
        rest = rest.dropFirst()
      }
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
  }

  /// From a message such as `{weekday}, {month} {day}, {year}`.
  init(_ template: MessageTemplate) {
    pieces = template.pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .placeholder(let name): Self.names[name] ?? .text("{\(name)}")
      }
    }
  }

  private static let names: [String: Piece] = ["weekday": .weekday, "month": .month, "day": .day, "year": .year]

  private static let letters: [String: Piece] = [
    "EEEE": .weekday, "MMMM": .month, "LLLL": .standaloneMonth, "M": .monthNumber, "d": .day, "y": .year,
    "h": .hour12, "H": .hour24, "mm": .minute, "a": .halfDay,
  ]
}
