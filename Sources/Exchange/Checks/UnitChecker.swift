import Languages
import Library
import Markdown

extension CodedText {
  /// Without the names of placeholders, which may have numbers of their own: `{{name.1}}`.
  fileprivate var wordsAlone: String {
    CodedText(parts.map { if case .placeholder = $0 { .text(" ") } else { $0 } }, codes: codes).plainText
  }
}

/// Looks at what came back before it is shown to a family.
package struct UnitChecker: Sendable {
  private let sourceLanguage: LanguageTag
  private let targetLanguage: LanguageTag
  private let glossary: [GlossaryTerm]

  package init(from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag, glossary: [GlossaryTerm] = []) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.glossary = glossary
  }

  /// All that is to be said of a target whose codes are those of the source.
  ///
  /// - Parameter isTerm: whether it is a word of the glossary, which may get another translation.
  package func findings(_ source: CodedText, _ target: CodedText, isTerm: Bool = false) -> [CheckFinding] {
    codes(source, target) + placeholders(source, target)
      + NumberCheck.findings(source.wordsAlone, target.wordsAlone, from: sourceLanguage)
      + AddressCheck.findings(source.plainText, target.plainText)
      + (LostLetters.stand(in: target.plainText, translating: source.plainText) ? [.lettersLost] : [])
      + words(source, target)
      + (isTerm ? [] : terms(source.plainText, target.plainText))
  }

  private func codes(_ source: CodedText, _ target: CodedText) -> [CheckFinding] {
    var found: [CheckFinding] = []
    var open: [Int] = []
    var uses: [Int: Int] = [:]
    var isNested = true
    for part in target.parts {
      switch part {
      case .open(let number):
        uses[number, default: 0] += 1
        if source.codes[number]?.kind.isAround ?? true { open.append(number) } else { isNested = false }
      case .single(let number):
        uses[number, default: 0] += 1
        if source.codes[number]?.kind.isAround ?? false { isNested = false }
      case .close(let number): if open.popLast() != number { isNested = false }
      case .text, .placeholder: break
      }
    }
    if !isNested || !open.isEmpty { found.append(.codesMisnested) }
    for (number, code) in source.codes.sorted(by: { $0.key < $1.key }) {
      switch uses[number, default: 0] {
      case 0 where code.kind.isEmphasis: if !found.contains(.emphasisDropped) { found.append(.emphasisDropped) }
      case 0: found.append(.codeLost(number))
      case 1: break
      default: found.append(.codeDoubled(number))
      }
    }
    return found + uses.keys.filter { source.codes[$0] == nil }.sorted().map { .codeUnknown($0) }
  }

  private func placeholders(_ source: CodedText, _ target: CodedText) -> [CheckFinding] {
    let wanted = source.placeholders
    let written = target.placeholders
    return Set(wanted + written).sorted().compactMap { name in
      let (before, after) = (wanted.count { $0 == name }, written.count { $0 == name })
      if before == 0 { return .placeholderUnknown(name) }
      return before > after ? .placeholderLost(name) : before < after ? .placeholderDoubled(name) : nil
    }
  }

  private func words(_ source: CodedText, _ target: CodedText) -> [CheckFinding] {
    let (from, to) = (source.plainText, target.plainText)
    var found: [CheckFinding] = []
    let letters = from.unicodeScalars.count { $0.properties.isAlphabetic }
    if from == to, letters > 3, !isKept(from) { found.append(.sameAsSource) }
    if isOddLength(from, to) { found.append(.oddLength) }
    if from != to, isOtherScript(to) { found.append(.otherScript) }
    return found
  }

  private func terms(_ from: String, _ to: String) -> [CheckFinding] {
    glossary.compactMap { term in
      guard let word = term.term.resolve(ladder: [sourceLanguage])?.text, Self.contains(from, word) else { return nil }
      let wanted = term.isKept ? word : term.term[targetLanguage]
      guard let wanted, !wanted.isEmpty, !Self.contains(to, wanted) else { return nil }
      return .termUnused(wanted)
    }
  }

  private func isKept(_ text: String) -> Bool {
    glossary.contains { $0.isKept && $0.term[sourceLanguage] == text }
  }

  private func isOddLength(_ from: String, _ to: String) -> Bool {
    let (before, after) = (Double(from.unicodeScalars.count), Double(to.unicodeScalars.count))
    guard before >= 20 else { return false }
    let isDense = ["zh", "ja", "ko", "yue"].contains(targetLanguage.language)
    return after < before * (isDense ? 0.12 : 0.35) || after > before * 3
  }

  /// Whether a language with letters of its own has none of them, in a text long enough to tell.
  private func isOtherScript(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count >= 12 else { return false }
    switch targetLanguage.usualScript ?? Self.scripts[targetLanguage.language] {
    case "Arab", "Aran": return !letters.contains { (0x0600...0x08FF).contains($0.value) || $0.value >= 0xFB50 }
    case "Hebr": return !letters.contains { (0x0590...0x05FF).contains($0.value) }
    case "Hans", "Hant", "Jpan": return !letters.contains { $0.value >= 0x2E80 }
    case "Kore": return !letters.contains { (0xAC00...0xD7A3).contains($0.value) }
    case "Cyrl": return !letters.contains { (0x0400...0x052F).contains($0.value) }
    case "Beng": return !letters.contains { (0x0980...0x09FF).contains($0.value) }
    default: return false
    }
  }

  private static let scripts = ["ko": "Kore", "ru": "Cyrl", "uk": "Cyrl", "bn": "Beng", "ja": "Jpan"]

  /// Whether a text has a word, whatever the size of its letters.
  private static func contains(_ text: String, _ word: String) -> Bool {
    let (text, word) = (text.lowercased(), word.lowercased())
    var rest = text[...]
    while let found = rest.firstRange(of: word) {
      let before = text[..<found.lowerBound].unicodeScalars.last
      let after = text[found.upperBound...].unicodeScalars.first
      let isWord = { (scalar: Unicode.Scalar?) in scalar.map { $0.isASCII && $0.properties.isAlphabetic } ?? false }
      if !isWord(before), !isWord(after) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
