/// What can be wrong with the form of a YAML file, whatever it says.
package enum YAMLProblem: Hashable, Sendable {
  case alias, anchor, directive, mergeKey, secondDocument, tag
  case tooDeep, keyIsNotText, outOfMemory
  /// A character that does not print, by its number in Unicode.
  case forbiddenCharacter(UInt32)
  /// A line break that editors do not show as one (U+0085, U+2028, U+2029).
  case invisibleLineBreak
  case colonInText, missingColon, unclosedQuote, badEscape, tabIndentation, indentation
  case unclosedList, unclosedMap, nothingBeforeComma
  /// Quotes that programs for letters set, and that YAML takes for letters.
  case slantedQuotes
  case textAfterQuotes, textAfterBrackets
  case noSpaceAfterColon, noSpaceAfterDash, dashAfterColon
  /// A text ends at a `#` for YAML; for its writer perhaps not.
  case cutAtHash
  /// The same, where the lines cannot be read for it.
  case brokenAtHash
  /// A value begins with a sign that means something in YAML.
  case forbiddenStart(String)
  /// Anything else, in libyaml's words.
  case other(String)
}
