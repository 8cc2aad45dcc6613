extension CheckFinding {
  /// What to tell whoever can mend it, in one plain sentence.
  package var words: String {
    switch self {
    case .codeLost(let number): "The mark {\(number)} is gone; put it back."
    case .codeDoubled(let number): "The mark {\(number)} is there more than once."
    case .codeUnknown(let number): "The mark {\(number)} is not in the source; take it out."
    case .codesMisnested: "The marks are not in pairs; {1} must come before {/1}, and pairs must not cross."
    case .placeholderLost(let name): "{{\(name)}} is gone; put it back as it is."
    case .placeholderDoubled(let name): "{{\(name)}} is there more often than in the source."
    case .placeholderUnknown(let name): "{{\(name)}} is not in the source; take it out."
    case .numbersChanged(let missing, let added): Self.change("Numbers", missing, added)
    case .addressChanged(let missing, let added): Self.change("Addresses", missing, added)
    case .lettersLost:
      "Letters were lost when the file was saved. Save the table as \"CSV UTF-8\", or use the Word file."
    case .cannotBeWritten: "The marks stand in a way that a page cannot show; put them around fewer words."
    case .onlyByHand(let file, let line): "\(file) says it on line \(line); change it there."
    case .severalHomes:
      "This could belong to several families or groups, so none got it. Export again, and copy the words into that file."
    case .otherSource:
      "The words in \"source\" are not those of this id. Was the table sorted without the column \"id\"?"
    case .typedOverSource: "It stands in the column \"source\". It belongs into the column \"translation\"."
    case .draftBesideWords:
      "It is marked as a machine's draft, and a person stands for the words that are here, so those stay."
    case .unknownMark:
      "Its page is gone, has another name now, or the file was made on another computer. Export again, and copy the words "
        + "into that file."
    case .numberSpelledOut(let numbers):
      "\(numbers.joined(separator: ", ")) is not there as a number. Is it written as a word?"
    case .orderChanged(let numbers):
      "The order of \(numbers.joined(separator: ", ")) changed. Is the date still the same?"
    case .timeRewritten(let numbers): "The time is written as \(numbers.joined(separator: ", ")). Is it the same time?"
    case .monthRewritten(let numbers):
      "\(numbers.joined(separator: ", ")) is new. Is it the number of the month that the source names?"
    case .replacesTyped:
      "Words that somebody typed here by hand made place for it, and are kept in memory. Is it better?"
    case .replacesReviewed(let name):
      "Words that \(name) had reviewed made place for it, and are kept in memory. Is it reviewed too?"
    case .emphasisDropped: "Words that are bold or slanted in the source are not here."
    case .termUnused(let term): "The glossary says \"\(term)\" for a word of the source."
    case .sameAsSource: "It is the same as the source."
    case .oddLength: "It is much shorter or longer than the source."
    case .otherScript: "It is not in the letters of this language."
    }
  }

  private static func change(_ what: String, _ missing: [String], _ added: [String]) -> String {
    let lost = missing.isEmpty ? "" : " \(missing.joined(separator: ", ")) is missing."
    let new = added.isEmpty ? "" : " \(added.joined(separator: ", ")) is not in the source."
    return "\(what) changed:\(lost)\(new)"
  }
}
