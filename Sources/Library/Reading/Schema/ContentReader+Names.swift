import Diagnostics
import Languages

extension ContentReader {
  mutating func shortName(_ name: String, _ type: FieldType, at node: Int) -> String? {
    guard let text = text(name, type, at: node) else { return nil }
    guard ShortName.isValid(text.utf8) else {
      fail(ValueProblem.badShortName(text, proposed: ShortName.proposed(for: text)), at: node)
      return nil
    }
    return text
  }

  /// A short name that has words.
  mutating func word(_ name: String, _ list: PortalSettings.Vocabulary, at node: Int) -> String? {
    guard let text = text(name, .word(list), at: node) else { return nil }
    let known = knownWords[list] ?? []
    guard known.contains(text) else {
      let nearest = NearestName.find(text, in: known)
      fail(ValueProblem.unknownWord(text, list: list.rawValue, nearest: nearest), at: node)
      return nil
    }
    return text
  }

  /// A name that is looked up later.
  mutating func reference(_ name: String, _ kind: Reference, at node: Int) -> String? {
    guard let text = text(name, .reference(kind), at: node) else { return nil }
    references.append(PendingReference(kind: kind, name: text, place: sourcePlace(of: node)))
    return text
  }

  mutating func choice(_ name: String, _ choices: [String], at node: Int) -> String? {
    guard let text = text(name, .choice(choices), at: node) else { return nil }
    guard choices.contains(text) else {
      let nearest = NearestName.find(text, in: choices)
      fail(ValueProblem.notAChoice(name, value: text, choices: choices, nearest: nearest), at: node)
      return nil
    }
    return text
  }

  mutating func integer(_ name: String, _ range: ClosedRange<Int>, at node: Int) -> Int? {
    guard let number = parsed(name, .integer(range), at: node, Plain.integer) else { return nil }
    guard range.contains(number) else {
      fail(ValueProblem.outOfRange(name, value: String(number), range: range), at: node)
      return nil
    }
    return number
  }

  mutating func languageTag(_ name: String, at node: Int) -> LanguageTag? {
    guard let text = text(name, .language, at: node) else { return nil }
    // The same few stand in all files.
    for known in tagsRead where known.identifier == text { return known }
    guard let tag = LanguageTag(text), tag.isKnown else {
      let nearest = NearestName.find(text, in: ["en", "es", "ar", "zh-Hans", "zh-Hant", "bn", "fr", "ht", "ko", "ru"])
      fail(ValueProblem.unknownLanguage(text, nearest: nearest), at: node)
      return nil
    }
    if tag.identifier == text { tagsRead.append(tag) }
    return tag
  }
}
