import Diagnostics
import Languages

/// The value of an entry, read by its type.
enum FieldValue: Sendable {
  case text(String)
  case texts([String])
  case localized(LocalizedText)
  case localizedList([LocalizedText])
  case integer(Int)
  case number(Double)
  case date(CivilDate)
  case dates([CivilDate])
  case dateTime(CivilDateTime)
  case dateTimes([CivilDateTime])
  case times(Times)
  case ages(ClosedRange<Int>)
  case language(LanguageTag)
  case languages([LanguageTag])
  case flag(Bool)
  case entries(Record)
  case entriesList([Record])
  case ladders([LanguageTag: [LanguageTag]])
  case vocabulary([String: LocalizedText])
}

/// The entries of one map that could be read, with their places.
struct Record: Sendable {
  struct Entry: Sendable {
    var name: EntryName
    var textKey: TextKey?
    var value: FieldValue
    var place: Place
  }

  /// A place in a file that is known.
  struct Place: Sendable {
    var line: Int32 = 0
    var column: Int32 = 1
    var width: Int32 = 1
  }

  let file: String
  /// Where the map begins.
  var start = Place()
  var entries: [Entry] = []

  var place: SourcePlace { sourcePlace(start) }

  /// Where a value stands; the map's own place where it was not written.
  func place(_ name: EntryName) -> SourcePlace { sourcePlace(index(name).map { entries[$0].place } ?? start) }

  func sourcePlace(_ place: Place) -> SourcePlace {
    SourcePlace(file: file, line: Int(place.line), column: Int(place.column), width: Int(place.width))
  }

  func has(_ name: EntryName) -> Bool { index(name) != nil }

  private func index(_ name: EntryName) -> Int? {
    for index in entries.indices where entries[index].name == name { return index }
    return nil
  }

  private func value(_ name: EntryName) -> FieldValue? { index(name).map { entries[$0].value } }
}

extension Record {
  func text(_ name: EntryName) -> String? {
    if case .text(let value)? = value(name) { value } else { nil }
  }

  func texts(_ name: EntryName) -> [String] {
    if case .texts(let value)? = value(name) { value } else { [] }
  }

  func localized(_ name: EntryName) -> LocalizedText? {
    if case .localized(let value)? = value(name) { value } else { nil }
  }

  func localizedList(_ name: EntryName) -> [LocalizedText] {
    if case .localizedList(let value)? = value(name) { value } else { [] }
  }

  func integer(_ name: EntryName) -> Int? {
    if case .integer(let value)? = value(name) { value } else { nil }
  }

  func number(_ name: EntryName) -> Double? {
    if case .number(let value)? = value(name) { value } else { nil }
  }

  func date(_ name: EntryName) -> CivilDate? {
    if case .date(let value)? = value(name) { value } else { nil }
  }

  func dates(_ name: EntryName) -> [CivilDate] {
    if case .dates(let value)? = value(name) { value } else { [] }
  }

  func dateTime(_ name: EntryName) -> CivilDateTime? {
    if case .dateTime(let value)? = value(name) { value } else { nil }
  }

  func dateTimes(_ name: EntryName) -> [CivilDateTime] {
    if case .dateTimes(let value)? = value(name) { value } else { [] }
  }

  func times(_ name: EntryName) -> Times? {
    if case .times(let value)? = value(name) { value } else { nil }
  }

  func ages(_ name: EntryName) -> ClosedRange<Int>? {
    if case .ages(let value)? = value(name) { value } else { nil }
  }

  func language(_ name: EntryName) -> LanguageTag? {
    if case .language(let value)? = value(name) { value } else { nil }
  }

  func languages(_ name: EntryName) -> [LanguageTag] {
    if case .languages(let value)? = value(name) { value } else { [] }
  }

  func flag(_ name: EntryName) -> Bool? {
    if case .flag(let value)? = value(name) { value } else { nil }
  }

  func choice<Value: RawRepresentable<String>>(_ name: EntryName, _: Value.Type) -> Value? {
    text(name).flatMap(Value.init(rawValue:))
  }

  func choices<Value: RawRepresentable<String>>(_ name: EntryName, _: Value.Type) -> [Value] {
    texts(name).compactMap(Value.init(rawValue:))
  }

  func entries(_ name: EntryName) -> Record? {
    if case .entries(let value)? = value(name) { value } else { nil }
  }

  func entriesList(_ name: EntryName) -> [Record] {
    if case .entriesList(let value)? = value(name) { value } else { [] }
  }

  func ladders(_ name: EntryName) -> [LanguageTag: [LanguageTag]] {
    if case .ladders(let value)? = value(name) { value } else { [:] }
  }

  func vocabulary(_ name: EntryName) -> [String: LocalizedText] {
    if case .vocabulary(let value)? = value(name) { value } else { [:] }
  }

  var dose: Dose { Dose(minutes: integer(.minutes), times: times(.times)) }

  /// The words that a translation carries.
  var readerTexts: PieceTexts {
    var texts = PieceTexts(capacity: entries.count { $0.textKey != nil })
    for entry in entries {
      guard let key = entry.textKey else { continue }
      switch entry.value {
      case .text(let text): texts.add(key, TextValue([text], at: sourcePlace(entry.place)))
      case .texts(let items): texts.add(key, TextValue(items, at: sourcePlace(entry.place)))
      default: break
      }
    }
    return texts
  }
}
