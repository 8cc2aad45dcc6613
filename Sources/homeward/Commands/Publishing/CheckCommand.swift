import ArgumentParser
import Build
import Diagnostics
import Readability
import Translation

/// Tells what is wrong.
struct CheckCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for errors, and write nothing.",
    discussion: """
      It does all that "build" does, but for writing. It needs no keys. It also looks for people of other \
      families in each family's writing, and warns of days and times that can hardly be meant, of texts that \
      are hard to read, of short forms that nobody explains, and of translations that readers are not shown.

      Example:
        homeward check
      """)

  /// More would hide what has to be mended.
  private static let mostReadings = 20
  private static let mostHeldBack = 20

  @OptionGroup var options: BuildOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) async throws -> ExitStatus {
    let request = try options.request(usesKeys: false)
    let report = await Builder(request, observer: options.observer(console)).check()
    console.progress.clear()
    let readings =
      try await PortalReadings.read(root: request.root)?.warnings(atMost: Self.mostReadings) ?? []
    console.showAll(report.diagnostics + readings + (try heldBack(root: request.root)))
    if report.outcome == .done {
      console.say("There are no errors. A build would change \(Count.of(report.changes.count, "file")).")
    }
    return ExitStatus(report.outcome)
  }

  /// What somebody translated in vain.
  private func heldBack(root: String) throws -> [Diagnostic] {
    let parts = try HeldBackPart.read(root: root)
    let shown = parts.prefix(Self.mostHeldBack).map(TranslateWords.heldBack)
    return parts.count == shown.count ? shown : shown + [TranslateWords.moreHeldBack(parts.count - shown.count)]
  }
}
