import Diagnostics
import Dispatch
import Photos
import Synchronization
import Views

extension MediaReader {
  /// Reads the files of public writing, as many at a time as there are cores: to decode a photo takes a tenth of a
  /// second.
  static func readPublic(
    _ files: [String], root: String, _ photos: PhotoReader, into diagnostics: inout [Diagnostic]
  ) -> [MediaFile] {
    let found = Mutex<[Int: (media: MediaFile?, diagnostics: [Diagnostic])]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      var reader = MediaReader(root: root, photos: photos)
      let media = reader.read(files[index], for: .everyone)
      let problems = reader.diagnostics
      found.withLock { $0[index] = (media, problems) }
    }
    let results = found.withLock { found in files.indices.compactMap { found[$0] } }
    diagnostics += results.flatMap(\.diagnostics)
    return results.compactMap(\.media)
  }
}
