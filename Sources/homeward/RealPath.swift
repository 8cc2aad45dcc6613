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
}
