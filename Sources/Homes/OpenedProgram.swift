import Bytes
import Languages
import Library
import Seal
import Theme
import Views

/// What shows a household's pages once they are open: the theme's frame, script, style and words. It is the same for
/// all, so it is compressed once, and travels sealed so that a page is small until it is opened.
struct OpenedProgram: ~Copyable {
  private let plan: HomesPlan
  private var program: SharedSegment?
  /// By the reader.
  private var words: [ObjectIdentifier: SharedSegment] = [:]
  private var terms: [ObjectIdentifier: SharedSegment] = [:]

  init(_ plan: HomesPlan) { self.plan = plan }

  /// The first member of the bundle's JSON:
  /// `{"app":{"frame", "script", "style", "terms": {language: […]}, "words": {language: {…}}}`.
  ///
  /// - Parameters:
  ///   - readers: the household's languages.
  ///   - glossary: the languages of the sheet for an interpreter; none where the household needs none.
  mutating func segments(for readers: [Reader], glossary: [Reader]) -> [HouseholdBytes.Segment] {
    var segments: [HouseholdBytes.Segment] = [.shared(sharedProgram())]
    for (index, reader) in glossary.sorted(by: { $0.language < $1.language }).enumerated() {
      segments += [.own(Self.member(index, reader)), .shared(terms(for: reader))]
    }
    segments.append(.own(Array("},\"words\":{".utf8)))
    for (index, reader) in readers.sorted(by: { $0.language < $1.language }).enumerated() {
      segments += [.own(Self.member(index, reader)), .shared(words(for: reader))]
    }
    segments.append(.own(Array("}}".utf8)))
    return segments
  }

  private static func member(_ index: Int, _ reader: Reader) -> [UInt8] {
    // A tag is letters, digits and hyphens, so nothing needs escaping.
    Array((index > 0 ? ",\"" : "\"").utf8) + reader.language.identifier.utf8 + "\":".utf8
  }

  private mutating func sharedProgram() -> SharedSegment {
    if let program { return program }
    let theme = plan.theme
    let text = ByteWriter.text { out in
      out.append("\"app\":{\"frame\":" as StaticString)
      out.append(json: frame())
      out.append(",\"script\":" as StaticString)
      out.append(json: theme.familyScript)
      out.append(",\"style\":" as StaticString)
      out.append(json: theme.familyStyle)
      out.append(",\"terms\":{" as StaticString)
    }
    let made = SharedSegment(ofAll: text)
    program = made
    return made
  }

  /// The messages that the script shows, `portal`, what the portal is called, and `weekdays`, Sunday first, since
  /// browsers do not know every language.
  private mutating func words(for reader: Reader) -> SharedSegment {
    if let known = words[ObjectIdentifier(reader)] { return known }
    let texts =
      plan.theme.familyKeys.map { ($0, reader.pack.text($0)) }
      + [
        ("portal", reader.plain(plan.library.settings.title)),
        ("weekdays", reader.dates.weekdays.joined(separator: ",")),
      ]
    let text = ByteWriter.text { out in out.append(object: texts.sorted { $0.0 < $1.0 }) }
    let made = SharedSegment(ofAll: text)
    words[ObjectIdentifier(reader)] = made
    return made
  }

  /// The glossary, as far as this reader's language or the next ones have it.
  private mutating func terms(for reader: Reader) -> SharedSegment {
    if let known = terms[ObjectIdentifier(reader)] { return known }
    let text = ByteWriter.text { out in
      out.append(UInt8(ascii: "["))
      for (index, term) in plan.library.glossary.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out.append(
          object: [
            ("plain", reader.plain(term.plain)), ("stands-for", reader.plain(term.standsFor)),
            ("term", reader.plain(term.term)),
          ])
      }
      out.append(UInt8(ascii: "]"))
    }
    let made = SharedSegment(ofAll: text)
    terms[ObjectIdentifier(reader)] = made
    return made
  }

  private func frame() -> [UInt8] {
    let templates = plan.theme.templates
    return ByteWriter.text { out in
      guard let handle = templates.handle(TemplateName.familyFrame.rawValue) else { return }
      _ = templates.render(handle, [], into: &out)
    }
  }
}

extension ByteWriter {
  fileprivate static func text(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var out = ByteWriter()
    write(&out)
    return out.array()
  }

  fileprivate mutating func append(json bytes: [UInt8]) {
    append(UInt8(ascii: "\""))
    bytes.withUnsafeBufferPointer { append(escapingBareJSON: $0) }
    append(UInt8(ascii: "\""))
  }

  /// Writes texts as a JSON object.
  fileprivate mutating func append(object members: [(String, String)]) {
    append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: member.0)
      append(UInt8(ascii: ":"))
      append(json: member.1)
    }
    append(UInt8(ascii: "}"))
  }
}
