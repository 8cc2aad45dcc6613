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
      for index in site.listed(in: folder) {
        if !isFirst { writer.append(",\n" as StaticString) }
        isFirst = false
        let reading = site.readings[folder, index, language]
        entry(
          PublicAddress.piece(folder, reading.piece.slug).href(in: language), reading[.title]?.first ?? "",
          reading[.summary]?.first ?? "",
          words(folder, index, reading, reader), reader.pack.text(folder.title))
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
    entry(
      PublicAddress.section(.words).href(in: reader.language) + "#" + GlossaryView.id(ofTerm: index),
      own[0]?.text ?? "", own[2]?.text ?? "", [own[1]?.text].compactMap { $0 } + others,
      reader.pack.text(PublicFolder.words.title))
  }

  private mutating func entry(
    _ href: String, _ title: String, _ summary: String, _ words: [String], _ kind: String
  ) {
    writer.append("{\"href\":" as StaticString)
    append(json: href)
    writer.append(",\"kind\":" as StaticString)
    append(json: kind)
    writer.append(",\"summary\":" as StaticString)
    append(json: summary)
    writer.append(",\"title\":" as StaticString)
    append(json: title)
    writer.append(",\"words\":" as StaticString)
    append(json: words.joined(separator: " "))
    writer.append("}" as StaticString)
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
