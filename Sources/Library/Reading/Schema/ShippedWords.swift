/// The short names that come with words in every language; `Content/portal.yml` adds others.
///
/// Each has a message of its own: `area-fine-motor`, `routine-bedtime`, `topic-rights`, `kind-place`.
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
    "morning", "getting-dressed", "mealtime", "playtime", "outdoors", "homework", "bath", "bedtime", "travel",
  ]
  private static let topics =
    areas + ["rights", "iep", "health", "childcare", "food", "housing", "language", "respite", "transition"]
  private static let kinds = ["place", "group", "phone-line", "website", "service", "document", "video", "book"]
}
