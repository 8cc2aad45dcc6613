import Diagnostics
import Languages

extension ContentReader {
  /// Reads a value by its type; nil where it cannot be read, and then it is reported.
  mutating func value(_ field: Field, at node: Int) -> FieldValue? {
    let name = field.written
    switch field.type {
    case .entries(let schema):
      guard yaml.tree.nodes[node].kind == .map else {
        fail(ValueProblem.wrongForm(name, needs: field.type), at: node)
        return nil
      }
      return .entries(record(schema, at: node))
    case .entriesList(let schema):
      return .entriesList(records(schema, at: node, name: name))
    case .localized:
      return localized(name, at: node).map { .localized($0) }
    case .localizedList:
      return .localizedList(items(name, field.type, at: node) { $0.localized(name, at: $1) })
    case .ladders: return ladders(name, at: node)
    case .vocabulary: return vocabulary(name, at: node)
    default: return listValue(name, field.type, at: node)
    }
  }

  private mutating func listValue(_ name: String, _ type: FieldType, at node: Int) -> FieldValue? {
    switch type {
    case .texts, .facts, .attachments: return .texts(items(name, type, at: node) { $0.text(name, type, at: $1) })
    case .shortNames: return .texts(distinct(name, type, at: node) { $0.shortName(name, type, at: $1) })
    case .words(let list): return .texts(distinct(name, type, at: node) { $0.word(name, list, at: $1) })
    case .references(let kind): return .texts(distinct(name, type, at: node) { $0.reference(name, kind, at: $1) })
    case .choices(let choices): return .texts(distinct(name, type, at: node) { $0.choice(name, choices, at: $1) })
    case .dates: return .dates(distinct(name, type, at: node) { $0.parsed(name, .date, at: $1) { CivilDate($0) } })
    case .dateTimes:
      return .dateTimes(distinct(name, type, at: node) { $0.parsed(name, .dateTime, at: $1) { CivilDateTime($0) } })
    case .languages:
      let found = distinct(name, type, at: node) { $0.languageTag(name, at: $1) }
      // A list with nothing in it is another mistake than one in which all is wrong, which has been said.
      let isList = yaml.tree.nodes[node].kind == .list
      return found.isEmpty && !(isList && yaml.tree.nodes[node].end == node + 1) ? nil : .languages(found)
    default: return scalarValue(name, type, at: node)
    }
  }

  private mutating func scalarValue(_ name: String, _ type: FieldType, at node: Int) -> FieldValue? {
    switch type {
    case .shortName: shortName(name, type, at: node).map { .text($0) }
    case .word(let list): word(name, list, at: node).map { .text($0) }
    case .reference(let kind): reference(name, kind, at: node).map { .text($0) }
    case .choice(let choices): choice(name, choices, at: node).map { .text($0) }
    case .integer(let range): integer(name, range, at: node).map { .integer($0) }
    case .number: parsed(name, type, at: node, Plain.number).map { .number($0) }
    case .date: parsed(name, type, at: node) { CivilDate($0) }.map { .date($0) }
    case .dateTime: parsed(name, type, at: node) { CivilDateTime($0) }.map { .dateTime($0) }
    case .times: parsed(name, type, at: node) { Times($0) }.map { .times($0) }
    case .ages: parsed(name, type, at: node, Plain.ages).map { .ages($0) }
    case .language: languageTag(name, at: node).map { .language($0) }
    case .link: parsed(name, type, at: node, Plain.link).map { .text($0) }
    case .phone: parsed(name, type, at: node, Plain.phone).map { .text($0) }
    case .email: parsed(name, type, at: node, Plain.email).map { .text($0) }
    case .flag: parsed(name, type, at: node, Plain.flag).map { .flag($0) }
    default: text(name, type, at: node).map { .text($0) }
    }
  }

