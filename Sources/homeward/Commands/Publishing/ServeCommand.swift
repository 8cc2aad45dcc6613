import ArgumentParser
import Build
import Diagnostics
import Files
import Languages
import Preview

/// Shows the site on this computer while it is written.
struct ServeCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "See the site on this computer while you write.",
    discussion: """
      Open the address that it names. Each time a file is saved, the site is built anew and the open page \
      reloads itself. Where the writing has errors, the page says so and stays as it last was. Only this \
      computer can open it. Nothing goes to Public: build and publish when you are content. Ctrl-C ends it.

      Examples:
        homeward serve
        homeward serve --port 8090
      """)

  @Option(help: "The number of the port to listen on.")
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp("Where to write the site (default: .homeward/preview in the portal).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Show it as of this day (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    if port == 0 { throw ValidationError("--port needs a number from 1 to 65535.") }
  }

  func perform(_ console: Console) async throws -> ExitStatus {
    var request = try BuildRequest(portal, date: date, usesKeys: true)
    let folder = output ?? "\(request.root)/.homeward/preview"
    request.output = folder
    request.isPreview = true
    let server = PreviewServer(request, folder: folder, port: port) { show($0, console) }
    do {
      try await server.run()
    } catch let stop as PreviewServer.Stop {
      throw CommandStop(.failed, [Self.words(stop)])
    }
    console.remark("The preview has ended.")
    return .done
  }

  private func show(_ event: PreviewServer.Event, _ console: Console) {
    switch event {
    case .listening(let address): console.say("The site is at \(address) (Ctrl-C ends it)")
    case .built(let report):
      guard let published = report.published else {
        return console.showAll(report.diagnostics, ending: "The site stays as it last was.")
      }
      console.show(report.diagnostics)
      console.remark(
        published.written.isEmpty && published.removed.isEmpty
          ? "Nothing changed."
          : "\(Count.of(published.written.count, "file")) changed, \(published.removed.count) removed.")
    }
  }

  private static func words(_ stop: PreviewServer.Stop) -> Diagnostic {
    switch stop {
    case .portInUse(let port):
      .error(
        "port-in-use", "Another program uses port \(port) already.",
        remedy: "Choose another one: homeward serve --port \(port == .max ? 8090 : port + 1)")
    case .portForbidden(let port):
      .error(
        "port-forbidden", "This account may not use port \(port).",
        remedy: "Choose a larger one: homeward serve --port 8080")
    case .cannotListen(let port, let reason):
      .error("cannot-listen", "The preview could not start on port \(port): \(reason).")
    }
  }
}
