import Diagnostics

extension MessagePack {
  /// Reads a pack from a PO file.
  ///
  /// - Parameters:
  ///   - file: the path that diagnostics name.
  ///   - language: what the file's name says it is in; a `Language` header that says otherwise is an error.
  /// - Returns: the pack without its unusable entries, or nil where its plural rule cannot be read; and what is wrong.
  package static func read(
    _ bytes: [UInt8], file: String, language: LanguageTag
  ) -> (MessagePack?, [Diagnostic]) {
    let (object, problems) = PortableObject.read(bytes, file: file)
    var diagnostics = problems
    let head = object.headerPlace ?? SourcePlace(file: file)
    if let written = object.header["language"], LanguageTag(written.replacing("_", with: "-")) != language {
      let summary = "The file says that its language is \"\(written)\", but its name says \(language)."
      diagnostics.append(
        .error("message-language", summary, at: head, remedy: "Correct the line Language: or the name."))
    }
    guard let rule = object.header["plural-forms"].flatMap(PluralRule.init) else {
      diagnostics.append(
        .error(
          "message-plurals", "The file does not say how its language counts.", at: head,
          remedy: "Add a line such as \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\" to its header."))
      return (nil, diagnostics)
    }
    var messages: [String: Message] = [:]
    for entry in object.entries {
      guard let key = entry.key else {
        let remedy = "Write msgctxt with the name of the message before msgid."
        diagnostics.append(.error("message-file", "This message has no name.", at: entry.place, remedy: remedy))
        continue
      }
      // Empty, blank and doubtful texts count as missing, and are reported as such against English.
      guard entry.texts.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }), !entry.flags.contains("fuzzy") else { continue }
      let (message, problem) = message(entry, rule: rule)
      if let problem { diagnostics.append(problem) }
      guard let message else { continue }
      if let first = messages.updateValue(message, forKey: key) {
        diagnostics.append(
          .error(
            "message-twice", "The message \"\(key)\" is given twice.", at: entry.place, remedy: "Remove one of them.",
            related: [.init("The other one is here.", at: first.place)]))
      }
    }
    let reviewed = object.header["x-homeward-reviewed"].flatMap { $0 == "no" || $0.isEmpty ? nil : $0 }
    let pack = MessagePack(
      language: language, reviewer: reviewed, pluralRule: rule, file: file, messages: messages)
    return (pack, diagnostics)
  }

  private static func message(_ entry: PortableObject.Entry, rule: PluralRule) -> (Message?, Diagnostic?) {
    let isPlural = entry.pluralSource != nil
    if isPlural, entry.texts.count != rule.count {
      let summary = "This message has \(entry.texts.count) counted texts, but the language has \(rule.count)."
      return (
        nil,
        .error("message-plurals", summary, at: entry.place, remedy: "Write msgstr[0] to msgstr[\(rule.count - 1)].")
      )
    }
    let forms = entry.texts.compactMap(MessageTemplate.init)
    let sources = [entry.source, entry.pluralSource].compactMap { $0 }.compactMap(MessageTemplate.init)
    guard forms.count == entry.texts.count, let source = sources.last else {
      let remedy = "Write placeholders as in the English, such as {name}."
      return (nil, .error("message-braces", "A { or } in this message stands alone.", at: entry.place, remedy: remedy))
    }
    // Most messages have none.
    guard source.hasPlaceholders || forms.contains(where: \.hasPlaceholders) else {
      return (Message(forms: forms, isPlural: isPlural, source: entry.source, place: entry.place), nil)
    }
    for form in forms {
      // A plural form may say its number in a word: Arabic has forms for one and two.
      let lost = isPlural ? [] : source.placeholders.subtracting(form.placeholders)
      let foreign = form.placeholders.subtracting(source.placeholders)
      guard let name = foreign.min() ?? lost.min() else { continue }
      let summary =
        foreign.isEmpty ? "This message has lost {\(name)}." : "This message says {\(name)}, which the English has not."
      return (
        nil, .error("message-braces", summary, at: entry.place, remedy: "Use the same placeholders as the English.")
      )
    }
    return (Message(forms: forms, isPlural: isPlural, source: entry.source, place: entry.place), nil)
  }
}
