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
    let quote = UInt8(ascii: "\"")
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual("{\"v\":1,\"files\":[".utf8),
      let last = lines.last, last.elementsEqual("]}".utf8)
    else { return nil }
    var paths: Set<String> = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      let quoted = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      guard quoted.count >= 2, quoted.first == quote, quoted.last == quote else { return nil }
      let written = quoted.dropFirst().dropLast()
      let text = String(decoding: written, as: UTF8.self)
      guard let path = written.contains(UInt8(ascii: "\\")) ? unescape(text[...]) : text, isInside(path) else {
        return nil
      }
      paths.insert(path)
    }
    return Manifest(paths)
  }

  /// Whether a path stays in the output folder: what the manifest names may be removed.
  private static func isInside(_ path: String) -> Bool {
    let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
    return path.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && !(part.count <= 2 && part.allSatisfy { $0 == dot })
    }
  }

  private static func unescape(_ text: Substring) -> String? {
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
