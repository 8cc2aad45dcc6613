import Diagnostics

/// A PO file as GNU gettext describes it ("The Format of PO Files"), with our use of it: `msgctxt` is the message's
/// key, `msgid` its English.
package struct PortableObject: Sendable {
  package struct Entry: Sendable, Hashable {
    /// `msgctxt`; nil in the header and in entries that are not ours.
    package var key: String?
    package var source: String
    package var pluralSource: String?
    /// One text, or the plural forms in their order.
    package var texts: [String]
    /// From `#,` comments, such as `python-brace-format` and `fuzzy`.
    package var flags: Set<String>
    /// From `#.` comments: what the translator should know.
    package var notes: [String]
    /// Where `msgctxt` or `msgid` stands.
    package var place: SourcePlace
  }

  /// By lower-case name, from the entry whose `msgid` is empty.
  package let header: [String: String]
  package let headerPlace: SourcePlace?
  package let entries: [Entry]

  /// Reads a whole file. What is wrong is reported with its place, and reading goes on behind it.
  ///
  /// - Parameter file: the path that diagnostics name.
  package static func read(_ bytes: [UInt8], file: String) -> (PortableObject, [Diagnostic]) {
    var reader = PortableObjectReader(file: file)
    reader.read(bytes)
    let head = reader.entries.first { $0.key == nil && $0.source.isEmpty }
    var header: [String: String] = [:]
    for line in head?.texts.first?.split(separator: "\n") ?? [] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      header[line[..<colon].lowercased()] = String(value)
    }
    let entries = reader.entries.filter { $0.key != nil || !$0.source.isEmpty }
    return (PortableObject(header: header, headerPlace: head?.place, entries: entries), reader.diagnostics)
  }
}
