import Bytes

/// Words that belong to families and must not be found in anything that is published: the last fence behind the types.
///
/// A first name is never one of them, because it is a word of many other texts. What would be found by chance is not
/// kept: fewer than six bytes, or fewer than ten where sealed bytes in base 64 could hold them.
package struct PrivateWords: Sendable {
  /// What a word is; its name is for messages, which do not repeat the word.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case adult, child, phone, email, key, link, code

    package var name: String {
      switch self {
      case .adult: "the name of an adult of a family"
      case .child: "the whole name of a child"
      case .phone: "a family's phone number"
      case .email: "a family's e-mail address"
      case .key: "a family's key"
      case .link: "the secret of a family's link"
      case .code: "a family's code"
      }
    }
  }

  /// What the staff publish of themselves may also stand in a family's folder: a teacher can be a mother.
  private let published: Set<String>
  private let publishedNames: Set<String>
  /// What is looked for in pages, byte by byte.
  package private(set) var forms = WordList()
  /// Names, numbers and addresses as families' files have them: looked for in the writing itself, however it is written.
  package private(set) var people = WordList()

  /// - Parameter published: names, phone numbers and e-mail addresses that everyone may read.
  package init(published: some Sequence<String> = []) {
    self.published = Set(published.map(Self.plain))
    publishedNames = Set(published.map(Self.key(ofName:)))
  }

  package var count: Int { forms.count }

  /// Adds the whole name of a person; a single word is left out, unless it is a name in Han signs.
  package mutating func add(name: String, _ kind: Kind) {
    guard Self.isWhole(name), !isPublished(name: name) else { return }
    people.add(name.utf8, kind)
    if Self.isWithoutForms(name.utf8) { return addPlain(name: name, kind) }
    for form in Self.forms(ofName: name) { add(form, kind) }
  }

  package mutating func add(email: String) {
    guard !published.contains(Self.plain(email)) else { return }
    people.add(email.utf8, .email)
    add(Array(email.utf8), .email)
    let small = email.lowercased()
    if small != email { add(Array(small.utf8), .email) }
  }

  /// Adds a phone number as it is written, as links dial it, and in the ways its last ten digits are often written.
  package mutating func add(phone: String) {
    guard !published.contains(Self.plain(phone)) else { return }
    people.add(phone.utf8, .phone)
    let written = Array(phone.utf8)
    let digits = written.filter { $0 &- 0x30 < 10 }
    var forms = [written, digits, [UInt8(ascii: "+")] + digits]
    if digits.count >= 10 {
      let last = digits.suffix(10)
      let (area, middle, end) = (last.prefix(3), last.dropFirst(3).prefix(3), last.suffix(4))
      forms.append(Array(last))
      for separator in " -.".utf8 { forms.append(area + [separator] + middle + [separator] + end) }
      forms.append(Array("(".utf8) + area + ") ".utf8 + middle + "-".utf8 + end)
    }
    forms.sort { $0.lexicographicallyPrecedes($1) }
    for index in forms.indices where index == 0 || forms[index] != forms[index - 1] { add(forms[index], .phone) }
  }

  /// Adds a secret as a text that may never be published.
  package mutating func add(secret: String, _ kind: Kind) { add(Array(secret.utf8), kind) }

  /// Takes up what `forms` of other words gave.
  package mutating func restore(form: ArraySlice<UInt8>, _ kind: Kind) { forms.add(form, kind) }

  /// Takes up what `people` of other words gave.
  package mutating func restore(person: ArraySlice<UInt8>, _ kind: Kind) { people.add(person, kind) }

  package mutating func add(_ other: PrivateWords) {
    forms.add(other.forms)
    people.add(other.people)
  }

  private mutating func add(_ word: [UInt8], _ kind: Kind) {
    append(word, kind)
    // As a page writes it, where that differs.
    guard word.contains(where: { Self.signsOfMarkup.contains($0) }) else { return }
    var escaped = ByteWriter(capacity: word.count * 2)
    word.withUnsafeBufferPointer { escaped.append(escapingHTML: $0) }
    append(escaped.array(), kind)
  }

  private static let signsOfMarkup = Array("&<>\"".utf8)

  private mutating func append(_ word: [UInt8], _ kind: Kind) {
    guard word.count >= (word.allSatisfy(Self.isBase64) ? 10 : LeakSearch.window) else { return }
    forms.add(word, kind)
  }

  /// The forms of a name of plain letters: as it is and in capitals, over two lines too. Most names of many portals are
  /// such, so nothing is made on the way.
  private mutating func addPlain(name: String, _ kind: Kind) {
    var name = name
    name.withUTF8 { name in
      guard name.count >= LeakSearch.window else { return }
      for inCapitals in [false, true] {
        if inCapitals, !name.contains(where: { $0 &- 0x61 < 26 }) { break }
        // At `name.count` no line ends.
        for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: " ") {
          forms.add(name, kind) { index, byte in
            index == end ? UInt8(ascii: "\n") : inCapitals && byte &- 0x61 < 26 ? byte & 0xDF : byte
          }
        }
      }
    }
  }

  private func isPublished(name: String) -> Bool {
    if publishedNames.contains(Self.key(ofName: name)) { return true }
    if let turned = Self.turned(name), publishedNames.contains(Self.key(ofName: turned)) { return true }
    return name.unicodeScalars.contains { $0.properties.isAlphabetic } ? false : published.contains(Self.plain(name))
  }

  /// Phone numbers are compared by their digits, all else without regard to capitals.
  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let digits = text.utf8.filter { $0 &- 0x30 < 10 }
      let isNumber = !digits.isEmpty && !text.utf8.contains { ($0 | 0x20) &- 0x61 < 26 }
      return isNumber ? String(decoding: digits.suffix(10), as: UTF8.self) : text.lowercased()
    }
    let isNumber = text.allSatisfy { !$0.isLetter } && text.contains(where: \.isNumber)
    return isNumber ? String(text.filter(\.isNumber).suffix(10)) : text.lowercased()
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
