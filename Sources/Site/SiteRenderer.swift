import Bytes
import Diagnostics
import Languages
import Library
import QRCodes
import Templates
import Theme
import Translation
import Views

/// Renders the pages of a site, one after the other, with storage that is used again. Each worker has one.
package struct SiteRenderer: ~Copyable {
  let site: Site
  private let isStrict: Bool
  var writer = ByteWriter(capacity: 1 << 16)
  var pieces = PieceRenderer()
  /// What lists show of pieces, made once for all lists of a language.
  var cards = CardCache()
  /// The portal's languages, as links on every page name them.
  private let languages: [(language: LanguageTag, tag: Value, direction: Value, name: Value)]
  /// The languages in which a page is whole, found once for its pages in all of them.
  private var whole: [SitePlan.Subject: [LanguageTag]] = [:]

  /// - Parameter isStrict: whether a template that asks for a value that no page has is a warning; for tests of themes.
  package init(_ site: Site, isStrict: Bool = false) {
    self.site = site
    self.isStrict = isStrict
    languages = site.library.settings.languages.map {
      ($0, .text($0.identifier), .text($0.direction.rawValue), .text(site.theme.name(of: $0)))
    }
  }

  /// Writes one page of a language.
  package mutating func render(_ page: SitePlan.Page) -> (file: PublicFile, diagnostics: [Diagnostic]) {
    let reader = site.readers[page.language]!
    let (template, content) = content(of: page, for: reader)
    let contexts = [site.chrome[page.language] ?? .none, frame(of: page, for: reader), content.value]
    return render(template, contexts, to: page.file, from: reader.templates)
  }

  mutating func render(
    _ template: TemplateName, _ contexts: [Value], to path: String, from templates: TemplateSet
  ) -> (file: PublicFile, diagnostics: [Diagnostic]) {
    writer.removeAll()
    guard let handle = templates.handle(template.rawValue) else {
      return (PublicFile(path: path, bytes: []), [])
    }
    let diagnostics = templates.render(handle, contexts, into: &writer, isStrict: isStrict)
    return (PublicFile(path: path, bytes: writer.array()), diagnostics)
  }

  private mutating func content(of page: SitePlan.Page, for reader: Reader) -> (TemplateName, PageContent) {
    switch page.subject {
    case .home: (.home, home(page, reader))
    case .strategies: (.strategies, strategies(reader))
    case .list(let one, let number): list(one, number, reader)
    case .piece(let folder, let index): piece(folder, index, page, reader)
    }
  }

  /// What depends on where the page is: links to the other languages, the menu, the way to the root.
  private mutating func frame(of page: SitePlan.Page, for reader: Reader) -> Value {
    let settings = site.library.settings
    let folder: PublicFolder? =
      switch page.subject {
      case .home: nil
      case .strategies: .strategies
      case .list(let list, _): list.folder
      case .piece(let folder, _): folder
      }
    let places = languages.map { page.address.href(in: $0.language) }
    let links = zip(languages, places).map { one, place in
      Value.object([
        "tag": one.tag, "dir": one.direction, "name": one.name, "href": .text(place),
        "current": .flag(one.language == page.language),
      ])
    }
    let isNewsletter = folder == .newsletters
    let address = settings.address + page.address.href(in: page.language)
    return .object([
      "root": .text(page.address.root), "languages": .list(links),
      "menu": site.menus[page.language]?[folder] ?? .none,
      "canonical": .text(address), "address": readable(address),
      "alternates": .list(alternates(of: page, places)),
      "qr": code(of: address, for: reader),
      "feed": isNewsletter ? .text(SitePlan.feedPath(in: page.language)) : .none,
    ])
  }

  /// The page's address to be read on paper, whose lines end between its parts.
  private func readable(_ address: String) -> Value {
    var html = HTML.Builder()
    var (written, slashes) = (address.startIndex, 0)
    for slash in address.utf8.indices where address.utf8[slash] == UInt8(ascii: "/") {
      slashes += 1
      let next = address.utf8.index(after: slash)
      // Not within "https://", nor at the end.
      guard slashes > 2, next < address.endIndex, address.utf8[next] != UInt8(ascii: "/") else { continue }
      html.text(String(address[written..<next]))
      html.lineMayEnd()
      written = next
    }
    html.text(String(address[written...]))
    return .html(html.html)
  }

  /// The page's address for a phone's camera, on paper.
  private func code(of address: String, for reader: Reader) -> Value {
    guard let code = try? QRCode(plain: address) else { return .none }
    return .html(HTML(trusted: code.svg(label: reader.pack.text("page-address"))))
  }

  /// `hreflang` links, only to languages in which the page is wholly translated; the chooser is for everyone else.
  ///
  /// - Parameter places: the page's own, in each of the languages.
  private mutating func alternates(of page: SitePlan.Page, _ places: [String]) -> [Value] {
    let whole = wholeLanguages(of: page.subject)
    guard whole.count > 1 else { return [] }
    let address = site.library.settings.address
    var links: [Value] = []
    links.reserveCapacity(whole.count + 1)
    for (one, place) in zip(languages, places) where whole.contains(one.language) {
      links.append(.object(["tag": one.tag, "href": .text(address + place)]))
    }
    links.append(.object(["tag": .text("x-default"), "href": .text(address)]))
    return links
  }

  private mutating func wholeLanguages(of subject: SitePlan.Subject) -> [LanguageTag] {
    if let whole = whole[subject] { return whole }
    let languages = site.library.settings.languages.filter { site.isWhole(subject, in: $0) }
    whole[subject] = languages
    return languages
  }
}
