/// The short names that come with words in every language; `Content/portal.yml` adds others.
///
/// Each has a message of its own: `area-fine-motor`, `routine-bedtime`, `topic-rights` (or an area's),
/// `resource-kind-place`.
package enum ShippedWords {
  package static func names(_ vocabulary: PortalSettings.Vocabulary) -> [String] {
    switch vocabulary {
    case .areas: areas
    case .routines: routines
    case .topics: topics
    case .kinds: kinds
    }
  }

  private static let areas = [
    "fine-motor", "sensory", "speech", "movement", "feeding", "self-care", "play", "behavior", "homework",
  ]
  private static let routines = [
    "morning", "getting-dressed", "mealtime", "playtime", "outdoors", "homework", "after-school", "shopping", "travel",
    "bath", "bedtime", "any-time",
  ]
  /// A resource may be about an area too.
  private static let topics =
    areas + [
      "autism", "food", "health", "housing", "iep", "language", "money", "parents", "respite", "rights", "school",
      "sleep", "summer", "therapy", "transport",
    ]
  private static let kinds = [
    "organization", "website", "video", "book", "app", "phone-line", "clinic", "program", "group", "library", "place",
    "money", "legal",
  ]
}
