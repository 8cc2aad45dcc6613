/// The part of a line around a mark, at most 100 characters of it, as a terminal shows it.
struct QuotedLine {
  private(set) var text: String
  /// Blanks, then one `^` for each column of the marked text.
  private(set) var mark: String

  private static let limit = 100

  /// - Parameters:
  ///   - column: where the mark begins, in Unicode scalars from 1.
  ///   - width: how many scalars are marked.
  init(_ line: String, column: Int, width: Int) {
    let all = Array(line.unicodeScalars)
    let start = min(max(column - 1, 0), all.count)
    let first = max(0, start - Self.limit / 2)
    let shown = all[first..<min(first + Self.limit, all.count)]
    let marked = shown[start...].prefix(width)
    text = (first > 0 ? "…" : "") + Self.printable(shown) + (shown.endIndex < all.count ? "…" : "")
    let lead = (first > 0 ? 1 : 0) + Self.columns(shown[..<start])
    mark = String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, Self.columns(marked)))
  }

  /// The text with control characters and those that change its direction as `·`: a terminal would obey them.
  static func printable(_ text: String) -> String { printable(Array(text.unicodeScalars)[...]) }

  private static func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars { shown.append(isCommand(scalar) ? "·" : scalar) }
    return String(shown)
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns($1) }
  }

  /// How many columns a character takes: two for those of East Asia and emoji (UAX 11), none for marks upon others.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300, !isCommand(scalar) else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
