import Bytes
import Diagnostics
import Languages
import Library
import Templates
import Theme
import Views

extension SiteRenderer {
  /// Writes a file that is not a page of a language.
  package mutating func render(
    _ path: String, _ extra: SitePlan.Extra
  ) -> (file: PublicFile, diagnostics: [Diagnostic]) {
    switch extra {
    case .chooser: return render(.chooser, [chooser()], to: path, from: site.theme.templates)
    case .notFound: return render(.notFound, [notFound()], to: path, from: site.theme.templates)
    case .sitemap: return (PublicFile(path: path, bytes: sitemap()), [])
    case .robots: return (PublicFile(path: path, bytes: robots()), [])
    case .feed(let language): return (PublicFile(path: path, bytes: feed(in: language)), [])
    case .search(let language): return (PublicFile(path: path, bytes: searchIndex(in: language)), [])
    case .calendar(let language): return (PublicFile(path: path, bytes: calendar(in: language)), [])
    case .event(let language, let index):
      return (PublicFile(path: path, bytes: calendar(ofEvent: index, in: language)), [])
    case .asset(let index): return (PublicFile(path: path, bytes: site.assets[index].bytes), [])
    }
  }

  private func chooser() -> Value {
    let settings = site.library.settings
    return .object([
      "lang": .text(settings.sourceLanguage.identifier), "dir": .text(settings.sourceLanguage.direction.rawValue),
      "portal-title": .text(title(in: settings.sourceLanguage)), "style": .text(site.stylePath),
      "chooser-script": .text(site.chooserScriptPath), "canonical": .text(settings.address),
      "alternates": .none, "phone": .text(settings.phone), "phone-link": .text(Reader.phoneLink(settings.phone)),
      "languages": .list(settings.languages.map { languageCard($0) }),
    ])
  }

  /// The page for an address that is not there. It is served under any path, so it names the portal's own.
  private func notFound() -> Value {
    let settings = site.library.settings
    return .object([
      "lang": .text(settings.sourceLanguage.identifier), "dir": .text(settings.sourceLanguage.direction.rawValue),
      "portal-title": .text(title(in: settings.sourceLanguage)), "style": .text(site.stylePath),
      "base": .text(settings.basePath), "phone": .text(settings.phone),
      "phone-link": .text(Reader.phoneLink(settings.phone)),
      "languages": .list(settings.languages.map { languageCard($0) }),
    ])
  }

  private func languageCard(_ language: LanguageTag) -> Value {
    .object([
      "tag": .text(language.identifier), "dir": .text(language.direction.rawValue),
      "name": .text(site.theme.name(of: language)), "portal-title": .text(title(in: language)),
      "href": .text(PublicAddress.home.href(in: language)), "words": site.readers[language]?.words ?? .none,
    ])
  }

  private func title(in language: LanguageTag) -> String {
    site.readers[language]?.plain(site.library.settings.title) ?? ""
  }

  /// Sitemaps protocol 0.9. No household's page is ever in it.
  private mutating func sitemap() -> [UInt8] {
    let address = site.library.settings.address
    writer.removeAll()
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    writer.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
    writer.append("<url><loc>" as StaticString)
    writer.append(escapingHTML: address)
    writer.append("</loc></url>\n" as StaticString)
    for page in site.plan.pages {
      writer.append("<url><loc>" as StaticString)
      writer.append(escapingHTML: address + page.address.href(in: page.language))
      writer.append("</loc></url>\n" as StaticString)
    }
    writer.append("</urlset>\n" as StaticString)
    return writer.array()
  }

  /// Households' pages say `noindex` themselves; a crawler that were kept out of them would never see it.
  private func robots() -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(site.library.settings.address)sitemap.xml\n".utf8)
  }
}

extension PortalSettings {
  /// The path of the portal's address, such as `/` or `/portal/`.
  var basePath: String {
    let afterScheme = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    return "/" + afterScheme.map { $0 + "/" }.joined()
  }
}