  /// The text of a scalar without the white space around it; nil where it is empty or no scalar.
  ///
  /// - Parameter type: what is needed, for a message; to make one with what it allows takes memory.
  mutating func text(_ name: String, _ type: @autoclosure () -> FieldType, at node: Int) -> String? {
    guard yaml.tree.nodes[node].kind == .scalar else {
      fail(ValueProblem.wrongForm(name, needs: type()), at: node)
      return nil
    }
    let text = yaml.tree.bytes(node) { bytes in
      let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
      let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
      let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]), as: UTF8.self)
    }
    guard !text.isEmpty else {
      fail(ValueProblem.empty(name), at: node)
      return nil
    }
    return text
  }

  /// A scalar read by `parse`.
  mutating func parsed<Value>(
    _ name: String, _ type: @autoclosure () -> FieldType, at node: Int, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(name, type(), at: node) else { return nil }
    if let value = parse(text) { return value }
    if let hasTime = type().isShaped(text) {
      fail(ValueProblem.noSuchDay(name, hasTime: hasTime), at: node)
    } else if isPrivate, type().personal != nil {
      fail(ValueProblem.privateNotOfType(name, needs: type()), at: node)
    } else {
      fail(ValueProblem.notOfType(name, value: text, needs: type()), at: node)
    }
    return nil
  }

  /// Whether the file in hand is for some families only. Messages may be kept and sent on: they tell what is wrong with
  /// a personal value in such a file, and not the value.
  private var isPrivate: Bool { file.hasPrefix("Content/families/") || file.hasPrefix("Content/groups/") }

  /// Whether a text was meant as a list: to YAML `-a` and `-b` in lines of their own are one text.
  private func isItemWithoutSpace(_ node: Int) -> Bool {
    yaml.tree.nodes[node].isPlain
      && yaml.tree.bytes(node) { bytes in
        bytes.count > 1 && bytes[0] == UInt8(ascii: "-") && (bytes[1] >= 0x80 || bytes[1] | 0x20 >= UInt8(ascii: "a"))
      }
  }

  /// The items of a list; a scalar counts as a list of one.
  mutating func items<Value>(
    _ name: String, _ type: FieldType, at node: Int, _ read: (inout ContentReader, Int) -> Value?
  ) -> [Value] {
    switch yaml.tree.nodes[node].kind {
    case .scalar where isItemWithoutSpace(node):
      fail(YAMLProblem.noSpaceAfterDash, at: node)
      return []
    case .scalar: return read(&self, node).map { [$0] } ?? []
    case .map where type.itemsMayBeMaps: return read(&self, node).map { [$0] } ?? []
    case .map:
      fail(ValueProblem.wrongForm(name, needs: type), at: node)
      return []
    case .list:
      var values: [Value] = []
      var children = yaml.tree.children(of: node)
      while let item = children.next() {
        if let value = read(&self, item) { values.append(value) }
      }
      return values
    }
  }

  /// The items of a list in which nothing may stand twice.
  private mutating func distinct<Value: Hashable>(
    _ name: String, _ type: FieldType, at node: Int, _ read: (inout ContentReader, Int) -> Value?
  ) -> [Value] {
    // One thing stands once.
    guard yaml.tree.nodes[node].kind == .list else { return items(name, type, at: node, read) }
    var seen: Set<Value> = []
    return items(name, type, at: node) { reader, item in
      guard let value = read(&reader, item) else { return nil }
      guard seen.insert(value).inserted else {
        if reader.isPrivate, type.personal != nil {
          reader.fail(ValueProblem.privateRepeated(type), at: item)
        } else {
          reader.fail(ValueProblem.repeated(reader.yaml.tree.string(item)), at: item)
        }
        return nil
      }
      return value
    }
  }
}

extension FieldType {
  /// Whether a day that cannot be read is written like one, and then whether a time is needed with it.
  fileprivate func isShaped(_ text: String) -> Bool? {
    let shape = text.unicodeScalars.map { "0"..."9" ~= $0 ? "0" : String($0) }.joined()
    switch self {
    case .date, .dates: return shape == "0000-00-00" ? false : nil
    case .dateTime, .dateTimes:
      return ["0000-00-00T00:00", "0000-00-00 00:00", "0000-00-00T00:00-00:00"].contains(shape) ? true : nil
    default: return nil
    }
  }

  fileprivate var itemsMayBeMaps: Bool {
    if case .localizedList = self { true } else { false }
  }
}
