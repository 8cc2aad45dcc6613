/// Every entry that front matter and the YAML files may have, by the name that the staff write.
enum EntryName: String, Sendable, CaseIterable {
  // Every piece.
  case title, summary, picture, shows, language, draft, critical, kind, mode
  case showFrom = "show-from"
  case pictureText = "picture-text"
  case translatedBy = "translated-by"
  // Strategies and practice.
  case areas, ages, routine, minutes, times, materials, author, reviewed, strategy, from, until, note, first
  case stopIf = "stop-if"
  // Resources, newsletters, events.
  case topics, region, contact, link, cost, verified, date, season, start, place, online, languages
  case textMessage = "text-message"
  // The team.
  case name, role, phone, email, hours, prefers, schools, covers
  case repliesWithin = "replies-within"
  // Forms and pages.
  case fields, id, label, choices, menu, form, due
  case returnTo = "return-to"
  // The portal, its schools and its words.
  case address, theme, fallback, policy, routines, kinds, term, plain, keep
  case timeZone = "time-zone"
  case sourceLanguage = "source-language"
  case privateRemote = "private-remote"
  case machine, stale
  case weeklyMinutes = "weekly-minutes"
  case readingGrade = "reading-grade"
  case noticeDays = "notice-days"
  case rememberDays = "remember-days"
  case lockedPage = "locked-page"
  case daysOff = "days-off"
  case standsFor = "stands-for"
  // Groups.
  case `for`, members, school, team
  case classroom = "class"
  // Families.
  case children, households, grade, plan, services, consent, likes, by, `where`, photos, on, adults, access, because
  case relation, speaks, reads, channels, interpreter, needs
  case annualReview = "annual-review"
  case reevaluation
  case bestTimes = "best-times"
  // A family's writing.
  case child, attachments, positive, purpose, agenda, attendees, state, options, decisions, goal, measure, baseline
  case target, unit, levels, results, value, why, next
  case accessNeeds = "access-needs"
  case replyBy = "reply-by"
  case followUp = "follow-up"
  case forMeeting = "for-meeting"
  case agreedWith = "agreed-with"
  case familyIdea = "family-idea"
  case childSays = "child-says"
}
