import Diagnostics
import Languages
import Library
import Markdown
import Testing

@Suite struct GoodPortalTests {
  let portal: TestPortal
  let read: Reading

  init() throws {
    portal = try TestPortal(SamplePortal.text)
    read = Reading(portal)
  }

  private func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  @Test func nothingIsWrongInAPortalWithOneOfEverything() {
    #expect(read.lines == [])
  }

  @Test func settingsAreReadWithEveryValue() throws {
    let settings = try #require(read.library).settings
    #expect(settings.title[.english] == "River Portal")
    #expect(settings.title[try tag("es")] == "Portal del Río")
    #expect(settings.address == "https://families.example.org/river/")
    #expect(settings.languages.map(\.identifier) == ["en", "es", "ar"])
    #expect(settings.fallback == [try tag("mam"): [try tag("es")]])
    #expect(settings.policy.machine == .withhold)
    #expect(settings.policy.stale == .source)
    #expect(settings.policy.weeklyMinutes == 45)
    #expect(settings.policy.readingGrade == 6)
    #expect(settings.policy.lockedPage == .portal)
    #expect(!settings.allowsPrivateRemote)
    #expect(settings.words[.areas]?["cooking"]?[.english] == "Cooking together")
  }

  @Test func schoolsAndWordsAreRead() throws {
    let library = try #require(read.library)
    #expect(library.school("maple")?.daysOff.map(\.description) == ["2026-11-26", "2026-12-25"])
    #expect(library.glossary.first?.isKept == true)
    #expect(library.glossary.first?.plain?[try tag("es")] == "Un plan")
  }

