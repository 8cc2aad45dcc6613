import ArgumentParser
import Build
import Output

/// Writes the site.
struct BuildCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the site.",
    discussion: """
      It reads Content and writes the pages for everyone and the sealed pages of every home to Public. If \
      anything in Content has an error, nothing is written, and you are told what to mend.

      Examples:
        homeward build
        homeward build --hold okafor
        homeward build --output /srv/families --date 2026-12-01
        homeward build --shard 2/7 --output part-2
      """)

  @Flag(help: "Also remove files from the output folder that homeward did not write.")
  var clean = false

  @Option(
    help: ArgumentHelp(
      "Build one of several parts of the site: of seven, 1/7 has the pages for everyone, and each its share of homes.",
      valueName: "part"))
  var shard: Shard?

  @OptionGroup var options: BuildOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) async throws -> ExitStatus {
    var request = try options.request(usesKeys: true)
    request.isCleaning = clean
    request.shard = shard
    let report = await Builder(request, observer: options.observer(console)).build()
    console.progress.clear()
    console.showAll(report.diagnostics, ending: report.published == nil ? "Nothing was written." : "")
    if let published = report.published {
      console.say(
        "\(shard.map { "Part \($0) of the site" } ?? "The site") is in \(place(of: request)): "
          + "\(Count.of(report.pages, "file")) for everyone, and the pages of \(Count.of(report.households, "home")). "
          + "\(Count.of(published.written.count, "file")) changed, \(published.removed.count) removed.")
    }
    if report.keysMade > 0 {
      console.remark(
        "Made keys for \(Count.of(report.keysMade, "home")). Save a copy of them: homeward access backup FILE")
    }
    return ExitStatus(report.outcome)
  }

  /// Where the output is, as seen from the folder that the command was typed in.
  private func place(of request: BuildRequest) -> String {
    if let output = request.output { return output }
    return RealPath.of(request.root) == RealPath.of(".") ? "Public" : "\(request.root)/Public"
  }
}
