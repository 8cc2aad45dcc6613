import Build
import Dispatch
import Files
import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#endif

/// Shows a portal's site on this computer, and builds it anew whenever its writing is saved.
package struct PreviewServer: Sendable {
  /// Why it could not go on.
  package enum Stop: Error, Sendable {
    case portInUse(UInt16)
    case portForbidden(UInt16)
    case cannotListen(UInt16, String)
  }

  /// What happens, for the terminal.
  package enum Event: Sendable {
    case built(BuildReport)
    /// The address to open.
    case listening(String)
  }

  private let request: BuildRequest
  private let folder: String
  private let port: UInt16
  private let observer: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - request: what to build; its output is the folder that is served.
  ///   - observer: is told of every build.
  package init(
    _ request: BuildRequest, folder: String, port: UInt16, observer: @escaping @Sendable (Event) -> Void
  ) {
    self.request = request
    self.folder = folder
    self.port = port
    self.observer = observer
  }

  /// Serves until somebody interrupts it.
  package func run() async throws {
    let watch = try FolderWatch(
      ["Content", "Themes"].map { "\(request.root)/\($0)" } + ["\(request.resources)/Themes"])
    defer { watch.stop() }
    let board = PreviewBoard()
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: PreviewHandler(folder: folder, port: port, board: board))
    let interruption = Interruption()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await listen(server) }
      group.addTask {
        try await server.waitUntilListening(timeout: 10)
        observer(.listening("http://127.0.0.1:\(port)/"))
        await build(board)
        for await _ in watch.changes { await build(board) }
      }
      group.addTask { await interruption.wait() }
      // Whichever ends first ends all: an interruption, or a server that could not start.
      try await group.next()
      watch.stop()
      await board.close()
      await server.stop()
      group.cancelAll()
    }
  }

  private func build(_ board: PreviewBoard) async {
    let report = await Builder(request).build()
    await board.post(report)
    observer(.built(report))
  }

  private func listen(_ server: HTTPServer) async throws {
    do {
      try await server.run()
    } catch SocketError.failed(_, let code, let message) {
      switch code {
      case EADDRINUSE: throw Stop.portInUse(port)
      case EACCES: throw Stop.portForbidden(port)
      default: throw Stop.cannotListen(port, message)
      }
    }
  }
}
