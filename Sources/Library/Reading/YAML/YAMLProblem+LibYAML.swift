import CYAML

extension YAMLProblem {
  /// What libyaml found, in our own terms, where a person would look for it.
  static func finding(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> YAMLReader.Finding {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let isName = context == "while scanning an anchor" || context == "while scanning an alias"
    let sign = sign(at: isName ? parser.context_mark : parser.problem_mark, in: bytes)
    let kind = classify(problem, context: context, sign: sign)
    let mark = isName || kind.isAboutItsBeginning ? parser.context_mark : parser.problem_mark
    return YAMLReader.Finding(problem: kind, line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }

  /// Whether the remedy is where the text begins rather than where libyaml gave up.
  private var isAboutItsBeginning: Bool {
    switch self {
    case .unclosedQuote, .unclosedList, .unclosedMap, .missingColon: true
    default: false
    }
  }

  /// The texts are those of libyaml 0.2.5; one that is not among them is passed on as it is.
  private static func classify(_ problem: String, context: String, sign: String) -> YAMLProblem {
    if problem.contains("tab character") { return .tabIndentation }
    if context == "while scanning a quoted scalar" { return .unclosedQuote }
    if context == "while parsing a quoted scalar" { return .badEscape }
    if context == "while scanning an anchor" || context == "while scanning an alias" { return .forbiddenStart(sign) }
    if context.contains("directive") || context == "while scanning a %YAML directive" { return .directive }
    if context.contains("tag") { return .tag }
    switch problem {
    case "mapping values are not allowed in this context": return .colonInText
    case "could not find expected ':'": return .missingColon
    case "did not find expected ',' or ']'": return .unclosedList
    case "did not find expected ',' or '}'": return .unclosedMap
    case "found character that cannot start any token": return sign == "\t" ? .tabIndentation : .forbiddenStart(sign)
    // A line that begins further left than the first ends the document for libyaml.
    case "did not find expected <document start>", "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
      return .indentation
    case "": return .outOfMemory
    default: return .other(problem)
    }
  }

  /// The character that a mark points at.
  private static func sign(at mark: yaml_mark_t, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Marks count scalars, so the text is walked; this happens once a broken file.
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let at = scalars.index(scalars.startIndex, offsetBy: Int(mark.index), limitedBy: scalars.endIndex) else {
      return ""
    }
    return at < scalars.endIndex ? String(scalars[at]) : ""
  }
}
