/// Edits of what stands on which list.
extension EditedPortal {
  /// On which lists a strategy stands, and how many pages a list has.
  func lists() throws -> String {
    let facts = ["routine: bedtime", "ages: 4-7", "picture: area-play", "areas: [play, sensory]"]
    guard let fact = facts.randomElement(using: &random), Bool.random(using: &random) else {
      // The twenty-first word begins a second page.
      return try change("a word", "Content/glossary.yml") { text in
        let last = "- term: word\n  plain: The last of them.\n"
        return text.hasSuffix(last) ? String(text.dropLast(last.count)) : text + last
      }
    }
    return try change("\(fact) in a strategy", pick("Content/strategies/")) { text in
      fact.hasPrefix("areas: ") ? Self.replacing("areas: [sensory]", by: fact, in: text) : Self.toggling(fact, in: text)
    }
  }
}
