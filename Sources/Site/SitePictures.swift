import Digests
import Library
import Theme
import Views

/// The theme's drawings that a site's pages show, with their addresses.
struct SitePictures: Sendable {
  private let theme: Theme
  private var addresses: [String: String] = [:]
  private(set) var assets: [Site.Asset] = []

  /// Drawings that no page shows are not published.
  init(_ library: PublicLibrary, _ theme: Theme) {
    self.theme = theme
    var shown: Set<String> = []
    for folder in PublicFolder.allCases {
      for piece in library.pieces(in: folder) {
        if let drawing = PictureView.drawing(of: piece, in: theme) { shown.insert(drawing.name) }
      }
    }
    for newsletter in library.newsletters {
      let stead = PictureView.stead(forSeason: newsletter.season)
      insert(PictureView.drawing(of: newsletter.piece, stead: stead, in: theme), into: &shown)
    }
    for strategy in library.strategies {
      for area in strategy.areas { insert(PictureView.drawing(.areas, area, in: theme), into: &shown) }
      if let routine = strategy.routine { insert(PictureView.drawing(.routines, routine, in: theme), into: &shown) }
    }
    for name in shown.sorted() {
      guard let picture = theme.pictures[name] else { continue }
      let path = "assets/\(name).\(Digest(of: picture.bytes).short).svg"
      addresses[name] = path
      assets.append(Site.Asset(path: path, bytes: picture.bytes))
    }
  }

  private func insert(_ drawing: ThemePicture?, into names: inout Set<String>) {
    if let drawing { names.insert(drawing.name) }
  }

  func address(of drawing: ThemePicture) -> String? { addresses[drawing.name] }

  /// The address of the drawing of an area or a routine, from the site's root.
  func address(_ vocabulary: PortalSettings.Vocabulary, _ name: String) -> String? {
    PictureView.drawing(vocabulary, name, in: theme).flatMap(address)
  }
}
