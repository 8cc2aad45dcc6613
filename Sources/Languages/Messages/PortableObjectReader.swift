import Diagnostics

/// Reads a PO file line by line.
struct PortableObjectReader {
  private(set) var entries: [PortableObject.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private var draft = Draft()
  private var line = 0

  init(file: String) { self.file = file }

  /// An entry while its lines are read.
  private struct Draft {
    var context: [UInt8]?
    var id: [UInt8]?
    var plural: [UInt8]?
    var text: [UInt8]?
    var forms: [[UInt8]?] = []
    var last: Keyword?
    var flags: Set<String> = []
    var notes: [String] = []
    var place: SourcePlace?
    var hasText: Bool { text != nil || !forms.isEmpty }

    subscript(keyword: Keyword) -> [UInt8]? {
      get {
        switch keyword {
        case .context: context
        case .id: id
        case .plural: plural
        case .text: text
        case .form(let index): index < forms.count ? forms[index] : nil
        }
      }
      set {
        switch keyword {
        case .context: context = newValue
        case .id: id = newValue
        case .plural: plural = newValue
        case .text: text = newValue
        case .form(let index):
          while forms.count <= index { forms.append(nil) }
          forms[index] = newValue
        }
      }
    }
  }

  private enum Keyword {
    case context, id, plural, text, form(Int)

    var isText: Bool {
      switch self {
      case .text, .form: true
      default: false
      }
    }
  }

  mutating func read(_ bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let isUTF8 = String(validating: content, as: UTF8.self) != nil
    var start = content.startIndex
    while start <= content.endIndex {
      let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.endIndex
      let raw = content[start..<end]
      start = end + 1
      line += 1
      let whole = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      guard isUTF8 || String(validating: whole, as: UTF8.self) != nil else {
        report("This line is not in UTF-8.", column: 1, remedy: "Save the file as UTF-8.")
        continue
      }
      read(line: whole)
    }
    finish()
  }

  private mutating func read(line whole: ArraySlice<UInt8>) {
    let text = whole.drop { $0 == 0x20 || $0 == 0x09 }
    let column = whole.count - text.count + 1
    switch text.first {
    case nil: return
    case UInt8(ascii: "#"): readComment(text)
    case UInt8(ascii: "\""):
      guard let last = draft.last else {
        report("This text belongs to nothing.", column: column, remedy: "Put msgid or msgstr before it.")
        return
      }
      guard let value = quoted(text, column: column) else { return }
      draft[last] = (draft[last] ?? []) + value
    default: readKeyword(text, column: column)
    }
  }

  private mutating func readComment(_ text: ArraySlice<UInt8>) {
    if draft.hasText { finish() }
    let rest = text.dropFirst(2)
    switch text.dropFirst().first {
    case UInt8(ascii: ","):
      for flag in rest.split(separator: UInt8(ascii: ",")) {
        draft.flags.insert(Self.string(flag.filter { $0 != 0x20 && $0 != 0x09 }))
      }
    case UInt8(ascii: "."): draft.notes.append(String(decoding: rest.drop { $0 == 0x20 }, as: UTF8.self))
    default: break
    }
  }

  private mutating func readKeyword(_ text: ArraySlice<UInt8>, column: Int) {
    let word = text.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
    guard let keyword = keyword(String(decoding: word, as: UTF8.self)) else {
      draft.last = nil
      let name = String(decoding: word.prefix(40), as: UTF8.self)
      report(
        "\"\(name)\" is not a word of PO files.", column: column, width: max(word.count, 1),
        remedy: "Lines begin with msgctxt, msgid, msgid_plural, msgstr, a quote or #.")
      return
    }
    if draft.hasText, !keyword.isText { finish() }
    if draft.place == nil { draft.place = place(column: column, width: word.count) }
    if draft[keyword] != nil {
      report("This is given twice in one entry.", column: column, width: word.count, remedy: "Remove one of them.")
    }
    draft.last = keyword
    let value = text.dropFirst(word.count).drop { $0 == 0x20 || $0 == 0x09 }
    draft[keyword] = quoted(value, column: column + text.count - value.count) ?? []
  }

  private func keyword(_ word: String) -> Keyword? {
    switch word {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .text
    default:
      guard word.hasPrefix("msgstr["), word.hasSuffix("]") else { return nil }
      guard let form = Int(asciiDigits: Array(word.utf8.dropFirst(7).dropLast())), form < 6 else { return nil }
      return .form(form)
    }
  }

  /// The bytes between the quotes, with escapes resolved; nil, and a diagnostic, where it is malformed.
  private mutating func quoted(_ text: ArraySlice<UInt8>, column: Int) -> [UInt8]? {
    var rest = text
    guard rest.popFirst() == UInt8(ascii: "\"") else {
      report("A text in quotes is missing here.", column: column, remedy: "Write it between two \" marks.")
      return nil
    }
    var value: [UInt8] = []
    value.reserveCapacity(rest.count)
    var columnNow = column + 1
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard rest[index...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
          report(
            "Something stands behind the closing quote.", column: columnNow + 1,
            remedy: "Write a quote inside a text as \\\".")
          return nil
        }
        return value
      case UInt8(ascii: "\\"):
        guard index < rest.endIndex, let character = Self.escapes[rest[index]] else {
          report("This escape is not known.", column: columnNow, width: 2, remedy: "Use \\n, \\t, \\\" or \\\\.")
          return nil
        }
        value.append(character)
        index += 1
        columnNow += 2
      default:
        value.append(byte)
        if byte & 0xC0 != 0x80 { columnNow += 1 }
      }
    }
    report("The closing quote is missing.", column: column, width: columnNow - column, remedy: "Add \" at the end.")
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22,
    UInt8(ascii: "\\"): 0x5C,
  ]

  private mutating func finish() {
    defer { draft = Draft() }
    guard let place = draft.place else { return }
    guard let source = draft.id, draft.hasText else {
      let summary = "This entry has no \(draft.id == nil ? "msgid" : "msgstr")."
      diagnostics.append(.error("message-file", summary, at: place, remedy: "Add it, or remove the entry."))
      return
    }
    let forms = draft.forms.compactMap { $0 }
    guard (draft.plural != nil) == (draft.text == nil), forms.count == draft.forms.count else {
      let remedy = "Use msgstr for one text, and msgid_plural with msgstr[0], msgstr[1] … for a counted one."
      diagnostics.append(
        .error("message-file", "The texts of this entry are not numbered right.", at: place, remedy: remedy))
      return
    }
    let texts = draft.text.map { [$0] } ?? forms
    entries.append(
      PortableObject.Entry(
        key: draft.context.map(Self.string), source: Self.string(source), pluralSource: draft.plural.map(Self.string),
        texts: texts.map(Self.string), flags: draft.flags, notes: draft.notes, place: place))
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func report(_ summary: String, column: Int, width: Int = 1, remedy: String) {
    diagnostics.append(.error("message-file", summary, at: place(column: column, width: width), remedy: remedy))
  }

  private func place(column: Int, width: Int) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column, width: width)
  }
}
