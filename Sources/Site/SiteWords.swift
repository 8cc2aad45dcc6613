import Diagnostics

/// The sentences of this module.
enum SiteWords {
  static func collision(_ path: String, _ first: String) -> Diagnostic {
    .error(
      "path-taken", "Two pages would have the address \(path)\(path == first ? "" : " (the other is \(first))").",
      remedy: "Give one of the two files another name.")
  }
}
