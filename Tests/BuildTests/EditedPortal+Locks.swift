import Files
import Foundation
import Languages
import Library
import Translation

/// Edits of what is known of translations, of pictures and of the words of the theme.
extension EditedPortal {
  /// Says of translations that they are right, in somebody's name or as a machine's; of all but those that changed.
  func confirm(_ voice: TranslationConfirmation.Voice) throws {
    guard let survey = TranslationSurvey.read(root: portal.root).survey, let day = CivilDate("2026-10-05") else {
      return
    }
    let confirmation = TranslationConfirmation(voice, on: day)
    _ = try survey.visit { subject in
      for language in subject.languages {
        let outcome = confirmation.outcome(for: try subject.translation(in: language, locks: survey.locks))
        if let lock = outcome.lock { try survey.locks.write(lock, of: subject.file) }
      }
    }
  }

  /// - Returns: what was done to what is known of translations.
  func lock() throws -> String {
    let voices: [TranslationConfirmation.Voice] = [.machine, .person("M. Díaz"), .person("A. Núñez")]
    let path = try pick(".json")
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let voice = voices.randomElement(using: &random) ?? .machine
      try confirm(voice)
      return "all confirmed by \(voice)"
    case 1 where path.hasSuffix(".json"): return try remove(path)
    case 2 where path.hasSuffix(".json"): return try change("half a lock", path) { String($0.prefix($0.count / 2)) }
    case 3 where path.hasSuffix(".json"):
      return try change("another origin", path) {
        $0.replacingOccurrences(of: "\"origin\":\"human\"", with: "\"origin\":\"machine\"")
      }
    default: return "no lock"
    }
  }

  /// Another picture under the same name, or none.
  func picture() throws -> String {
    let path = "Content/strategies/calm.png"
    if portal.exists(path), Bool.random(using: &random) { return try remove(path) }
    let shade = UInt8.random(in: 0...255, using: &random)
    try portal.write(path, portal.picture(shade: shade))
    return "the picture of shade \(shade)"
  }

  /// The theme's own words, in a pack of the portal.
  func words() throws -> String {
    let path = "Themes/Hearth/messages/es.po"
    if portal.exists(path) { return try remove(path) }
    let shipped = try String(contentsOfFile: "\(SmallPortal.repository)/\(path)", encoding: .utf8)
    try portal.write(path, shipped.replacingOccurrences(of: "msgstr \"Abrir\"", with: "msgstr \"Abrir \(count)\""))
    return "the words of Spanish"
  }
}
