import Digests
import Files

/// Reads photos from files, and decodes only those that it does not know yet.
package struct PhotoReader: Sendable {
  private let cache: PhotoCache?
  private let converter = PhotoConverter()

  /// - Parameter cache: nil where nothing that was made before may be used.
  package init(cache: PhotoCache?) { self.cache = cache }

  /// Endings of the names of pictures, in small letters.
  package static let endings: Set<String> = ["jpg", "jpeg", "png", "webp", "gif", "heic", "heif"]

  /// - Parameters:
  ///   - path: where the file is.
  ///   - status: of this file.
  package func photo(at path: String, _ status: FileStatus) throws(PhotoReadingError) -> Photo {
    if let known = cache?.digest(of: path, status), let photo = cache?.photo(of: known) { return photo }
    guard status.size <= PhotoLimits.bytes else { throw .photo(.tooLarge(status.size)) }
    let bytes: [UInt8]
    do { bytes = try FileReader.bytes(of: path) } catch { throw .file(error) }
    let original = Digest(of: bytes)
    cache?.keep(original, of: path, status)
    if let photo = cache?.photo(of: original) { return photo }
    do {
      let photo = try converter.convert(bytes)
      cache?.keep(photo, of: original)
      return photo
    } catch {
      throw .photo(error)
    }
  }
}

/// Why a photo could not be had from a file.
package enum PhotoReadingError: Error, Sendable, Hashable {
  case photo(PhotoProblem)
  case file(FileProblem)
}
