import Diagnostics
import Files
import Photos
import Views

#if canImport(Glibc)
  import Glibc
#endif

/// Reads pictures, recordings and papers, each from where its readers' writing may take it.
struct MediaReader {
  /// What a phone on a slow line can still open.
  static let limit = 20_000_000

  enum Readers: Sendable, Hashable {
    case everyone
    /// The households of one family's folder.
    case family(String)
  }

  private let root: String
  private let photos: PhotoReader
  /// Files outside families' folders, which many households carry.
  private var shared: [String: MediaFile] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(root: String, photos: PhotoReader) {
    self.root = root
    self.photos = photos
  }

  mutating func forgetDiagnostics() { diagnostics.removeAll() }

  /// The file; nil where it is not there or belongs to others. That it is missing is said where the writing names it.
  ///
  /// A file that is there and cannot be used is an error, and the file that is returned is empty: it is never
  /// published, and what leads to it is not called lost as well.
  mutating func read(_ file: String, for readers: Readers) -> MediaFile? {
    if readers != .everyone, let known = shared[file] { return known }
    guard let path = place(of: file, for: readers), let status = try? FileStatus.of(path), status.kind == .file else {
      return nil
    }
    guard let media = Self.isPicture(file) ? photo(file, at: path, status, readers) : whole(file, at: path, status)
    else { return MediaFile(file: file, bytes: []) }
    if readers != .everyone, !file.hasPrefix("Content/families/") { shared[file] = media }
    return media
  }

  /// A recording or a paper, as it is.
  private mutating func whole(_ file: String, at path: String, _ status: FileStatus) -> MediaFile? {
    guard status.size <= Self.limit else {
      diagnostics.append(BuildWords.mediaTooLarge(file, bytes: status.size, limit: Self.limit))
      return nil
    }
    do {
      let bytes = try FileReader.bytes(of: path)
      guard !file.lowercased().hasSuffix(".pdf") || Self.isPDF(bytes) else {
        diagnostics.append(BuildWords.notAPDF(file))
        return nil
      }
      return MediaFile(file: file, bytes: bytes)
    } catch {
      diagnostics.append(BuildWords.fileProblem(error))
      return nil
    }
  }

  /// Whether a paper begins as one: readers look for these letters in its first kilobyte, as some programs write before them.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return bytes.prefix(1024).indices.contains { bytes[$0...].starts(with: mark) }
  }

  /// A photo, converted: no picture is published as it came from the phone.
  private mutating func photo(
    _ file: String, at path: String, _ status: FileStatus, _ readers: Readers
  ) -> MediaFile? {
    do {
      let photo = try photos.photo(at: path, status)
      return MediaFile(file: file, photo: readers == .everyone ? photo : photo.householdsOnly)
    } catch {
      switch error {
      case .photo(let problem): diagnostics.append(problem.diagnostic(file))
      case .file(let problem): diagnostics.append(BuildWords.fileProblem(problem))
      }
      return nil
    }
  }

  private static func isPicture(_ file: String) -> Bool {
    PhotoReader.endings.contains(file.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }

  /// Where the file really is, whatever links lead to it; nil where these readers' writing may not take it from there.
  private func place(of file: String, for readers: Readers) -> String? {
    guard let resolved = realpath("\(root)/\(file)", nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    guard path.hasPrefix("\(root)/Content/") else { return nil }
    let parts = path.dropFirst("\(root)/Content/".count).split(separator: "/")
    guard !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    switch (parts.first, readers) {
    case ("families", .family(let folder)): return parts.dropFirst().first == Substring(folder) ? path : nil
    case ("groups", .family): return path
    case ("families", .everyone), ("groups", .everyone): return nil
    default: return path
    }
  }
}
