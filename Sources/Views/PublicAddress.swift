import Languages
import Library

/// Where a public page is: the same in every language but for the first folder.
package struct PublicAddress: Sendable, Hashable {
  /// Such as `strategies/calm-corner/`; empty for the home page.
  package var path: String

  package init(path: String) { self.path = path }

  package static let home = PublicAddress(path: "")

  package static func section(_ folder: PublicFolder) -> PublicAddress { PublicAddress(path: "\(folder.rawValue)/") }

  package static func piece(_ folder: PublicFolder, _ slug: String) -> PublicAddress {
    PublicAddress(path: "\(folder.rawValue)/\(slug)/")
  }

  /// A list of strategies by what families look for, such as `strategies/area/speech/`: two folders below the section,
  /// where no strategy can be, since a strategy's page lies one folder below it.
  package static func strategies(by kind: String, _ name: String) -> PublicAddress {
    PublicAddress(path: "\(PublicFolder.strategies.rawValue)/\(kind)/\(name)/")
  }

  /// A further page of the list that begins here, such as `newsletters/page/2/`; no piece has a page so deep.
  package func page(_ number: Int) -> PublicAddress {
    number == 1 ? self : PublicAddress(path: "\(path)page/\(number)/")
  }

  /// The address from the site's root, such as `es/strategies/calm-corner/`.
  package func href(in language: LanguageTag) -> String { language.identifier + "/" + path }

  /// The file's path from the output folder.
  package func file(in language: LanguageTag) -> String { href(in: language) + "index.html" }

  /// How to get from the page to the site's root, such as `../../../`: so a portal may lie under any path.
  package var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") } + 1) }
}

/// The folders of public writing, as the staff and the addresses name them.
package enum PublicFolder: String, Sendable, Hashable, CaseIterable {
  case strategies, resources, newsletters, events, team, words, forms, pages

  /// The key of its name in menus.
  package var title: String { "nav-\(rawValue)" }
}
