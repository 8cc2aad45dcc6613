import CYAML

extension YAMLProblem {
  /// What libyaml found, in our own terms, where a person would look for it.
  static func finding(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> YAMLReader.Finding {
    let failure = Failure(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      context: parser.context.map { String(cString: $0) } ?? "", spot: BrokenText.Spot(parser.problem_mark),
      start: BrokenText.Spot(parser.context_mark), text: BrokenText(bytes))
    let (problem, spot) = failure.told
    return YAMLReader.Finding(problem: problem, line: spot.line + firstLine, column: spot.column + 1)
  }
}

/// Where and why libyaml gave up.
private struct Failure {
  typealias Told = (problem: YAMLProblem, spot: BrokenText.Spot)

  let problem: String
  let context: String
  let spot: BrokenText.Spot
  /// Where that begins which cannot be read.
  let start: BrokenText.Spot
  let text: BrokenText

  /// The texts are those of libyaml 0.2.5; one that is not among them is passed on as it is.
  var told: Told {
    if problem.contains("tab character") { return (.tabIndentation, spot) }
    switch context {
    case "while scanning a quoted scalar": return (.unclosedQuote, start)
    case "while parsing a quoted scalar": return (.badEscape, spot)
    case "while scanning an anchor", "while scanning an alias": return (.forbiddenStart(text.sign(at: start)), start)
    case "while scanning a block scalar": return (.forbiddenStart(text.sign(at: start)), start)
    case _ where context.contains("directive") || problem.contains("YAML"): return (.directive, spot)
    case _ where context.contains("tag") || problem.contains("tag"): return (.tag, spot)
    default: return toldByProblem
    }
  }

  private var toldByProblem: Told {
    switch problem {
    case "mapping values are not allowed in this context": return secondColon
    case "could not find expected ':'": return text.missingSpace(in: start.line) ?? (.missingColon, start)
    case "did not find expected ',' or ']'": return unclosed(.unclosedList, sign: "]")
    case "did not find expected ',' or '}'": return unclosed(.unclosedMap, sign: "}")
    case "found character that cannot start any token":
      let sign = text.sign(at: spot)
      return (sign == "\t" ? .tabIndentation : .forbiddenStart(sign), spot)
    case "did not find expected node content": return noValue
    case "block sequence entries are not allowed in this context" where text.sign(before: spot) != nil:
      return (.dashAfterColon, spot)
    case "mapping keys are not allowed in this context" where text.sign(before: spot) != nil:
      return (.forbiddenStart(text.sign(at: spot)), spot)
    // A line that begins further left than the first ends the document for libyaml.
    case "did not find expected <document start>", "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
      return misplaced
    case "": return (.outOfMemory, spot)
    default: return (.other(problem), spot)
    }
  }

  private var secondColon: Told {
    if let start = text.valueStart(in: spot.line), "“”„‟‘’‚‛".unicodeScalars.contains(start) {
      return (.slantedQuotes, spot)
    }
    guard let above = text.lineAbove(spot.line) else { return (.colonInText, spot) }
    // Where the line above is neither entry nor item, it runs on into this one.
    if !text.isItem(above), let slip = text.missingSpace(in: above) { return slip }
    guard text.isFirstColon(spot), let start = text.wordsStart(in: spot.line) else { return (.colonInText, spot) }
    let isFurtherIn = start.column > (text.wordsStart(in: above)?.column ?? 0)
    return isFurtherIn && text.isEntry(above) ? (.indentation, start) : (.colonInText, spot)
  }

  /// Something stands where an entry or an item should begin.
  private var misplaced: Told {
    if let before = text.sign(before: spot) {
      for sign in [text.valueStart(in: spot.line), before] {
        switch sign {
        case "\"", "'": return (.textAfterQuotes, spot)
        case "[", "{", "]", "}": return (.textAfterBrackets, spot)
        default: continue
        }
      }
    } else if let slip = text.missingSpace(in: spot.line) {
      return slip
    } else if spot.column > 0, !text.isEntry(spot.line),
      let remark = text.lineAbove(spot.line).flatMap({ text.remark(in: $0) })
    {
      return (.brokenAtHash, remark)
    }
    return (.indentation, spot)
  }

  private func unclosed(_ problem: YAMLProblem, sign closing: Unicode.Scalar) -> Told {
    if let sign = text.sign(before: spot), sign == "\"" || sign == "'" { return (.textAfterQuotes, spot) }
    // The closing bracket may be there, behind a "#".
    let remark = (start.line...max(start.line, spot.line)).lazy.compactMap { text.remark(in: $0, with: closing) }.first
    return remark.map { (.brokenAtHash, $0) } ?? (problem, start)
  }

  /// A sign stands where a value should.
  private var noValue: Told {
    if context == "while parsing a block node" { return (.forbiddenStart(text.sign(at: spot)), spot) }
    if text.sign(at: spot) == "," { return (.nothingBeforeComma, spot) }
    guard let bracket = text.bracket(before: spot) else { return (.other(problem), spot) }
    return (text.sign(at: bracket) == "[" ? .unclosedList : .unclosedMap, bracket)
  }
}
