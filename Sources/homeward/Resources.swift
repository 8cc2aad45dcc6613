import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The program's own themes, which are beside it wherever it was put.
enum Resources {
  /// What to say where they are not found.
  static var missing: CommandStop {
    CommandStop(
      .failed,
      [
        .error(
          "no-resources", "The program's own themes are not where it is.",
          remedy: "Install homeward again, or set HOMEWARD_RESOURCES to the folder that holds \"Themes\".")
      ])
  }

  /// The folder that holds `Themes`; nil where there is none.
  ///
  /// `HOMEWARD_RESOURCES` names it. Else it is the nearest folder above the program itself (a checkout), or
  /// `share/homeward` beside the program's `bin` (an installation).
  static func locate() -> String? {
    if let named = getenv("HOMEWARD_RESOURCES").map({ String(cString: $0) }), !named.isEmpty { return named }
    return RealPath.of("/proc/self/exe").flatMap(locate)
  }

  static func locate(from executable: String) -> String? {
    var folder = executable[...]
    while let slash = folder.lastIndex(of: "/") {
      let isInBin = folder[slash...] == "/bin"
      folder = folder[..<slash]
      if hasThemes(String(folder)) { return folder.isEmpty ? "/" : String(folder) }
      let shared = folder + "/share/homeward"
      if isInBin, hasThemes(String(shared)) { return String(shared) }
    }
    return nil
  }

  private static func hasThemes(_ folder: String) -> Bool {
    (try? FileStatus.following(folder + "/Themes/Hearth"))?.kind == .folder
  }
}
