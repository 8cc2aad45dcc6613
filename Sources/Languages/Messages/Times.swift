/// How often something is done: `3 per week`, `2 per day`, or `when needed`.
package enum Times: Sendable, Hashable, CustomStringConvertible {
  package enum Period: String, Sendable, Hashable {
    case day, week
  }

  case every(Int, Period)
  case whenNeeded

  /// Reads the staff's way of writing it; nil for anything else, and for a count outside 1 to 50.
  package init?(_ text: String) {
    if let plain = Self.plain(text) {
      self = plain
      return
    }
    let words = text.lowercased().split(separator: " ")
    if words == ["when", "needed"] {
      self = .whenNeeded
      return
    }
    guard words.count == 3, words[1] == "per", let count = Int(asciiDigits: words[0].utf8), (1...50).contains(count),
      let period = Period(rawValue: String(words[2]))
    else { return nil }
    self = .every(count, period)
  }

  /// The same in small letters with one space between the words, as nearly all is written.
  private static func plain(_ text: String) -> Times? {
    // All of these have so few letters that a String holds them in itself, and two such are equal at one look.
    if text == "when needed" { return .whenNeeded }
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    guard let count = Int(asciiDigits: text.utf8[..<space]), (1...50).contains(count) else { return nil }
    switch String(text[space...]) {
    case " per week": return .every(count, .week)
    case " per day": return .every(count, .day)
    default: return nil
    }
  }

  /// As the staff write it.
  package var description: String {
    switch self {
    case .every(let count, let period): "\(count) per \(period.rawValue)"
    case .whenNeeded: "when needed"
    }
  }
}

extension MessagePack {
  /// `3 times a week`, in the pack's language.
  package func text(_ times: Times) -> String {
    switch times {
    case .every(let count, .day): plural("dose-per-day", count)
    case .every(let count, .week): plural("dose-per-week", count)
    case .whenNeeded: text("dose-when-needed")
    }
  }

  /// `10 minutes`, in the pack's language.
  package func text(minutes: Int) -> String { plural("dose-minutes", minutes) }
}
