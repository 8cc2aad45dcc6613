import Files
import FlyingFox
import Foundation

/// Answers a browser on this computer with the files that a build wrote.
struct PreviewHandler: HTTPHandler {
  let folder: String
  let port: UInt16
  let board: PreviewBoard

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // A page of the web may have its name lead to this computer (DNS rebinding); it still says its own name here.
    guard let host = request.headers[.host], Self.names(port).contains(host.lowercased()) else {
      return answer(.forbidden, "text/plain", Array("This preview is for this computer alone.\n".utf8))
    }
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, "text/plain", [])
    }
    switch request.path {
    case PreviewScript.path: return answer(.ok, "text/javascript", Array(PreviewScript.source.utf8))
    case PreviewScript.statePath:
      let after = request.query.first { $0.name == "after" }.flatMap { Int($0.value) } ?? -1
      return answer(.ok, "application/json", await board.state(after: after).json)
    // The server's own path has lost its last slash.
    default: return await file(request.target.path(percentEncoded: false))
    }
  }

  /// The names by which this computer calls itself. Of port 80 a browser leaves the number out (RFC 9110, section 4.2.1).
  static func names(_ port: UInt16) -> Set<String> {
    let names: Set = ["127.0.0.1", "localhost"]
    let full = Set(names.map { "\($0):\(port)" })
    return port == 80 ? full.union(names) : full
  }

  private func file(_ path: String) async -> HTTPResponse {
    let state = await board.state
    guard state.site > 0 else {
      return answer(.serviceUnavailable, "text/html", PreviewScript.add(to: Self.nothingYet, site: 0))
    }
    let parts = path.split(separator: "/").map(String.init)
    guard !parts.contains(where: { $0.hasPrefix(".") || $0.contains("\0") }) else { return missing(state) }
    let whole = ([folder] + parts).joined(separator: "/")
    guard let status = (try? FileStatus.of(whole)) ?? nil else { return missing(state) }
    if status.kind == .folder {
      guard path.hasSuffix("/") else {
        var response = answer(.movedPermanently, "text/plain", [])
        response.headers[.location] = "/" + parts.map(Self.encoded).joined(separator: "/") + "/"
        return response
      }
      return serve(whole + "/index.html", state) ?? missing(state)
    }
    return serve(whole, state) ?? missing(state)
  }

  private func serve(_ path: String, _ state: PreviewState, _ status: HTTPStatusCode = .ok) -> HTTPResponse? {
    guard let bytes = try? FileReader.bytes(of: path) else { return nil }
    let ending = path.split(separator: ".").last.map { String($0).lowercased() } ?? ""
    let type = Self.types[ending] ?? "application/octet-stream"
    return answer(status, type, ending == "html" ? PreviewScript.add(to: bytes, site: state.site) : bytes)
  }

  private func missing(_ state: PreviewState) -> HTTPResponse {
    serve(folder + "/404.html", state, .notFound) ?? answer(.notFound, "text/plain", Array("Not found.\n".utf8))
  }

  private func answer(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
    let isText = type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
    return HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: isText ? type + "; charset=utf-8" : type,
        HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("Referrer-Policy"): "no-referrer",
      ], body: Data(bytes))
  }

  private static func encoded(_ part: String) -> String {
    part.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? part
  }

  private static let types = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json",
    "xml": "application/xml", "txt": "text/plain", "ics": "text/calendar", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg", "mp4": "video/mp4",
    "webm": "video/webm", "pdf": "application/pdf", "vtt": "text/vtt", "woff2": "font/woff2",
  ]

  private static let nothingYet = Array(
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title></head><body><p>There is no site yet.</p></body></html>"
      .utf8)
}