  @Test func aStrategyCarriesItsFactsWordsPictureAndRecording() throws {
    let strategies = try #require(read.library).strategies
    #expect(strategies.map(\.piece.slug) == ["calm-corner"])
    let strategy = try #require(strategies.first)
    #expect(strategy.areas == ["sensory", "cooking"])
    #expect(strategy.ages == 4...9)
    #expect(strategy.dose == Dose(minutes: 10, times: .every(3, .week)))
    #expect(strategy.author == "r-ortiz")
    #expect(strategy.piece.isCritical)
    #expect(strategy.piece.showFrom?.description == "2026-09-02")
    #expect(strategy.piece.picture == "Content/strategies/calm.png")
    #expect(strategy.piece.recordings == [try tag("ar"): "Content/strategies/calm-corner.ar.mp3"])
    #expect(
      strategy.piece.files == [
        "Content/strategies/calm-corner.md", "Content/strategies/calm-corner.es.md", "Content/strategies/calm.png",
        "Content/strategies/calm-corner.ar.mp3",
      ])
    #expect(strategy.piece.source.texts[.materials]?.items == ["Pillow", "Blanket: soft"])
    #expect(strategy.piece.source.texts[.stopIf]?.place.label == "Content/strategies/calm-corner.md:12:10")
    let body = strategy.piece.source.body
    #expect(body.topLevel.contains { body.nodes[$0].kind == .orderedList })
    #expect(strategy.piece.source.body.firstLine == 19)
  }

  @Test func aTranslationCarriesWordsAndWhoMadeIt() throws {
    let twin = try #require(read.library?.strategies.first?.piece.twins.first)
    #expect(twin.language.identifier == "es")
    #expect(twin[.title] == "Un rincón tranquilo")
    #expect(twin.translatedBy == "M. Díaz")
    #expect(twin.isAdapted)
    #expect(twin.file == "Content/strategies/calm-corner.es.md")
  }

  @Test func publicKindsAreReadAndSorted() throws {
    let library = try #require(read.library)
    #expect(library.newsletters.map(\.piece.slug) == ["winter", "fall"])
    #expect(library.newsletters.last?.season == "fall")
    #expect(library.resources.first?.link == "https://example.org/toys")
    #expect(library.resources.first?.piece.source[.cost] == "Free")
    #expect(library.events.first?.start.description == "2026-12-03T17:30")
    #expect(library.events.first?.languages.count == 2)
    #expect(library.team.map(\.name) == ["Ms. Lee", "Rafael Ortiz"])
    #expect(library.team.last?.prefers == .email)
    #expect(library.team.first?.covers == "r-ortiz")
    #expect(library.pages.first?.menu == 1)
  }

  @Test func aFormsWordsAreJoinedFromItsLanguages() throws {
    let form = try #require(read.library?.forms.first)
    let spanish = try tag("es")
    #expect(form.fields.map(\.kind) == [.choice, .long])
    #expect(form.fields[0].label[spanish] == "¿Cuándo?")
    #expect(form.fields[0].choices.map { $0[spanish] } == ["Mañana", "Noche"])
    #expect(form.fields[1].label[spanish] == "Más")
  }

  @Test func groupsAreReadWithTheirWriting() throws {
    #expect(read.groups.map(\.slug) == ["friends", "room-204"])
    let group = try #require(read.groups.last)
    #expect(group.writing.map(\.date.description) == ["2026-12-01", "2026-11-20", "2026-11-18"])
    let family = try #require(read.families["reyes"])
    #expect(group.includes(family.households[0], of: family))
    guard case .event(_, _, _, let languages, let contact) = group.writing[0].facts else {
      Issue.record("the first is an event")
      return
    }
    #expect(languages == [.english])
    #expect(contact == "office@example.org")
  }

  @Test func aFamilyIsReadWithEveryValue() throws {
    let family = try #require(read.families["reyes"])
    let maya = try #require(family.child("maya"))
    #expect(maya.grade == "2")
    #expect(maya.classroom == "204")
    #expect(maya.plan?.annualReview?.description == "2026-11-12")
    #expect(maya.services.first?.dose == Dose(minutes: 30, times: .every(2, .week)))
    #expect(maya.services.first?.place?[.english] == "therapy room")
    #expect(maya.consent.photos == .family)
    #expect(maya.likes.map { $0[.english] } == ["trains", "music"])
    #expect(family.households.map(\.id) == ["home", "father"])
    #expect(family.households[0].languages.map(\.identifier) == ["es", "mam"])
    #expect(family.households[0].adults.first?.reads == .aLittle)
    #expect(family.households[0].adults.first?.channels == [.page, .text])
    #expect(family.households[0].adults.first?.needsInterpreter == true)
    #expect(family.households[1].access == .none)
    #expect(family.households[1].because == "Asked by the mother")
    #expect(!family.households[1].isOnline)
    let practice = try #require(family.practice.first)
    #expect(practice.by == "r-ortiz")
    #expect(practice.isFirst)
    #expect(practice.dose == Dose(minutes: 5, times: .whenNeeded))
    #expect(practice.note?[try tag("es")] == "Empiece despacio")
  }

  @Test func aFamilysWritingIsReadNewestFirst() throws {
    let family = try #require(read.families["reyes"])
    #expect(
      family.writing.map(\.piece.kind) == [.form, .meeting, .progress, .draftPlan, .letter, .goodNews, .goal])
    #expect(family.writing[4].attachments == ["Content/families/reyes/plan.pdf"])
    #expect(family.writing[4].child == nil)
    #expect(family.writing[4].households == ["home"])
    #expect(family.writing[5].piece.picture == "Content/families/reyes/maya.jpg")
    #expect(family.writing[5].piece.twins.first?.texts.isEmpty == true)
    guard case .meeting(let meeting) = family.writing[1].facts, case .goal(let goal) = family.writing[6].facts else {
      Issue.record("a meeting and a goal")
      return
    }
    #expect(meeting.options.count == 2)
    #expect(meeting.start.offset == -300)
    #expect(meeting.attendees.first?.role[try tag("es")] == "Maestra")
    #expect(goal.usesLevels)
    #expect(goal.results.map(\.value) == [0, 1])
    #expect(goal.agreedWith.map { $0[.english] } == ["Maya", "Her mother"])
  }
}
