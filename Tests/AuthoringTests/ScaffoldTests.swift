import Authoring
import Diagnostics
import Languages
import Library
import Testing

@Suite("New files")
struct ScaffoldTests {
  @Test("A new portal has nothing that a build would complain about")
  func portal() throws {
    let portal = try TemporaryPortal()
    #expect(portal.diagnostics == [])
    let library = try #require(LibraryReader.readPublic(root: portal.root).value?.library)
    #expect(library.strategies.map(\.piece.slug) == ["sock-match"])
    #expect(library.settings.languages.map(\.identifier) == ["en", "es"])
    let family = try portal.family("sample-family")
    #expect(family.practice.map(\.strategy) == ["sock-match"])
    #expect(family.writing.count == 1)
    #expect(
      try portal.bytes(".gitignore").map { String(decoding: $0, as: UTF8.self) }?.contains(".homeward/\n") == true)
  }

  static let requests: [(request: WritingRequest, path: String)] = [
    (.init(.strategy, title: "Calm corner", author: "t-rivera", date: day), "strategies/calm-corner.md"),
    (.init(.strategy, title: "No author: yet", date: day), "strategies/no-author-yet.md"),
    (.init(.resource, title: "Toy closet", date: day), "resources/toy-closet.md"),
    (.init(.newsletter, title: "Fall news", date: day), "newsletters/fall-news.md"),
    (.init(.event, title: "Craft night", date: day), "events/craft-night.md"),
    (.init(.goodNews, child: "sam", date: later), "families/sample-family/2026-11-17-good-news.md"),
    (.init(.goodNews, child: "sam", date: day), "families/sample-family/2026-11-16-good-news-2.md"),
    (
      .init(.letter, family: "sample-family", author: "t-rivera", date: day),
      "families/sample-family/2026-11-16-letter.md"
    ),
    (.init(.letter, child: "sample-family/sam", date: day), "families/sample-family/2026-11-16-letter.md"),
    (.init(.meeting, child: "sam", date: day), "families/sample-family/2026-11-30-meeting.md"),
    (.init(.meeting, name: "annual", child: "sam", date: day), "families/sample-family/2026-11-30-meeting-annual.md"),
    (
      .init(.goal, title: "Sam ties a shoe", name: "shoe", child: "sam", date: day),
      "families/sample-family/2026-11-16-goal-shoe.md"
    ),
    (.init(.newsletter, title: "Class news", group: "room-101", date: day), "groups/room-101/2026-11-16-class-news.md"),
    (.init(.event, title: "Class trip", group: "room-101", date: day), "groups/room-101/2026-11-16-class-trip.md"),
    (.init(.letter, group: "room-101", date: day), "groups/room-101/2026-11-16-letter.md"),
  ]

  @Test("Begun writing is a draft that nobody sees, and reads well as soon as it is none", arguments: requests.indices)
  func writing(_ index: Int) throws {
    let (request, path) = Self.requests[index]
    let portal = try TemporaryPortal()
    let group = GroupRequest(title: "Room 101", audience: .rule(school: "our-school", classroom: "101", team: nil))
    try portal.write([try group.file(in: portal.roster)])
    let file = try request.file(in: portal.roster) { (try? portal.bytes($0)) != nil }
    #expect(file.path == "Content/" + path)
    try portal.write([file])
    #expect(portal.diagnostics.filter { $0.severity != .note } == [])
    #expect(!Self.seen(in: portal).contains(file.path))
    let lines = try portal.text(file.path).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("draft: yes"))
    try portal.replace(file.path, (lines.prefix(1) + lines.dropFirst(2)).joined(separator: "\n"))
    let said = portal.diagnostics.filter { $0.severity != .note }
    // No sentence that says what to write should go home.
    #expect(Set(said.map(\.id)) == ["sample-words"])
    #expect(said.allSatisfy { $0.severity == .warning && $0.place?.file == file.path })
    #expect(said.compactMap { $0.place?.line } == Self.sampleLines(of: try portal.text(file.path)))
    #expect(Self.seen(in: portal).contains(file.path))
  }

  @Test("A meeting or an event names no place, and nobody who takes part, that nobody wrote")
  func nothingInvented() throws {
    let portal = try TemporaryPortal()
    let kinds: [(WritingRequest, [String])] = [
      (.init(.meeting, child: "sam", date: Self.day), ["place", "- role"]),
      (.init(.event, title: "Craft night", date: Self.day), ["place"]),
      (.init(.goal, title: "Sam ties a shoe", child: "sam", date: Self.day), ["unit"]),
    ]
    for (request, entries) in kinds {
      let made = try file(request, in: portal)
      try portal.write([NewFile(made.path, made.text.replacing("draft: yes", with: "draft: no"))])
      let lines = made.text.split(separator: "\n", omittingEmptySubsequences: false)
      let told = portal.diagnostics.filter { $0.id == "sample-words" && $0.place?.file == made.path }
        .compactMap { $0.place.map { lines[$0.line - 1].drop { $0 == " " } } }
      for entry in entries { #expect(told.contains { $0.hasPrefix(entry + ": ") }, "\(entry)") }
    }
  }

  @Test("A report on a goal finds the child's only goal, and asks where there are several")
  func progress() throws {
    let portal = try TemporaryPortal()
    let request = WritingRequest(.progress, child: "sam", date: Self.day)
    #expect(throws: AuthoringProblem.goalNeeded(child: "sam", goals: [])) { try file(request, in: portal) }
    try addGoal("shoe", to: portal)
    let made = try file(request, in: portal)
    try portal.write([NewFile(made.path, Self.ready(made.text))])
    #expect(portal.diagnostics.filter { $0.severity != .note } == [])
    #expect(made.text.contains("goal: 2026-11-16-goal-shoe\n"))
    try addGoal("coat", to: portal)
    let goals = ["2026-11-16-goal-coat", "2026-11-16-goal-shoe"]
    #expect(throws: AuthoringProblem.goalNeeded(child: "sam", goals: goals)) { try file(request, in: portal) }
    let short = WritingRequest(.progress, child: "sam", goal: "coat", date: Self.day)
    #expect(throws: AuthoringProblem.unknown(.goal, name: "coat", nearest: goals[0])) { try file(short, in: portal) }
  }

  @Test("A report on a goal finds a goal that is still a draft, where there is none that families see")
  func progressOfDraft() throws {
    let portal = try TemporaryPortal()
    let request = WritingRequest(.progress, child: "sam", date: Self.day)
    let goal = try file(WritingRequest(.goal, title: "A goal", name: "hat", child: "sam", date: Self.day), in: portal)
    try portal.write([goal])
    #expect(try file(request, in: portal).text.contains("goal: 2026-11-16-goal-hat\n"))
    let named = WritingRequest(.progress, child: "sam", goal: "2026-11-16-goal-hat", date: Self.day)
    #expect(try file(named, in: portal).text.contains("goal: 2026-11-16-goal-hat\n"))
    try addGoal("shoe", to: portal)
    #expect(try file(request, in: portal).text.contains("goal: 2026-11-16-goal-shoe\n"))
    #expect(try file(named, in: portal).text.contains("goal: 2026-11-16-goal-hat\n"))
    try addGoal("coat", to: portal)
    let goals = ["2026-11-16-goal-coat", "2026-11-16-goal-shoe", "2026-11-16-goal-hat"]
    #expect(throws: AuthoringProblem.goalNeeded(child: "sam", goals: goals)) { try file(request, in: portal) }
  }

  @Test("A new family reads well, and its folder is never written over")
  func family() throws {
    let portal = try TemporaryPortal()
    let request = FamilyRequest(
      adult: "Rosa Álvarez", children: ["Maya", "Léo"], school: "Our School", classroom: "204", team: ["t-rivera"],
      languages: [try #require(LanguageTag("es")), .english], phone: "+1 718 555 0134")
    let file = try request.file(in: portal.roster) { _ in false }
    #expect(file.path == "Content/families/rosa-alvarez/family.yml")
    try portal.write([file])
    #expect(portal.diagnostics == [])
    let family = try portal.family("rosa-alvarez")
    #expect(family.children.map(\.id) == ["maya", "leo"])
    #expect(family.children.map(\.school) == ["our-school", "our-school"])
    #expect(family.households.map(\.children) == [["maya", "leo"]])
    #expect(throws: AuthoringProblem.alreadyThere(file.path)) { try portal.write([NewFile(file.path, "other")]) }
    #expect(try portal.text(file.path) == file.text)
  }

  @Test("A child's name in other letters comes with the id that it is to have")
  func otherLetters() throws {
    let portal = try TemporaryPortal()
    let request = FamilyRequest(adult: "Huda Haddad", children: ["yusuf=يوسف", "lin = 林", "Wei"])
    try portal.write([try request.file(in: portal.roster) { _ in false }])
    #expect(portal.diagnostics == [])
    let children = try portal.family("huda-haddad").children
    #expect(children.map(\.id) == ["yusuf", "lin", "wei"])
    #expect(children.map(\.name) == ["يوسف", "林", "Wei"])
  }

  static let unnamed: [(FamilyRequest, AuthoringProblem, String)] = [
    (.init(adult: "Huda", children: ["يوسف"]), .childIdNeeded(name: "يوسف"), "--child \"yusuf=يوسف\""),
    (.init(adult: "Huda", children: ["yusuf="]), .childIdNeeded(name: "yusuf"), "--child"),
    (.init(adult: "Huda", children: ["Yu suf=يوسف"]), .badName("Yu suf", proposed: "yu-suf"), "Write \"yu-suf\"."),
    (.init(adult: "هدى", children: ["Wei"]), .familyNameNeeded(adult: "هدى"), "--name haddad"),
  ]

  @Test("Where no id or folder can be made of a name, it is said what to type", arguments: unnamed.indices)
  func asksForLetters(_ index: Int) throws {
    let (request, problem, words) = Self.unnamed[index]
    #expect(problem.diagnostic.remedy?.contains(words) == true)
    let roster = try TemporaryPortal().roster
    #expect(throws: problem) { try request.file(in: roster) { _ in false } }
  }

  @Test("A group of members reads well, and names families that there are")
  func members() throws {
    let portal = try TemporaryPortal()
    let roster = try portal.roster
    try portal.write([try GroupRequest(title: "Tuesday", audience: .members(["sample-family"])).file(in: roster)])
    #expect(portal.diagnostics == [])
    #expect(throws: AuthoringProblem.unknown(.family, name: "sampel-family", nearest: "sample-family")) {
      try GroupRequest(title: "Other", audience: .members(["sampel-family"])).file(in: roster)
    }
  }

  @Test("A letter to a whole family needs a child where a home sees only some of the children")
  func letterToSome() throws {
    let portal = try TemporaryPortal()
    let family = FamilyFile(
      folder: "two-homes", children: [.init(id: "ana", name: "Ana"), .init(id: "ben", name: "Ben")],
      households: [
        .init(id: "home", children: ["ana", "ben"], languages: [.english], adults: [.init(name: "Eva")]),
        .init(id: "father", children: ["ana"], languages: [.english], adults: [.init(name: "Dan")]),
      ])
    try portal.write([family.file])
    #expect(throws: AuthoringProblem.childNeeded(family: "two-homes", children: ["ana", "ben"])) {
      try file(WritingRequest(.letter, family: "two-homes", date: Self.day), in: portal)
    }
  }

  static let day = TemporaryPortal.day
  static let later = day.adding(days: 1)

  private func file(_ request: WritingRequest, in portal: TemporaryPortal) throws -> NewFile {
    try request.file(in: portal.roster) { (try? portal.bytes($0)) != nil }
  }

  private func addGoal(_ name: String, to portal: TemporaryPortal) throws {
    let goal = try file(WritingRequest(.goal, title: "A goal", name: name, child: "sam", date: Self.day), in: portal)
    try portal.write([NewFile(goal.path, Self.ready(goal.text))])
  }

  private static func ready(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("draft:") }
      .map { line in
        guard let sample = sampleStarts.compactMap({ line.firstRange(of: $0) }).first else { return String(line) }
        return line[..<sample.lowerBound] + "Sam did it."
      }.joined(separator: "\n")
  }

  /// What only a line begins with that says what to write.
  private static let sampleStarts = [
    "One sentence that", "Something that every", "What this meeting", "What is counted", "What helped",
    "Where it is", "Who else takes",
    "What comes next",
    "One thing that", "What Sam can do", "Two or three", "Write ", "Say ", "Begin with ", "One small", "Another small",
    "Add one thing",
  ]

  private static func sampleLines(of text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { _, line in
      !line.contains("#") && sampleStarts.contains(where: line.contains)
    }.map { $0.offset + 1 }
  }

  /// The files whose words somebody can read.
  private static func seen(in portal: TemporaryPortal) -> Set<String> {
    guard let (library, index) = LibraryReader.readPublic(root: portal.root).value else { return [] }
    var families = FamilyReader(context: LibraryContext(root: portal.root, library: library, families: index))
    let writing = index.groups.flatMap(\.writing) + index.entries.flatMap { families.read($0).family?.writing ?? [] }
    let pieces = library.strategies.map(\.piece) + library.resources.map(\.piece) + library.newsletters.map(\.piece)
    return Set((pieces + library.events.map(\.piece) + writing.map(\.piece)).map(\.source.file))
  }
}
