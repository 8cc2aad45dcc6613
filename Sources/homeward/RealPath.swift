#if canImport(Glibc)
  import Glibc
#endif

/// Paths without links in them.
enum RealPath {
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a folder is another one or lies in it.
  static func lies(_ path: String, in folder: String) -> Bool {
    guard let inner = of(path), let outer = of(folder) else { return false }
    return inner == outer || inner.hasPrefix(outer + "/")
  }
}
