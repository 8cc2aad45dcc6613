import Languages

/// What can be wrong with an entry: its name, its value, or that it is not there.
enum ValueProblem: Sendable {
  case unknownEntry(String, nearest: String?, known: [String])
  case duplicateEntry(String)
  case missingEntry(String, example: String)
  case empty(String)
  /// The value has another form than the entry needs: a text, a list, several entries.
  case wrongForm(String, needs: FieldType)
  case notOfType(String, value: String, needs: FieldType)
  /// Like `notOfType`, of a value that only its family may know.
  case privateNotOfType(String, needs: FieldType)
  /// Written like a day, or a day with a time, that no calendar or clock has.
  case noSuchDay(String, hasTime: Bool)
  case outOfRange(String, value: String, range: ClosedRange<Int>)
  case notAChoice(String, value: String, choices: [String], nearest: String?)
  case badShortName(String, proposed: String?)
  case unknownLanguage(String, nearest: String?)
  case noSourceText(String, language: LanguageTag)
  case unknownWord(String, list: String, nearest: String?)
  case unknownReference(Reference, String, nearest: String?)
  case referenceToDraft(Reference, String)
  case repeated(String)
  /// Like `repeated`, of a value that only its family may know.
  case privateRepeated(FieldType)
  case notEntries(String)
  case notAList(example: String)
}
