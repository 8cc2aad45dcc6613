import Diagnostics

/// The words for what can be wrong with a template; its readers are people who write themes.
enum TemplateProblem {
  static func unclosedTag(_ source: TemplateSource, _ range: Range<Int>, closing: [UInt8]) -> Diagnostic {
    let closing = String(decoding: closing.prefix(40), as: UTF8.self)
    return .error(
      "unclosed-tag", "This tag starts here and never ends.", at: source.place(range),
      remedy: "Write \"\(closing)\" after its name.")
  }

  static func badName(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    let place = source.place(tag.range)
    guard !tag.name.isEmpty else {
      return .error("bad-name", "This tag has no name.", at: place, remedy: "Write the name of what it should show.")
    }
    return .error(
      "bad-name", "\"\(source.text(tag.name))\" cannot be a name.", at: place,
      remedy: "A name has no spaces and no braces; check that each tag is closed.")
  }

  static func badDelimiters(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    .error(
      "bad-delimiters", "This tag should set two new marks for tags, but does not.", at: source.place(tag.range),
      remedy: "Write it like {{=<% %>=}}: two marks with a space between, without \"=\".")
  }

  static func unescapedTag(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    .error(
      "unescaped-tag", "A tag cannot show text without making it safe first.", at: source.place(tag.range),
      remedy: "Write {{\(source.text(tag.name))}}; text that was made from Markdown keeps its marks.")
  }

  static func unclosedSection(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    let name = source.text(tag.name)
    return .error(
      "unclosed-section", "The part \"\(name)\" starts here and never ends.", at: source.place(tag.range),
      remedy: "Write {{/\(name)}} where it should end.")
  }

  static func wrongEnd(_ source: TemplateSource, _ tag: Tag, opening: Tag) -> Diagnostic {
    let name = source.text(opening.name)
    return .error(
      "wrong-end", "This ends \"\(source.text(tag.name))\", but the part to end here is \"\(name)\".",
      at: source.place(tag.range), remedy: "Write {{/\(name)}} first.",
      related: [.init("\"\(name)\" starts here.", at: source.place(opening.range))])
  }

  static func endWithoutStart(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    .error(
      "wrong-end", "This ends \"\(source.text(tag.name))\", which never started.", at: source.place(tag.range),
      remedy: "Remove it, or write {{#\(source.text(tag.name))}} where the part should start.")
  }

  static func nestedTooDeep(_ source: TemplateSource, _ tag: Tag) -> Diagnostic {
    .error(
      "nested-too-deep", "Blocks stand in blocks more than \(TagPairs.deepest) deep here.",
      at: source.place(tag.range), remedy: "Check that each block is closed, or split the file.")
  }

  static func unknownTemplate(_ name: String, at place: SourcePlace?, known: some Sequence<String>) -> Diagnostic {
    .error(
      "unknown-template", "There is no template called \"\(name)\".", at: place,
      remedy: NearestName.find(name, in: known).map { "Did you mean \"\($0)\"?" }
        ?? "Add a file for it to the theme, or remove the tag.")
  }

  static func unknownValue(_ name: String, at place: SourcePlace, known: some Sequence<String>) -> Diagnostic {
    .warning(
      "unknown-value", "Nothing here is called \"\(name)\".", at: place,
      remedy: NearestName.find(name, in: known).map { "Did you mean \"\($0)\"?" }
        ?? "Look for the right name in the guide for theme authors.")
  }

  static func recursion(at place: SourcePlace?) -> Diagnostic {
    .error(
      "template-loop", "Templates include each other without end here.", at: place,
      remedy: "Put the tag inside a part that is not always shown.")
  }

  static func duplicate(_ source: TemplateSource, first: TemplateSource) -> Diagnostic {
    .error(
      "duplicate-template", "There are two templates called \"\(source.name)\".", at: SourcePlace(file: source.file),
      remedy: "Give one of them another name.",
      related: [.init("This is the other one.", at: SourcePlace(file: first.file))])
  }

  static func tooLarge(_ source: TemplateSource) -> Diagnostic {
    .error(
      "template-too-large", "This template is larger than 16 MB.", at: SourcePlace(file: source.file),
      remedy: "Check that it is a template, or split it.")
  }

  /// What is wrong with the bytes, or nil if they are UTF-8.
  static func notUTF8(_ source: TemplateSource) -> Diagnostic? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      return .error(
        "not-utf8", "There are bytes here that are no letters.", at: source.place(error.byteOffsets),
        remedy: "Save the file again as UTF-8.")
    }
  }
}
