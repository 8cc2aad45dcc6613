import Library

/// Who stands in a cell of adults: `Rosa Diaz (mother); Luis Diaz (father)`, or as people write it who do not know of
/// the `;`. A text is parted only where it is sure that two people are named: a letter to "Jo and Al Lee" is for nobody.
struct AdultsCell {
  private(set) var adults: [FamilyFile.NewAdult] = []
  /// The first text that may name one adult or several; nil where all is clear.
  private(set) var unclear: String?

  /// - Parameter texts: those between signs that part in every table.
  init(_ texts: [String]) {
    for text in texts {
      guard let parts = Self.parts(of: text) else {
        unclear = unclear ?? text
        continue
      }
      adults += parts.map(\.adult)
    }
  }

  /// A name, and what stands in brackets after it.
  private struct Part {
    var words: [String] = []
    var relation: String?
    /// What stands between it and the next one; empty where nothing does but the brackets.
    var sign = ""

    var name: String { words.joined(separator: " ") }

    /// Whether it reads like a first and a last name.
    var isWhole: Bool { words.count > 1 && !name.contains { $0 == ":" || $0.isNumber } }

    var adult: FamilyFile.NewAdult {
      FamilyFile.NewAdult(name: name, relation: relation.flatMap { $0.isEmpty ? nil : $0.lowercased() })
    }
  }

  /// The parts of a text, one for each adult; nil where it is not clear which they are.
  private static func parts(of text: String) -> [Part]? {
    let parts = joined(split(AdultsToken.tokens(of: text)))
    return zip(parts, parts.dropFirst()).allSatisfy(isSure) ? parts : nil
  }

  /// Whether two parts are two people.
  private static func isSure(_ one: Part, _ next: Part) -> Bool {
    if one.sign.isEmpty { return next.isWhole && next.relation != nil }
    // What is written small after a name, as in "Jo Lee (mother), guardian", need not be a name.
    if one.relation != nil { return next.isWhole || next.name.first?.isLowercase == false }
    guard one.isWhole, next.isWhole else { return false }
    // "García López, María" is one person, and "Ramón y Cajal" may be; those of one last name are two.
    return ["and", "&"].contains(one.sign) || one.words.last == next.words.last
  }

  /// Takes back to a name what belongs to it, as in "Jo Lee, Jr." and "Jo (Josephine) Lee".
  private static func joined(_ parts: [Part]) -> [Part] {
    parts.reduce(into: []) { joined, part in
      guard var last = joined.last else { return joined.append(part) }
      if last.sign == ",", last.relation == nil, titles.contains(part.name.lowercased()) {
        last.words[last.words.count - 1] += ","
      } else if last.sign.isEmpty, !last.isWhole, let inside = last.relation {
        last.words.append("(\(inside))")
      } else {
        return joined.append(part)
      }
      joined[joined.count - 1] = Part(words: last.words + part.words, relation: part.relation, sign: part.sign)
    }
  }

  private static let titles: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d."]

  /// Every part that there may be: parted at each sign, and after each bracket.
  private static func split(_ tokens: [AdultsToken]) -> [Part] {
    var parts: [Part] = []
    var part = Part()
    for token in tokens {
      switch token {
      case .word(let word):
        if part.relation != nil {
          parts.append(part)
          part = Part()
        }
        part.words.append(word)
      case .brackets(let text) where part.words.isEmpty: part.words.append("(\(text))")
      case .brackets(let text): part.relation = part.relation.map { "\($0), \(text)" } ?? text
      case .sign(let sign):
        if part.words.isEmpty {
          // As in "Jo Lee, and Al Lee".
          if !parts.isEmpty, sign != "," { parts[parts.count - 1].sign = sign }
        } else {
          part.sign = sign
          parts.append(part)
          part = Part()
        }
      }
    }
    return part.words.isEmpty ? parts : parts + [part]
  }
}
