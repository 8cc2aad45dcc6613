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
  private var words: [LanguageTag: SharedSegment] = [:]

  init(_ plan: HomesPlan) { self.plan = plan }

  /// The first member of the bundle's JSON, `{"app":{"frame", "script", "style", "words": {language: {…}}}`.
  mutating func segments(for readers: [Reader], scratch: inout SealScratch) -> [HouseholdBytes.Segment] {
    var segments: [HouseholdBytes.Segment] = [.shared(program(scratch: &scratch))]
    for (index, reader) in readers.sorted(by: { $0.language < $1.language }).enumerated() {
      let start = ByteWriter.text { out in
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out.append(json: reader.language.identifier)
        out.append(UInt8(ascii: ":"))
      }
      segments += [.own(start), .shared(words(of: reader.pack, scratch: &scratch))]
    }
    return segments + [.own(Array("}}".utf8))]
  }

  private mutating func program(scratch: inout SealScratch) -> SharedSegment {
    if let program { return program }
    let theme = plan.theme
    let text = ByteWriter.text { out in
      out.append("{\"app\":{\"frame\":" as StaticString)
      out.append(json: frame())
      out.append(",\"script\":" as StaticString)
      out.append(json: theme.familyScript)
      out.append(",\"style\":" as StaticString)
      out.append(json: theme.familyStyle)
      out.append(",\"words\":{" as StaticString)
    }
    let made = SharedSegment(text, scratch: &scratch)
    program = made
    return made
  }

  private mutating func words(of pack: MessagePack, scratch: inout SealScratch) -> SharedSegment {
    if let known = words[pack.language] { return known }
    let text = ByteWriter.text { out in
      out.append(UInt8(ascii: "{"))
      out.append(words: plan.theme.familyKeys, of: pack)
      out.append(UInt8(ascii: "}"))
    }
    let made = SharedSegment(text, scratch: &scratch)
    words[pack.language] = made
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
    bytes.withUnsafeBufferPointer { append(escapingJSON: $0) }
    append(UInt8(ascii: "\""))
  }
}
