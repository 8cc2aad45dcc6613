import Bytes
import Files

/// The outputs that Homeward wrote and may therefore replace or remove: paths from the output folder, sorted.
///
/// It is kept in the portal's private folder as one JSON object with a path a line.
struct Manifest: Sendable, Equatable {
  var paths: Set<String>

  init(_ paths: Set<String> = []) { self.paths = paths }

  /// Reads a manifest; one that is not there, or is damaged, owns nothing, so nothing is removed by it.
  static func read(_ path: String) throws(FileProblem) -> Manifest {
    guard try FileStatus.of(path) != nil else { return Manifest() }
    return parse(try FileReader.bytes(of: path)) ?? Manifest()
  }

  func write(_ path: String) throws(FileProblem) {
    try AtomicFile.replace(path, serialized(), mode: 0o600, isDurable: true)
  }

  func serialized() -> [UInt8] {
    var out = ByteWriter(capacity: paths.count * 48 + 64)
    out.append("{\"v\":1,\"files\":[" as StaticString)
    let sorted = paths.sorted { $0.precedes($1) }
    for (index, path) in sorted.enumerated() {
      out.append(index == 0 ? "\n\"" : ",\n\"" as StaticString)
      out.append(escapingJSON: path)
      out.append(UInt8(ascii: "\""))
    }
    out.append("\n]}\n" as StaticString)
    return out.array()
  }

  /// Paths never need an escape that JSON has beyond `\"`, `\\` and `\u003c`, and a line that has another is not ours.
  static func parse(_ bytes: [UInt8]) -> Manifest? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == "{\"v\":1,\"files\":[", lines.last == "]}" else { return nil }
    var paths: Set<String> = []
    for line in lines.dropFirst().dropLast() {
      let quoted = line.hasSuffix(",") ? line.dropLast() : line
      guard quoted.hasPrefix("\""), quoted.hasSuffix("\""), quoted.utf8.count >= 2 else { return nil }
      guard let path = unescape(quoted.dropFirst().dropLast()) else { return nil }
      guard isInside(path) else { return nil }
      paths.insert(path)
    }
    return Manifest(paths)
  }

  /// Whether a path stays in the output folder: what the manifest names may be removed.
  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  private static func unescape(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var plain = ""
    var rest = text
    while let first = rest.popFirst() {
      guard first == "\\" else {
        plain.append(first)
        continue
      }
      switch rest.popFirst() {
      case "\"": plain.append("\"")
      case "\\": plain.append("\\")
      case "u" where rest.hasPrefix("003c"):
        plain.append("<")
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return plain
  }
}
