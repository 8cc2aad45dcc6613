import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The folder of a portal: the one with `Content/portal.yml` in it.
package struct PortalRoot: Sendable, Hashable {
  /// The absolute path, without links in it.
  package let path: String

  /// The nearest folder, from this one upwards, that holds a portal; nil where there is none.
  package init?(near folder: String) {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    var path = String(cString: resolved)
    while true {
      let base = path == "/" ? "" : path
      if (try? FileStatus.following(base + "/Content/portal.yml"))?.kind == .file {
        self.path = path
        return
      }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// What to say where there is no portal.
  package static var notFound: Diagnostic {
    let words = FileTrouble.noPortal.words
    return Diagnostic(words.severity, words.id, words.summary, remedy: words.remedy)
  }
}
