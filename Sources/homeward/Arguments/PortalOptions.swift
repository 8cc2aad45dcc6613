import ArgumentParser
import Authoring
import Diagnostics
import Files
import Library

/// What every command on a portal takes.
struct PortalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The portal's folder (default: the nearest one with Content/portal.yml).", valueName: "dir"))
  var root: String?

  @OptionGroup var output: DiagnosticOptions

  var console: Console { Console(root: try? folder(), format: output.diagnostics) }

  /// The portal's folder.
  func folder() throws -> String {
    if let root, try FileStatus.following(root + "/Content/portal.yml")?.kind != .file {
      var notFound = PortalRoot.notFound
      notFound.summary = "There is no portal in \(root): it has no file Content/portal.yml."
      notFound.remedy = "Name the portal's folder, or make one: homeward new portal \(root)"
      throw CommandStop(.wrongUsage, [notFound])
    }
    guard let found = PortalRoot(near: root ?? ".") else { throw CommandStop(.wrongUsage, [PortalRoot.notFound]) }
    return found.path
  }

  /// Who and what the portal has.
  func roster() throws -> (root: String, roster: Roster) {
    let folder = try folder()
    let read = try Roster.read(root: folder)
    guard let roster = read.value else { throw CommandStop(.contentErrors, read.diagnostics) }
    return (folder, roster)
  }
}
