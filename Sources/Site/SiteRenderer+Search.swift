import Bytes
import Languages
import Library
import Translation
import Views

/// What a reader can search in one language, as the page's script reads it.
extension SiteRenderer {
  /// Everything that has a page, with its title, its summary and the other words it may be looked for by. The script
  /// folds accents, marks and capitals; here only what steers the display is left out.
  mutating func searchIndex(in language: LanguageTag) -> [UInt8] {
    let reader = site.readers[language]!
    writer.removeAll()
    writer.append("[" as StaticString)
    var isFirst = true
    for folder in PublicFolder.allCases {
      for index in site.library.listed(in: folder) where folder != .words {
        if !isFirst { writer.append(",\n" as StaticString) }
        isFirst = false
        let reading = site.readings[folder, index, language]
        begin(PublicAddress.piece(folder, reading.piece.slug).href(in: language), reader.pack.text(folder.title))
        if let other = reading[.title]?.language, !reader.isOwn(other) {
          append("dir", other.direction.rawValue)
          append("lang", other.identifier)
        }
        if folder == .strategies { append(index, reading, reader) }
        end(
          reading[.title]?.first ?? "", reading[.summary]?.first ?? "", words(folder, index, reading, reader))
      }
    }
    for (index, term) in site.library.glossary.enumerated() {
      if !isFirst { writer.append(",\n" as StaticString) }
      isFirst = false
      entry(term, at: index, reader)
    }
    writer.append("]\n" as StaticString)
    return writer.array()
  }

  /// A word of the glossary, found by itself, by what it stands for, and by what the school calls it.
  private mutating func entry(_ term: GlossaryTerm, at index: Int, _ reader: Reader) {
    let source = reader.settings.sourceLanguage
    let own = [term.term, term.standsFor, term.plain].map { $0?.resolve(for: reader.ladder, source: source) }
    let others = [term.term, term.standsFor].compactMap { $0?[source] }
    let page = PublicList.section(.words).address.page(SiteLists.page(ofPlace: index))
    begin(
      page.href(in: reader.language) + "#" + GlossaryView.id(ofTerm: index),
      reader.pack.text(PublicFolder.words.title))
    end(own[0]?.text ?? "", own[2]?.text ?? "", [own[1]?.text].compactMap { $0 } + others)
  }

  private mutating func begin(_ href: String, _ kind: String) {
    writer.append("{\"href\":" as StaticString)
    append(json: href)
    append("kind", kind)
  }

  /// What a strategy is chosen by, and what its card shows beside title and summary.
  private mutating func append(_ index: Int, _ reading: ReaderPiece, _ reader: Reader) {
    let strategy = site.library.strategies[index]
    append("areas", strategy.areas.joined(separator: " "))
    if let ages = strategy.ages { append("ages", "\(ages.lowerBound)-\(ages.upperBound)") }
    if let minutes = strategy.dose.minutes { append("minutes", "\(minutes)") }
    if let address = pictureAddress(of: reading, stead: stead(.strategies, index)) { append("picture", address) }
    if let routine = strategy.routine { append("routine", routine) }
    let time = reader.dose(strategy.dose)
    if !time.isEmpty { append("time", time) }
  }

  private mutating func end(_ title: String, _ summary: String, _ words: [String]) {
    append("summary", summary)
    append("title", title)
    append("words", words.joined(separator: " "))
    writer.append("}" as StaticString)
  }

  private mutating func append(_ name: StaticString, _ text: String) {
    writer.append(",\"" as StaticString)
    writer.append(name)
    writer.append("\":" as StaticString)
    append(json: text)
  }

  private mutating func append(json text: String) {
    writer.append(UInt8(ascii: "\""))
    writer.append(escapingJSON: text.withoutInvisibleMarks)
    writer.append(UInt8(ascii: "\""))
  }

  /// By what else a piece may be looked for: what it helps with, what it needs, who it is, where it is.
  private func words(
    _ folder: PublicFolder, _ index: Int, _ reading: ReaderPiece, _ reader: Reader
  ) -> [String] {
    let library = site.library
    switch folder {
    case .strategies:
      let strategy = library.strategies[index]
      return strategy.areas.map { reader.word(.areas, $0) } + (reading[.materials]?.items ?? [])
        + [strategy.routine.map { reader.word(.routines, $0) }].compactMap { $0 }
    case .resources:
      let resource = library.resources[index]
      return resource.topics.map { reader.word(.topics, $0) } + [resource.region].compactMap { $0 }
    case .events: return [reading[.place]?.first].compactMap { $0 }
    case .team: return [library.team[index].name] + [reading[.role]?.first].compactMap { $0 }
    case .newsletters, .words, .forms, .pages: return []
    }
  }
}
