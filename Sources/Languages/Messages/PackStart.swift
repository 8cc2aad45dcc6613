import Diagnostics

/// A pack to be filled: the text of a PO file with all messages of the English one and no translation yet.
package enum PackStart {
  /// The whole file.
  ///
  /// - Parameters:
  ///   - english: the English pack's file, which says what there is to translate and in what order.
  ///   - date: the day it is begun on.
  package static func text(for language: LanguageTag, english: PortableObject, date: CivilDate) -> String {
    let rule = PluralRule.header(for: language) ?? PluralRule.guessedHeader
    return remarks(language, isGuessed: PluralRule.header(for: language) == nil)
      + """
      msgid ""
      msgstr ""
      "Project-Id-Version: Homeward\\n"
      "Language: \(language)\\n"
      "PO-Revision-Date: \(date) 12:00+0000\\n"
      "Last-Translator: nobody yet\\n"
      "Language-Team: \(language.englishName)\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: \(rule)\\n"
      "X-Homeward-Reviewed: no\\n"

      """ + entries(for: language, english: english, forms: PluralRule(rule)?.count ?? 2)
  }

  /// The messages alone that a file does not have yet, for its end.
  ///
  /// - Parameters:
  ///   - known: the keys that the file has.
  ///   - forms: how many forms a counted message has.
  package static func entries(
    for language: LanguageTag, english: PortableObject, leavingOut known: Set<String> = [], forms: Int
  ) -> String {
    let own = OwnWords.entries(for: language).filter { !known.contains($0.key) }.map { entry in
      PortableObject.Entry(
        key: entry.key, source: entry.source, texts: [""],
        flags: entry.source.contains("{") ? ["python-brace-format"] : [], notes: [entry.note],
        place: SourcePlace(file: ""))
    }
    let shared = english.entries.filter { $0.key.map { !known.contains($0) } ?? false }
    return (own + shared).map { "\n" + text(of: $0, forms: forms) }.joined()
  }

  private static func remarks(_ language: LanguageTag, isGuessed: Bool) -> String {
    let lines = [
      "The words that Homeward's pages say in \(language.englishName): buttons, headings, notices.",
      "",
      "To fill this file, open it with Poedit or with any text editor. Write the translation of each msgid between the",
      "quotes of its msgstr. A name in braces, such as {date}, is filled in later: keep it, and put it where it belongs.",
      "Where there is msgstr[0] and more, write one for each way in which your language counts.",
      "Write as you would speak to a parent at the school door: warm, plain and polite.",
      "When a native reader has read all of it, write the reader's name behind X-Homeward-Reviewed.",
    ]
    let counting = [
      "", "Homeward does not know how this language counts. Please check the line Plural-Forms below: it says that",
      "there is one form for 1 and one for all other numbers. Help: https://www.gnu.org/software/gettext/manual/",
    ]
    return (lines + (isGuessed ? counting : [])).map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
  }

  private static func text(of entry: PortableObject.Entry, forms: Int) -> String {
    var lines = entry.notes.map { "#. \($0)" }
    if !entry.flags.isEmpty { lines.append("#, \(entry.flags.sorted().joined(separator: ", "))") }
    if let key = entry.key { lines.append("msgctxt \(quoted(key))") }
    lines.append("msgid \(quoted(entry.source))")
    if let plural = entry.pluralSource {
      lines.append("msgid_plural \(quoted(plural))")
      lines += (0..<forms).map { "msgstr[\($0)] \"\"" }
    } else {
      lines.append("msgstr \"\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
