import Bytes
import Digests
import Languages
import Library
import Seal
import Templates
import Theme
import Views

/// The locked page of the theme, around the place where a household's sealed data goes. It holds nothing of any
/// household but, by its languages, that somebody here reads them.
struct LockedPageTemplate {
  private let plan: HomesPlan

  init(_ plan: HomesPlan) { self.plan = plan }

  func shell(for languages: [LanguageTag]) -> LockedShell {
    let page = page(for: languages)
    let mark = Array(Theme.sealedMark.utf8)
    // A general search costs a hundred times as much as looking for the first byte.
    var start = page.firstIndex(of: mark[0])
    while let place = start, !page[place...].starts(with: mark) { start = page[(place + 1)...].firstIndex(of: mark[0]) }
    guard let start else { return LockedShell(beforeKeys: page, between: [], afterBundle: []) }
    return LockedShell(
      beforeKeys: Array(page[..<start]), between: [0x0A], afterBundle: Array(page[(start + mark.count)...]))
  }

  private func page(for languages: [LanguageTag]) -> [UInt8] {
    let settings = plan.library.settings
    let readers = languages.map { language in
      Reader(
        Ladder(reader: [language] + languages, fallback: settings.fallback, source: settings.sourceLanguage),
        theme: plan.theme, settings: settings)
    }
    let theme = plan.theme
    let (style, script) = (theme.lockStyle, theme.openerScript)
    let values: [(FieldName, Value)] = [
      ("csp", .text(policy(styles: [style, theme.familyStyle], scripts: [script, theme.familyScript]))),
      ("any-reader", .flag(settings.policy.lockedPage == .portal)),
      ("portal-title", .text(readers[0].plain(settings.title))),
      ("phone", .text(settings.phone)), ("phone-link", .text(Reader.phoneLink(settings.phone))),
      ("remember-days", .number(settings.policy.rememberDays)), ("style", .html(HTML(trusted: style))),
      ("script", .html(HTML(trusted: script))), ("words-json", .html(HTML(trusted: words(readers)))),
      ("first", language(readers[0])), ("languages", .list(readers.map(language))),
    ]
    var writer = ByteWriter(capacity: 1 << 16)
    if let handle = plan.theme.templates.handle(TemplateName.locked.rawValue) {
      _ = plan.theme.templates.render(handle, [.object(Fields(values))], into: &writer)
    }
    return writer.array()
  }

  private func language(_ reader: Reader) -> Value {
    .object([
      "tag": .text(reader.language.identifier), "dir": .text(reader.language.direction.rawValue),
      "name": .text(reader.name(of: reader.language)), "words": reader.words,
      "page-lang": .text(reader.pageLanguage.identifier), "page-dir": .text(reader.pageLanguage.direction.rawValue),
    ])
  }

  /// Nothing but this page's own scripts and styles take effect, those of the sealed pages among them, and nothing is
  /// asked of another host.
  private func policy(styles: [[UInt8]], scripts: [[UInt8]]) -> String {
    func sources(_ texts: [[UInt8]]) -> String {
      texts.map { "'sha256-\(Digest(of: $0).base64)'" }.joined(separator: " ")
    }
    return "default-src 'none'; script-src \(sources(scripts)); style-src \(sources(styles)); img-src blob: data:; "
      + "media-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'"
  }

  /// The words that the page shows while it is locked, for each language: `[{"tag", "dir", "name", "words": {…}}]`,
  /// and `"frame"` where the words are in another language.
  private func words(_ readers: [Reader]) -> [UInt8] {
    var out = ByteWriter(capacity: 1 << 14)
    out.append(UInt8(ascii: "["))
    for (index, reader) in readers.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append("{\"dir\":" as StaticString)
      out.append(json: reader.language.direction.rawValue)
      if reader.pageLanguage != reader.language { out.append(frame: reader.pageLanguage) }
      out.append(",\"name\":" as StaticString)
      out.append(json: reader.name(of: reader.language))
      out.append(",\"tag\":" as StaticString)
      out.append(json: reader.language.identifier)
      out.append(",\"words\":{" as StaticString)
      out.append(words: plan.theme.openerKeys, of: reader.pack)
      out.append("}}" as StaticString)
    }
    out.append(UInt8(ascii: "]"))
    return out.array()
  }
}

extension ByteWriter {
  /// Writes messages as the members of a JSON object, without its braces.
  mutating func append(words keys: [String], of pack: MessagePack) {
    for (index, key) in keys.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: key)
      append(UInt8(ascii: ":"))
      append(json: pack.text(key))
    }
  }
}
