import Bytes

/// Writes XML: elements are closed by their blocks, texts and values are escaped, and characters that XML cannot hold are
/// left out.
struct XMLWriter: ~Copyable {
  private var page = ByteWriter(capacity: 1 << 16)

  init() { page.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString) }

  /// For a text that is no whole document.
  init(withoutDeclaration: Void) {}

  var bytes: [UInt8] { page.array() }
  var string: String { page.string() }

  mutating func text(_ text: String) { page.append(escapingHTML: Self.allowed(text)) }

  mutating func newline() { page.append(UInt8(ascii: "\n")) }

  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    open(name, attributes)
    page.append("/>" as StaticString)
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    page.append(UInt8(ascii: ">"))
    content(&self)
    page.append("</" as StaticString)
    page.append(name)
    page.append(UInt8(ascii: ">"))
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    page.append(UInt8(ascii: "<"))
    page.append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      page.append(UInt8(ascii: " "))
      page.append(key)
      page.append("=\"" as StaticString)
      page.append(escapingHTML: Self.allowed(value))
      page.append(UInt8(ascii: "\""))
    }
  }

  /// XML 1.0, section 2.2.
  private static func allowed(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy(isAllowed)
    return isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
