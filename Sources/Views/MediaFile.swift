import Diagnostics
import Digests
import Library
import Markdown
import Photos

/// A picture, recording or paper that writing shows, with what is published of it.
package struct MediaFile: Sendable {
  /// The path from the portal's root.
  package let file: String
  private let content: Content

  private enum Content: Sendable {
    /// As it was written: a recording or a paper.
    case whole([UInt8])
    case photo(Photo)
  }

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    content = .whole(bytes)
  }

  package init(file: String, photo: Photo) {
    self.file = file
    content = .photo(photo)
  }

  /// What everyone may fetch: paths from the output folder, and bytes.
  package var published: [(address: String, bytes: [UInt8])] {
    switch content {
    case .whole(let bytes): [(address, bytes)]
    case .photo(let photo): photo.forEveryone.map { (address(of: $0), $0.bytes) }
    }
  }

  /// Where a link on a public page finds it.
  package var target: LinkMap.Target {
    guard case .photo(let photo) = content else { return .asset(address) }
    let formats = [Photo.Format.webP, .jpeg].map { format in
      PictureLinks.Format(
        mediaType: format.mediaType,
        files: photo.renditions(format).map { PictureLinks.File(address: address(of: $0), width: $0.width) })
    }
    return .picture(
      PictureLinks(
        formats: formats, plain: address, size: PictureSize(photo.plain),
        householdSize: PictureSize(photo.forHousehold)))
  }

  /// What a household gets, before it is sealed; nil for what Homeward does not carry.
  package var forHousehold: (type: String, bytes: [UInt8])? {
    switch content {
    case .whole(let bytes): Self.type(of: file).map { ($0, bytes) }
    case .photo(let photo): (photo.forHousehold.format.mediaType, photo.forHousehold.bytes)
    }
  }

  /// Where a household's writing finds it.
  package var householdTarget: LinkMap.Target {
    guard case .photo(let photo) = content else { return .sealedAsset }
    return .sealedPicture(PictureSize(photo.forHousehold))
  }

  /// Its path from the output folder: its own name, and a part that changes with its content, so that it may be kept
  /// by browsers for ever.
  package var address: String {
    switch content {
    case .whole(let bytes):
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      return "assets/\(stem).\(Digest(of: bytes).short)\(name[dot...].lowercased())"
    case .photo(let photo): return address(of: photo.plain)
    }
  }

  private func address(of rendition: Photo.Rendition) -> String {
    "assets/\(stem)-\(rendition.width).\(Digest(of: rendition.bytes).short).\(rendition.format.ending)"
  }

  private var stem: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Self.plain(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }

  /// Letters, digits and hyphens only: names on disk may hold anything.
  private static func plain(_ name: Substring) -> String {
    let plain = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return plain.isEmpty ? "file" : String(plain)
  }

  /// The media types of what may be shown, heard or handed over. SVG is none of them: a drawing may carry a program,
  /// which would run as the site's own and could open the pages that a phone remembers.
  package static let types = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif",
    "heic": "image/heic", "heif": "image/heif",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
    "pdf": "application/pdf",
  ]

  /// The media type by the ending of a name; nil for what Homeward does not carry.
  package static func type(of file: String) -> String? {
    file.split(separator: ".").last.flatMap { types[$0.lowercased()] }
  }
}

extension Piece {
  /// The files that it shows, plays or hands over, by path from the portal's root: pictures and recordings in its text,
  /// its own picture and its recordings.
  package var mediaFiles: Set<String> {
    var files = Set(recordings.values)
    if let picture { files.insert(picture) }
    source.addMediaFiles(to: &files)
    for index in twins.indices { twins[index].addMediaFiles(to: &files) }
    return files
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is the address of a piece of writing and of nothing else, as that of most links is.
  fileprivate var isOfPage: Bool {
    suffix(3).elementsEqual(".md".utf8) && !contains(UInt8(ascii: "#")) && !contains(UInt8(ascii: "?"))
  }
}

extension PieceText {
  fileprivate func addMediaFiles(to files: inout Set<String>) {
    guard body.mayHold(.image) || body.mayHold(.link) else { return }
    for (index, node) in body.nodes.enumerated() where node.kind == .image || node.kind == .link {
      let url = body.bytes(of: index)
      guard !url.isOfPage, LinkTarget(url) == .relative,
        let path = LinkMap.resolve(String(decoding: url, as: UTF8.self), from: file), MediaFile.type(of: path) != nil
      else { continue }
      files.insert(path)
    }
  }
}

extension PictureSize {
  fileprivate init(_ rendition: Photo.Rendition) { self.init(width: rendition.width, height: rendition.height) }
}
