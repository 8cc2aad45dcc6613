import Diagnostics

extension MessagePack {
  /// The keys of the reference that this pack has no text for, or a counted text for a plain one.
  package func missingKeys(comparedWith reference: MessagePack) -> [String] {
    let own = OwnWords.entries(for: language).map(\.key).filter { messages[$0] == nil }
    return own
      + reference.messages.filter { key, message in messages[key]?.isPlural != message.isPlural }.map(\.key).sorted()
  }

  /// What is wrong with the pack beside the reference (the English one): missing messages are an error, since a page
  /// never falls back to English by surprise; a message that is not in use, or whose English has changed, is a warning.
  package func diagnostics(comparedWith reference: MessagePack) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let missing = missingKeys(comparedWith: reference)
    if !missing.isEmpty {
      let more = missing.count > 10 ? ", and \(missing.count - 10) more" : ""
      let summary =
        "The words for \(language.englishName) are not complete. Missing: "
        + missing.prefix(10).joined(separator: ", ") + more + "."
      diagnostics.append(
        .error(
          "message-missing", summary, at: SourcePlace(file: file),
          remedy: "\"homeward translate new-language \(language)\" lists them. Translate them, or take \(language) out "
            + "of the portal's languages."))
    }
    if let (entry, count) = wrongNames {
      diagnostics.append(
        .error(
          "message-names", "The message \"\(entry.key)\" does not have \(count) names.",
          at: messages[entry.key]?.place, remedy: "Write \(count) names, with a comma after each but the last."))
    }
    let own = Set(OwnWords.entries(for: language).map(\.key))
    // Nearly all messages are as they should be, and need no order.
    let doubtful = messages.filter { key, message in reference.messages[key]?.source != message.source }
    for (key, message) in doubtful.sorted(by: { $0.value.place < $1.value.place }) where !own.contains(key) {
      guard let original = reference.messages[key] else {
        let nearest = NearestName.find(key, in: reference.keys)
        diagnostics.append(
          .warning(
            "message-unknown", "No page uses the message \"\(key)\".", at: message.place,
            remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Remove it."))
        continue
      }
      guard original.source != message.source else { continue }
      diagnostics.append(
        .warning(
          "message-stale", "The English of \"\(key)\" has changed since this was translated.", at: message.place,
          remedy: "Its English is now \"\(original.source)\". Check the text and put the new English into msgid."))
    }
    return diagnostics
  }
}
