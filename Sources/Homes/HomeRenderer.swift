import Bytes
import Diagnostics
import Languages
import Library
import Seal
import Templates
import Theme
import Translation
import Views

/// Renders the pages of households, one after the other. What many of them carry is rendered once: a strategy for a
/// ladder of languages, a locked page for a list of languages. Each worker has one renderer.
package struct HomeRenderer: ~Copyable {
  let plan: HomesPlan
  let resolver: PieceResolver
  private let isStrict: Bool
  private var html = ByteWriter(capacity: 1 << 16)
  /// Pages as a bundle carries them.
  var pages = ByteWriter(capacity: 1 << 16)
  var pieces = PieceRenderer()
  private var readers: [Ladder: Reader] = [:]
  /// The readers of households with these languages.
  private var readersOfHomes: [[LanguageTag]: [Reader]] = [:]
  private var doses: [DoseWords.Key: DoseWords] = [:]
  private var program: OpenedProgram
  /// The locked pages so far, by their languages.
  package private(set) var shells: [[LanguageTag]: LockedShell] = [:]
  private var publicReadings: [ReadingKey: ReaderPiece] = [:]
  /// Strategies' pages that this renderer has met, so that it need not ask where all of them are.
  var strategies: [ReadingKey: SharedStrategy] = [:]
  /// People of the team as they are shown.
  var people: [SharedPerson.Key: SharedPerson] = [:]
  var problems: [Diagnostic] = []

  /// - Parameter isStrict: whether a template that asks for a value that no page has is a warning; for tests of themes.
  package init(_ plan: HomesPlan, isStrict: Bool = false) {
    self.plan = plan
    self.isStrict = isStrict
    resolver = PieceResolver(plan.library.settings.policy)
    program = OpenedProgram(plan)
  }

  /// - Parameters:
  ///   - family: the household's family, of which only what the household may see is used.
  ///   - media: files that the writing refers to, by path from the portal's root.
  /// - Returns: its pages, and what is wrong with its writing.
  package mutating func render(
    _ household: Household, of family: Family, media: [String: MediaFile], scratch: inout SealScratch
  ) -> (home: HomePages, diagnostics: [Diagnostic]) {
    problems.removeAll()
    let contents = HomeContents(household, of: family, groups: plan.groups)
    let media = media.filter { mayShow($0.key, household, family) }
    let own = links(of: contents, media: media)
    for writing in contents.writing {
      problems += LinkCheck.findings(writing.piece, plan.links, own: own)
      problems += PictureView.findings(writing.piece, in: plan.theme)
    }
    let readers = readers(of: household)
    let readings = readers.map { read(contents.writing, $0) }
    let home = Home(
      contents: contents, firstNames: FirstNames(contents.children),
      practice: contents.practice.compactMap { practice in
        plan.strategies[practice.strategy].map { HomePractice(practice, $0) }
      }, own: own, newest: contents.newest)
    var variants: [HomePages.Variant] = []
    for (reader, readings) in zip(readers, readings) {
      variants.append(variant(home, reader, readings, scratch: &scratch))
    }
    let glossary = contents.needsSheet ? withSource(readers, household) : []
    let pages = HomePages(
      files: files(of: contents, media),
      program: program.segments(for: readers, glossary: glossary),
      variants: variants, calendar: calendar(contents, readers, readings),
      isEasy: household.adults.contains { $0.reads != .yes }, settings: plan.library.settings, newest: home.newest)
    return (pages, problems)
  }

  /// The constant parts of the household's page.
  package mutating func shell(for household: Household) -> LockedShell {
    let languages = plan.shellLanguages(of: household)
    if let known = shells[languages] { return known }
    let made = plan.shell(for: languages)
    shells[languages] = made
    return made
  }

  private mutating func readers(of household: Household) -> [Reader] {
    if let known = readersOfHomes[household.languages] { return known }
    let made = household.languages.map { reader(for: $0, of: household) }
    readersOfHomes[household.languages] = made
    return made
  }

  /// The reader of one language of a household: its other languages come next, then those the portal names.
  mutating func reader(for language: LanguageTag, of household: Household) -> Reader {
    let settings = plan.library.settings
    let ladder = Ladder(
      reader: [language] + household.languages, fallback: settings.fallback, source: settings.sourceLanguage)
    return reader(for: ladder)
  }

  mutating func reader(for ladder: Ladder) -> Reader {
    if let known = readers[ladder] { return known }
    let made = Reader(ladder, theme: plan.theme, settings: plan.library.settings)
    readers[ladder] = made
    return made
  }

  /// The household's readers, and the school's own language beside them.
  private mutating func withSource(_ readers: [Reader], _ household: Household) -> [Reader] {
    let source = plan.library.settings.sourceLanguage
    return readers.contains { $0.language == source } ? readers : readers + [reader(for: source, of: household)]
  }

  private mutating func variant(
    _ home: Home, _ reader: Reader, _ readings: [ObjectIdentifier: ReaderPiece], scratch: inout SealScratch
  ) -> HomePages.Variant {
    let contents = home.contents
    var cards: [PracticeCard] = []
    cards.reserveCapacity(home.practice.count)
    var strategies: [SharedStrategy] = []
    for practice in home.practice {
      let strategy = shared(practice.strategy, reader, scratch: &scratch)
      let screen = DosedScreen(practice, dose(practice.dose, reader), of: strategy)
      let note = practice.practice.note?.reading(for: reader.ladder, source: plan.library.settings.sourceLanguage)
      cards.append(PracticeCard(practice: practice, strategy: strategy, screen: screen, note: note))
      // One strategy for two children is one page, shown with the dose of each.
      if !strategies.contains(where: { $0.page == strategy.page }) { strategies.append(strategy) }
    }
    var publicReadings: [ObjectIdentifier: ReaderPiece] = [:]
    for case .form(let slug, _) in contents.writing.lazy.map(\.facts) {
      guard let piece = plan.forms[slug]?.piece else { continue }
      publicReadings[ObjectIdentifier(piece)] = reading(piece, reader)
    }
    let team = team(plan.duty.holders(of: contents.team), reader, scratch: &scratch)
    let screens = HomeScreens(
      plan, resolver, home, reader, publicReadings: publicReadings, cards: cards, team: team, readings: readings)
    for finding in screens.findings where !problems.contains(finding) { problems.append(finding) }
    let frame = screens.frame
    pages.removeAll()
    for (index, screen) in screens.list(&pieces).enumerated() {
      if index > 0 { pages.append(UInt8(ascii: ",")) }
      write(screen.id, title: screen.title, from: screen.from, screen.template, [frame, screen.value], reader)
    }
    let names = reader.lists.text(contents.children.map(\.name))
    return HomePages.Variant(
      language: reader.language, pageLanguage: reader.pageLanguage, name: reader.name(of: reader.language),
      newest: home.newest.map { reader.dates.text($0.day, .long) }, title: names, doses: cards.map(\.screen),
      pages: pages.array(), shared: strategies.map(\.segment) + team.map(\.segment))
  }

  private mutating func dose(_ dose: Dose, _ reader: Reader) -> DoseWords {
    let key = DoseWords.Key(dose, reader)
    if let known = doses[key] { return known }
    let made = DoseWords(dose, reader)
    doses[key] = made
    return made
  }

  /// A public piece as a reader meets it, chosen once for all households with the same ladder.
  mutating func reading(_ piece: Piece, _ reader: Reader) -> ReaderPiece {
    let key = ReadingKey(piece, reader)
    if let known = publicReadings[key] { return known }
    let made = resolver.resolve(piece, for: reader.ladder)
    publicReadings[key] = made
    return made
  }

  /// Renders a template of the theme and puts it behind the pages so far; what goes wrong is kept for the household's
  /// report.
  mutating func write(
    _ id: String, title: String, from: CivilDate? = nil, _ template: TemplateName, _ contexts: [Value],
    _ reader: Reader
  ) {
    html.removeAll()
    if let handle = reader.templates.handle(template.rawValue) {
      problems += reader.templates.render(handle, contexts, into: &html, isStrict: isStrict)
    }
    pages.append(page: id, title: title, from: from, html: html)
  }

  /// Whether a file is the household's to see: its own family's, one of its groups', or everybody's.
  private func mayShow(_ file: String, _ household: Household, _ family: Family) -> Bool {
    let parts = file.split(separator: "/")
    guard parts.count > 2 else { return true }
    switch parts[1] {
    case "families": return parts[2] == family.folder
    case "groups": return plan.groups.contains { $0.slug == parts[2] && $0.includes(household, of: family) }
    default: return true
    }
  }

  /// What this household's writing may link to beside the portal's pages: its own pieces and its sealed files.
  private func links(of contents: HomeContents, media: [String: MediaFile]) -> [String: LinkMap.Target] {
    var own: [String: LinkMap.Target] = [:]
    for (file, one) in media { own[file] = one.householdTarget }
    for writing in contents.writing {
      own[writing.piece.source.file] = .screen(Screen.of(writing).link(to: writing))
    }
    return own
  }

  /// The files that this household's pages show, and no other's.
  private func files(of contents: HomeContents, _ media: [String: MediaFile]) -> [HouseholdFile] {
    var files: Set<String> = []
    for writing in contents.writing {
      files.formUnion(writing.piece.mediaFiles)
      files.formUnion(writing.attachments)
    }
    files.formUnion(
      plan.publicMedia(practice: contents.practice, team: contents.team, writing: contents.writing))
    return files.sorted().compactMap { file in
      guard let (type, bytes) = media[file]?.forHousehold else { return nil }
      return HouseholdFile(path: SealedPath.of(file), type: type, bytes: bytes)
    }
  }

  /// A household's writing as one reader meets it, by its piece.
  private func read(_ writing: [FamilyWriting], _ reader: Reader) -> [ObjectIdentifier: ReaderPiece] {
    var readings: [ObjectIdentifier: ReaderPiece] = [:]
    readings.reserveCapacity(writing.count)
    for one in writing { readings[ObjectIdentifier(one.piece)] = resolver.resolve(one.piece, for: reader.ladder) }
    return readings
  }

  private func calendar(
    _ contents: HomeContents, _ readers: [Reader], _ read: [[ObjectIdentifier: ReaderPiece]]
  ) -> [CalendarItem] {
    contents.writing(on: .meetings).compactMap { writing in
      guard case .meeting(let meeting) = writing.facts, meeting.state != .proposed, meeting.state != .held else {
        return nil
      }
      let start = MomentView.onClock(meeting.start, zone: plan.zone)
      let readings = read.map { $0[ObjectIdentifier(writing.piece)] }
      let titles = zip(readings, readers).map {
        $0?[.title] ?? ReaderText([$1.pack.text("meeting-title")], in: $1.language)
      }
      return CalendarItem(
        id: writing.id, start: start, end: start.adding(minutes: meeting.minutes ?? 60), state: meeting.state,
        titles: CalendarItem.byLanguage(titles), places: CalendarItem.byLanguage(readings.compactMap { $0?[.place] }))
    }
  }
}
