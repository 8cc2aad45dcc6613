extension YAMLProblem: Problem {
  var words: ProblemWords {
    switch self {
    case .alias, .anchor:
      ProblemWords(
        "yaml-anchor", "A value that begins with \"&\" or \"*\" means something special here, and is not used.",
        "Put the text in double quotes, or write it out in full.")
    case .tag:
      ProblemWords(
        "yaml-tag", "A value that begins with \"!\" means something special here, and is not used.",
        "Put the text in double quotes.")
    case .mergeKey: ProblemWords("yaml-merge", "\"<<\" is not used here.", "Write the entries out in full.")
    case .directive: ProblemWords("yaml-directive", "A line that begins with \"%\" is not used here.", "Delete it.")
    case .secondDocument:
      ProblemWords(
        "yaml-several-documents", "A second part begins here, but a file may hold only one.",
        "Delete this line, or put what follows into a file of its own.")
    case .tooDeep:
      ProblemWords("yaml-too-deep", "Lists and entries lie too deep in each other.", "Write it with fewer levels.")
    case .keyIsNotText:
      ProblemWords(
        "yaml-key", "A list or a group of entries stands where the name of an entry should be.",
        "Begin the line with a word and a colon. Put text with brackets in double quotes.")
    case .outOfMemory: ProblemWords("yaml-memory", "There was not enough memory to read this file.")
    case .forbiddenCharacter(let code):
      ProblemWords(
        "control-character", "There is a hidden character here that is not text (number \(code)).",
        "Delete it and type the text around it again.")
    case .invisibleLineBreak:
      ProblemWords(
        "hidden-line-break", "There is a hidden line break here, as some programs add when you paste.",
        "Delete it and press Enter, or a space, in its place.")
    case .colonInText:
      ProblemWords(
        "yaml-colon", "This line has a second colon, so it is not clear what is the entry and what is its text.",
        "Put the text after the first colon in double quotes.")
    case .missingColon:
      ProblemWords(
        "yaml-no-colon", "A line here has no colon after its first word.",
        "Write it as \"name: value\". If it belongs to the text of the line above, begin it with two spaces.")
    case .unclosedQuote:
      ProblemWords("yaml-quote", "The quotes that begin here never end.", "Add the closing quotes.")
    case .badEscape:
      ProblemWords(
        "yaml-escape", "A \"\\\" in double quotes means something special, and this one is not understood.",
        "Write it twice (\"\\\\\"), or use single quotes around the text.")
    case .tabIndentation:
      ProblemWords("yaml-tab", "A tab stands where only spaces may be.", "Replace the tab by spaces.")
    case .indentation:
      ProblemWords(
        "yaml-indentation", "The spaces before this line do not fit the lines above it.",
        "Begin it below the entry that it belongs with.")
    case .unclosedList: ProblemWords("yaml-list", "The list that begins here with \"[\" never ends.", "Add \"]\".")
    case .unclosedMap: ProblemWords("yaml-map", "The entries that begin here with \"{\" never end.", "Add \"}\".")
    case .nothingBeforeComma:
      ProblemWords(
        "yaml-comma", "Nothing stands before this comma.",
        "Delete it. If it belongs to a text, put the text in double quotes.")
    case .slantedQuotes:
      ProblemWords(
        "yaml-slanted-quotes",
        "The quotes on this line are slanted ones, as programs for letters make them. They do not count here.",
        "Put straight quotes (\") around the text.")
    case .textAfterQuotes:
      ProblemWords(
        "yaml-after-quotes", "The text in quotes ends before this, and more follows on the line.",
        "Begin and end the whole text with double quotes, and write \\\" for those inside it.")
    case .textAfterBrackets:
      ProblemWords(
        "yaml-after-brackets", "What the brackets hold ends before this, and more follows on the line.",
        "If the brackets belong to a text, put the whole text in double quotes.")
    case .noSpaceAfterColon:
      ProblemWords("yaml-no-space", "A space is missing after this colon.", "Write it as \"name: value\".")
    case .noSpaceAfterDash:
      ProblemWords("yaml-no-space", "A space is missing after this \"-\".", "Write it as \"- \", and then the item.")
    case .dashAfterColon:
      ProblemWords(
        "yaml-dash", "A \"-\" and a space stand at the beginning of a text.",
        "Put the text in double quotes. If it is a list, begin the list in the next line.")
    case .cutAtHash:
      ProblemWords(
        "yaml-hash", "This line ends at \"#\"; what comes after is left out.",
        "Put the text in double quotes (\"), or a remark on a line of its own.", severity: .warning)
    case .brokenAtHash:
      ProblemWords(
        "yaml-hash", "This line ends at \"#\", and so the lines after it do not fit.",
        "Put the text in double quotes (\"), or a remark on a line of its own.")
    case .forbiddenStart(let sign):
      ProblemWords("yaml-start", "A value may not begin with \"\(sign)\".", "Put the text in double quotes.")
    case .other(let text):
      ProblemWords(
        "yaml-form", "These lines are not written in the form that is needed (\(text)).",
        "Write one \"name: value\" a line, and put text with special signs in double quotes.")
    }
  }
}
