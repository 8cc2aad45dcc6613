import Diagnostics

/// Everything that everyone may read, checked: what a public page is rendered from, and nothing else.
package struct PublicLibrary: Sendable {
  package var settings: PortalSettings
  package var schools: [School]
  package var glossary: [GlossaryTerm]
  /// Each sorted by slug.
  package var strategies: [Strategy]
  package var resources: [Resource]
  /// Newest first.
  package var newsletters: [Newsletter]
  /// Soonest first.
  package var events: [Event]
  package var team: [TeamMember]
  package var forms: [Form]
  package var pages: [Page]

  package init(
    settings: PortalSettings, schools: [School] = [], glossary: [GlossaryTerm] = [], strategies: [Strategy] = [],
    resources: [Resource] = [], newsletters: [Newsletter] = [], events: [Event] = [], team: [TeamMember] = [],
    forms: [Form] = [], pages: [Page] = []
  ) {
    self.settings = settings
    self.schools = schools
    self.glossary = glossary
    self.strategies = strategies
    self.resources = resources
    self.newsletters = newsletters
    self.events = events
    self.team = team
    self.forms = forms
    self.pages = pages
  }

  /// All writing for everyone.
  package var allPieces: [Piece] {
    strategies.map(\.piece) + resources.map(\.piece) + newsletters.map(\.piece) + events.map(\.piece)
      + team.map(\.piece) + forms.map(\.piece) + pages.map(\.piece)
  }

  package func school(_ id: String) -> School? { schools.first { $0.id == id } }
}
