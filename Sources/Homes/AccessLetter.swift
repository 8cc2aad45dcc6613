import Bytes
import Diagnostics
import Languages
import Library
import Templates
import Theme
import Translation
import Views

/// The letter that gives a household its link and its code, as one page to print. It is for paper alone: it carries
/// both secrets, so it is written to the staff's private folder and nowhere else.
package struct AccessLetter {
  private let plan: HomesPlan
  private let today: CivilDate

  /// - Parameter today: the day on which it is printed, which tells who works here.
  package init(_ plan: HomesPlan, today: CivilDate) {
    self.plan = plan
    self.today = today
  }

  /// What the letter of one household says beside its words.
  package struct Secrets: Sendable {
    /// The whole link, for the drawing; and the address alone, for typing.
    var link: String
    var address: String
    /// Twenty digits in groups of four.
    var code: String
    /// The link as a QR code.
    var drawing: HTML

    package init(link: String, address: String, code: String, drawing: HTML) {
      self.link = link
      self.address = address
      self.code = code
      self.drawing = drawing
    }
  }

  package func html(
    _ household: Household, of family: Family, _ secrets: Secrets
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let reader = reader(household.languages)
    let contents = HomeContents(household, of: family, groups: plan.groups)
    let staff = plan.library.settings.sourceLanguage
    var values = words(for: reader, household, of: family)
    values.set("slips", to: .list(CallSlip.values(contents, reader, plan)))
    values.set("style", to: .html(HTML(trusted: plan.theme.letterStyle)))
    values.set("qr", to: .html(secrets.drawing))
    values.set("address", to: .text(secrets.address))
    values.set("code", to: .text(secrets.code))
    // Whoever hands the letter over can say what stands in it.
    if !reader.isOwn(staff) {
      values.set("staff", to: .object(words(for: self.reader([staff]), household, of: family)))
    }
    var writer = ByteWriter(capacity: 1 << 15)
    guard let handle = plan.theme.templates.handle(TemplateName.letter.rawValue) else { return ([], []) }
    let problems = plan.theme.templates.render(handle, [.object(values)], into: &writer)
    return (writer.array(), problems)
  }

  private func reader(_ languages: [LanguageTag]) -> Reader {
    let settings = plan.library.settings
    let ladder = Ladder(reader: languages, fallback: settings.fallback, source: settings.sourceLanguage)
    return Reader(ladder, theme: plan.theme, settings: settings)
  }

  /// What the letter says to one reader, without its secrets.
  private func words(for reader: Reader, _ household: Household, of family: Family) -> Fields {
    let settings = plan.library.settings
    let children = family.children.filter { household.children.contains($0.id) }
    let schools = children.compactMap { $0.school.flatMap(plan.library.school) }
    let school = reader.lists.text(distinct(schools.map(\.name)))
    let hours = schools.lazy.compactMap(\.hours).first?.reading(for: reader.ladder, source: settings.sourceLanguage)
    let people = people(of: children, reader)
    var notices: Set<Notice> = []
    for text in people.map(\.role) + [hours] { text?.addNotices(for: reader.language, to: &notices) }
    return Fields([
      ("lang", .text(reader.pageLanguage.identifier)), ("dir", .text(reader.pageLanguage.direction.rawValue)),
      ("t", reader.words), ("portal-title", .text(reader.plain(settings.title))), ("phone", .text(settings.phone)),
      ("dear", .text(reader.pack.text("letter-dear", ["names": reader.lists.text(children.map(\.name))]))),
      ("who", school.isEmpty ? .none : .text(reader.pack.text("letter-who", ["school": school]))),
      ("hours", hours.map { reader.value($0) } ?? .none), ("team", team(people, reader)),
      ("notices", reader.notices(notices)),
    ])
  }

  /// Who writes: those who work with the children, as many as a page has room for.
  private func people(of children: [Child], _ reader: Reader) -> [(name: String, role: ReaderText?)] {
    let resolver = PieceResolver(plan.library.settings.policy)
    let team = distinct(children.flatMap(\.everyone).compactMap { plan.duty.holder(of: $0, on: today)?.piece.slug })
    return team.compactMap { plan.team[$0] }.prefix(3).map {
      ($0.name, resolver.resolve($0.piece, for: reader.ladder)[.role])
    }
  }

  private func team(_ people: [(name: String, role: ReaderText?)], _ reader: Reader) -> Value {
    guard !people.isEmpty else { return .none }
    let items = people.map { person in
      Value.object(["name": .text(person.name), "role": person.role.map { reader.value($0) } ?? .none])
    }
    return .object(["items": .list(items)])
  }

  private func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
