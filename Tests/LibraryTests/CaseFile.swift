import Foundation

/// A way to spoil the sample portal, and what is then said.
///
///     ## An entry with a typing error
///     in Content/strategies/calm-corner.md
///     - minutes: 10
///     + minuts: 10
///     > Content/strategies/calm-corner.md:7:1: "minuts" is not a known entry here. Did you mean "minutes"?
///
/// `new PATH` writes a file of the `|` lines after it, `remove PATH` takes one away, `link PATH TARGET` makes a link.
struct ContentCase: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case replace(file: String, old: String, new: [String])
    case new(file: String, lines: [String])
    case remove(file: String)
    case link(file: String, target: String)
  }

  var title: String
  var steps: [Step] = []
  var expected: [String] = []

  var description: String { title }

  /// The cases of a file beside the tests.
  static func all(in name: String) -> [ContentCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var cases: [ContentCase] = []
    var current = ""
    for line in text.split(separator: "\n").map(String.init) {
      guard let sign = line.first else { continue }
      let rest = String(line.dropFirst(2))
      if sign == "#" {
        cases.append(ContentCase(title: String(line.dropFirst(3))))
      } else if !cases.isEmpty {
        cases[cases.count - 1].add(sign, rest, line: line, file: &current)
      }
    }
    return cases
  }

  private mutating func add(_ sign: Character, _ rest: String, line: String, file: inout String) {
    let words = line.split(separator: " ").map(String.init)
    switch (sign, words[0]) {
    case (">", _): expected.append(rest)
    case ("-", _): steps.append(.replace(file: file, old: rest, new: []))
    case ("+", _):
      if case .replace(let file, let old, let new)? = steps.popLast() {
        steps.append(.replace(file: file, old: old, new: new + [rest]))
      }
    case ("|", _):
      if case .new(let file, let lines)? = steps.popLast() { steps.append(.new(file: file, lines: lines + [rest])) }
    case (_, "in"): file = words[1]
    case (_, "new"): steps.append(.new(file: words.dropFirst().joined(separator: " "), lines: []))
    case (_, "remove"): steps.append(.remove(file: words[1]))
    case (_, "link"): steps.append(.link(file: words[1], target: words[2]))
    default: expected.append("this line of the case is not understood: \(line)")
    }
  }

  /// The sample portal, spoilt in this way.
  func portal() throws -> TestPortal {
    let portal = try TestPortal(SamplePortal.text)
    var files = Dictionary(TestPortal.files(SamplePortal.text).map { ($0.path, $0.content) }) { $1 }
    for step in steps {
      switch step {
      case .replace(let file, let old, let new):
        let text = files[file] ?? ""
        guard text.contains(old + "\n") else { throw CaseError.lineNotFound(old, file) }
        files[file] = text.replacingOccurrences(of: old + "\n", with: new.map { $0 + "\n" }.joined())
        try portal.write(file, Array((files[file] ?? "").utf8))
      case .new(let file, let lines): try portal.write(file, Array(lines.map { $0 + "\n" }.joined().utf8))
      case .remove(let file): try portal.remove(file)
      case .link(let file, let target): try portal.link(file, to: target)
      }
    }
    return portal
  }

  enum CaseError: Error { case lineNotFound(String, String) }
}
