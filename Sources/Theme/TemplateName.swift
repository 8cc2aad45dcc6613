/// The templates that Homeward asks a theme for; a theme may have others that these include.
package enum TemplateName: String, Sendable, CaseIterable {
  case chooser = "public/chooser"
  case home = "public/home"
  case section = "public/section"
  case strategies = "public/strategies"
  case strategy = "public/strategy"
  case article = "public/article"
  case team = "public/team"
  case words = "public/words"
  case form = "public/form"
  case notFound = "public/not-found"
  case locked
  case letter
  case familyFrame = "family/frame"
  case familyHome = "family/home"
  case familyPractice = "family/practice"
  case familyStrategy = "family/strategy"
  case familyMeetings = "family/meetings"
  case familyNews = "family/news"
  case familyGoals = "family/goals"
  case familyLetters = "family/letters"
  case familyForms = "family/forms"
  case familyTold = "family/told"
  case familyTeam = "family/team"
  case familyPerson = "family/person"
}
