import Diagnostics

/// The sentences of this module.
package enum OutputWords {
  static func inTheWay(_ path: String) -> Diagnostic {
    .error(
      "file-in-the-way", "There is a file at \(path) in the output folder that Homeward did not write.",
      remedy: "Move it away, or build with --clean to let Homeward replace what it did not write.")
  }

  package static func busy(_ path: String) -> Diagnostic {
    .error(
      "build-running", "Another build is writing to \(path) right now.",
      remedy: "Wait until it is done, then build again.")
  }

  static func outputInPortal(_ path: String) -> Diagnostic {
    .error(
      "output-holds-portal", "The site cannot be written to \(path): the portal's own files are there.",
      remedy: "Choose a folder of its own, such as Public.")
  }

  static func notOurs(_ path: String) -> Diagnostic {
    .error(
      "output-not-ours", "There are files in \(path) already, and Homeward did not write them.",
      remedy: "Choose an empty folder, or move these files away. Homeward keeps a folder of its own for the site.")
  }

  static func anotherPortal(_ path: String) -> Diagnostic {
    .error(
      "output-of-another-portal", "Another portal writes its site to \(path).",
      remedy: "Choose another folder. If the other portal is gone, move everything out of this one first.")
  }

  static func exposedKeys(_ path: String) -> Diagnostic {
    .error(
      "keys-published", "\(path) holds families' keys, and this folder is published.",
      remedy: "Take this file out of the folder. If it was online already, give these families new keys with "
        + "\"homeward access renew\".")
  }

  static func exposedPage(_ path: String) -> Diagnostic {
    .error(
      "page-copy-published",
      "\(path) is a family's page as one file, and this folder is published. The letter of that day opens it for ever, "
        + "also after \"homeward access renew\" and \"homeward access stop\".",
      remedy: "Take this file out of the folder, and off the web if it was online already.")
  }

  /// Where no writing is known that it comes from.
  package static func leak(_ leak: StagedFiles.Leak) -> Diagnostic {
    .error(
      "private-text-in-public", "\(leak.path) would show \(leak.kind.name) to everyone.",
      remedy: "Take it out of the public writing. Nothing was published.")
  }

  package static func leak(_ kind: PrivateWords.Kind, at place: SourcePlace) -> Diagnostic {
    .error(
      "private-text-in-public", "This would show \(kind.name) to everyone.", at: place,
      remedy: "Take it out. Nothing was published.")
  }
}
