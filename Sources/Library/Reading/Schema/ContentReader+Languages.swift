import Diagnostics
import Languages

extension ContentReader {
  /// A text in the source language, or one text a language.
  mutating func localized(_ name: String, at node: Int) -> LocalizedText? {
    guard yaml.tree.nodes[node].kind == .map else {
      return text(name, .localized, at: node).map { LocalizedText($0, in: language, at: sourcePlace(of: node)) }
    }
    var result = LocalizedText([])
    eachLanguage(name, at: node) { reader, tag, value in
      guard let text = reader.text(name, .localized, at: value) else { return }
      result.add(LocalizedText.Entry(language: tag, text: text, place: reader.sourcePlace(of: value)))
    }
    guard !result.isEmpty else {
      if yaml.tree.nodes[node].end == Int32(node + 1) { fail(ValueProblem.empty(name), at: node) }
      return nil
    }
    if needsSourceText, result[language] == nil {
      fail(ValueProblem.noSourceText(name, language: language), at: node)
    }
    return result
  }

  /// Languages, each with what its readers read next.
  mutating func ladders(_ name: String, at node: Int) -> FieldValue? {
    guard yaml.tree.nodes[node].kind == .map else {
      fail(ValueProblem.wrongForm(name, needs: .ladders), at: node)
      return nil
    }
    var ladders: [LanguageTag: [LanguageTag]] = [:]
    eachLanguage(name, at: node) { reader, tag, value in
      ladders[tag] = reader.items(name, .languages, at: value) { $0.languageTag(name, at: $1) }
    }
    return .ladders(ladders)
  }

  /// Short names, each with its words.
  mutating func vocabulary(_ name: String, at node: Int) -> FieldValue? {
    guard yaml.tree.nodes[node].kind == .map else {
      fail(ValueProblem.wrongForm(name, needs: .vocabulary), at: node)
      return nil
    }
    var words: [String: LocalizedText] = [:]
    var seen: [String: Int] = [:]
    var children = yaml.tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      guard let short = shortName(name, .shortName, at: key) else { continue }
      if let first = seen.updateValue(key, forKey: short) {
        reportDuplicate(key, first: first)
      } else if let text = localized(short, at: value) {
        words[short] = text
      }
    }
    return .vocabulary(words)
  }

  /// Walks over a map whose keys are languages.
  private mutating func eachLanguage(
    _ name: String, at node: Int, _ read: (inout ContentReader, LanguageTag, Int) -> Void
  ) {
    // A handful, over which going is quicker than a hash.
    var seen: [(tag: LanguageTag, key: Int)] = []
    var children = yaml.tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      guard let tag = languageTag(name, at: key) else { continue }
      if let last = seen.firstIndex(where: { $0.tag == tag }) {
        reportDuplicate(key, first: seen[last].key)
        seen[last].key = key
      } else {
        seen.append((tag, key))
        read(&self, tag, value)
      }
    }
  }
}
