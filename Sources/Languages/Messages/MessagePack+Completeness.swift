import Diagnostics

extension MessagePack {
  /// The keys of the reference that this pack has no text for, or a counted text for a plain one.
  package func missingKeys(comparedWith reference: MessagePack) -> [String] {
    reference.messages.filter { key, message in messages[key]?.isPlural != message.isPlural }.map(\.key).sorted()
  }

  /// What is wrong with the pack beside the reference (the English one): missing messages are an error, since a page
  /// never falls back to English by surprise; a message that is not in use, or whose English has changed, is a warning.
  package func diagnostics(comparedWith reference: MessagePack) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let missing = missingKeys(comparedWith: reference)
    if !missing.isEmpty {
      let summary =
        "The words for \(language.englishName) are not complete. Missing: \(missing.joined(separator: ", "))."
      diagnostics.append(
        .error(
          "message-missing", summary, at: SourcePlace(file: file),
          remedy: "Translate them, or take \(language) out of the portal's languages."))
    }
    for (key, message) in messages.sorted(by: { $0.value.place < $1.value.place }) {
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
