/// A photo as families see it: upright, without anything that the camera wrote beside the picture, in the sizes and
/// formats of the site.
package struct Photo: Sendable, Hashable {
  /// One size and format of it.
  package struct Rendition: Sendable, Hashable {
    package var format: Format
    /// In pixels.
    package var width: Int
    package var height: Int
    package var bytes: [UInt8]

    package init(_ format: Format, width: Int, height: Int, bytes: [UInt8]) {
      self.format = format
      self.width = width
      self.height = height
      self.bytes = bytes
    }
  }

  package enum Format: UInt8, Sendable, Hashable, CaseIterable {
    case webP = 1
    /// For browsers without WebP: those of iPhones before 2020.
    case jpeg = 2

    package var mediaType: String {
      switch self {
      case .webP: "image/webp"
      case .jpeg: "image/jpeg"
      }
    }

    package var ending: String {
      switch self {
      case .webP: "webp"
      case .jpeg: "jpg"
      }
    }
  }

  /// For public pages: each format by width, narrowest first. A photo that is narrow itself has one width.
  package let forEveryone: [Rendition]
  /// For a household's page: a JPEG, which every phone shows, small enough to be sealed in 64 KB wherever a photo can be.
  package let forHousehold: Rendition

  package init(forEveryone: [Rendition], forHousehold: Rendition) {
    self.forEveryone = forEveryone
    self.forHousehold = forHousehold
  }

  /// Without what only public pages need.
  package var householdsOnly: Photo { Photo(forEveryone: [], forHousehold: forHousehold) }

  /// The widest JPEG: what a link leads to and what a feed shows.
  package var plain: Rendition { forEveryone.last { $0.format == .jpeg } ?? forHousehold }

  package func renditions(_ format: Format) -> [Rendition] { forEveryone.filter { $0.format == format } }
}
