import Bytes
import Templates

/// The width and height of a picture in pixels: a page that knows them does not jump when the picture comes.
package struct PictureSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// Where a public photo is, in each of its formats and widths.
package struct PictureLinks: Sendable, Hashable {
  package struct File: Sendable, Hashable {
    /// From the site's root.
    package var address: String
    package var width: Int

    package init(address: String, width: Int) {
      self.address = address
      self.width = width
    }
  }

  package struct Format: Sendable, Hashable {
    package var mediaType: String
    /// Narrowest first.
    package var files: [File]

    package init(mediaType: String, files: [File]) {
      self.mediaType = mediaType
      self.files = files
    }
  }

  /// In the order in which a browser should choose.
  package let formats: [Format]
  /// For a link to it, and for readers that cannot choose: a JPEG, from the site's root.
  package let plain: String
  /// Of the widest.
  package let size: PictureSize
  /// Of the one that households get.
  package let householdSize: PictureSize

  package init(formats: [Format], plain: String, size: PictureSize, householdSize: PictureSize) {
    self.formats = formats
    self.plain = plain
    self.size = size
    self.householdSize = householdSize
  }

  /// The picture for a template: `src`, `words`, `width`, `height`, and `sources` for `<source>`.
  ///
  /// - Parameter words: what it shows, as a template's words; nothing where the text beside it says it all.
  package func value(_ words: Value) -> Value {
    let sources = formats.map { format in
      let files = format.files.enumerated().map { index, file in
        Value.object([
          "href": .text(file.address), "file-width": .number(file.width),
          "after": .text(index + 1 < format.files.count ? ", " : ""),
        ])
      }
      return Value.object(["type": .text(format.mediaType), "files": .list(files)])
    }
    return .object([
      "src": .text(plain), "width": .number(size.width), "height": .number(size.height), "words": words,
      "sources": .list(sources),
    ])
  }

  /// The same picture in its narrowest files alone, for lists: many addresses would weigh more than the rest of a list.
  package var smallest: PictureLinks {
    let formats = formats.map { Format(mediaType: $0.mediaType, files: Array($0.files.prefix(1))) }
    guard let plainFormat = formats.last, let plain = plainFormat.files.first else { return self }
    let isShown = formats.filter { $0.mediaType != plainFormat.mediaType }
    let height = (size.height * plain.width + size.width / 2) / max(1, size.width)
    return PictureLinks(
      formats: isShown, plain: plain.address, size: PictureSize(width: plain.width, height: height),
      householdSize: householdSize)
  }

  /// How wide a picture in running text is on a phone and on a desk.
  private static let sizes: StaticString = "(min-width: 45rem) 40rem, 95vw"

  /// What stands before the `<img>` of running text, which needs a `</picture>` after it.
  ///
  /// - Parameter root: the way from the page to the site's root.
  func sources(root: String) -> [UInt8] {
    var writer = ByteWriter(capacity: 512)
    writer.append("<picture>" as StaticString)
    for format in formats {
      writer.append("<source type=\"" as StaticString)
      writer.append(format.mediaType)
      writer.append("\" srcset=\"" as StaticString)
      for (index, file) in format.files.enumerated() {
        if index > 0 { writer.append(", " as StaticString) }
        writer.append(escapingHTML: root + file.address)
        writer.append(UInt8(ascii: " "))
        writer.append(decimal: file.width)
        writer.append(UInt8(ascii: "w"))
      }
      writer.append("\" sizes=\"" as StaticString)
      writer.append(Self.sizes)
      writer.append("\">" as StaticString)
    }
    return writer.array()
  }
}

extension PictureSize {
  /// ` width="…" height="…"`
  var attributes: [UInt8] { Array(" width=\"\(width)\" height=\"\(height)\"".utf8) }
}
