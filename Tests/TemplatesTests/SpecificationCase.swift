import Foundation
import Templates
import Testing

/// One case of the official Mustache specification, read from its JSON files.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let number: Int
  let name: String
  let about: String
  let template: String
  let partials: [String: String]
  let data: Value
  let expected: String

  var testDescription: String { "\(module) \(number): \(name). \(about)" }

  /// All modules but lambdas, with the number of cases that each has at least.
  static let modules = [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12), ("sections", 34),
    ("~inheritance", 27), ("~dynamic-names", 21),
  ]

  /// The folder of the specification: `MUSTACHE_SPEC`, or the one beside the repository.
  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] { return URL(fileURLWithPath: path) }
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return repository.deletingLastPathComponent().appendingPathComponent("shared/mustache-spec")
  }

  /// Every case that can be read; a test of its own sees that none is missing.
  static let all: [SpecificationCase] = modules.flatMap { (try? cases(of: $0.0)) ?? [] }

  static func cases(of module: String) throws -> [SpecificationCase] {
    let file = folder.appendingPathComponent("\(module).json")
    let content = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let tests = (content as? [String: Any])?["tests"] as? [[String: Any]] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return try tests.enumerated().map { number, test in
      guard let name = test["name"] as? String, let template = test["template"] as? String,
        let expected = test["expected"] as? String
      else { throw CocoaError(.fileReadCorruptFile) }
      return SpecificationCase(
        module: module, number: number + 1, name: name, about: test["desc"] as? String ?? "", template: template,
        partials: test["partials"] as? [String: String] ?? [:], data: value(test["data"]), expected: expected)
    }
  }

  /// JSON as a value. A decimal is text, for pages get their decimals written in a language.
  private static func value(_ json: Any?) -> Value {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber where JSONNumber.isFlag(number): .flag(number.boolValue)
    case let number as NSNumber:
      number.doubleValue == number.doubleValue.rounded() ? .number(number.intValue) : .text("\(number.doubleValue)")
    case let list as [Any]: .list(list.map(value))
    case let object as [String: Any]: .object(Fields(object.map { (FieldName($0.key), value($0.value)) }))
    default: .none
    }
  }
}

/// Tells `true` from `1` in what JSONSerialization gives.
private enum JSONNumber {
  static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
