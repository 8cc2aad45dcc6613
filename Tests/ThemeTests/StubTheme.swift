import Diagnostics
import Foundation
import Languages
import PortalSupport
import Theme

/// A theme in which every template is one word, and the program's own English words.
enum StubTheme {
  static func folder(_ texts: String...) throws -> PortalFolder {
    let folder = try PortalFolder("")
    for name in TemplateName.allCases {
      try folder.write("Themes/Hearth/templates/\(name.rawValue).mustache", Array("own \(Theme.sealedMark)".utf8))
    }
    for language in ["en", "es"] {
      let words = try Data(contentsOf: URL(filePath: "\(ReadPortal.repository)/Themes/Hearth/messages/\(language).po"))
      try folder.write("Themes/Hearth/messages/\(language).po", Array(words))
    }
    for text in texts {
      for part in text.components(separatedBy: "=== ").dropFirst() {
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        try folder.write(String(lines[0]), Array((lines.count > 1 ? lines[1] : "").utf8))
      }
    }
    return folder
  }

  /// The theme of that name, of a portal in `portal/` of the folder, over the program's in the folder itself.
  static func load(
    _ folder: PortalFolder, _ name: String = "Hearth", languages: [LanguageTag] = []
  ) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
    try ThemeLoader.load(
      ThemeFolder(name, portal: folder.root + "/portal", resources: folder.root), languages: languages)
  }
}
