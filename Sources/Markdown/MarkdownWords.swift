import Diagnostics

/// What people read about their Markdown.
enum MarkdownWords {
  static func rawHTML(at place: SourcePlace) -> Diagnostic {
    .warning(
      "raw-html", "HTML tags are left out of the page.", at: place,
      remedy: "Write it in Markdown, such as **bold** or [a link](page.md), or take it out.")
  }

  static func unsafeLink(at place: SourcePlace) -> Diagnostic {
    .warning(
      "unsafe-link", "This address is not safe, so only the words of the link are shown.", at: place,
      remedy: "Start it with https:, http:, mailto: or tel:, or link to a file of the portal.")
  }

  static func foreignPicture(at place: SourcePlace) -> Diagnostic {
    .warning(
      "foreign-picture", "Only pictures and recordings of the portal are shown; of this one, only the words are.",
      at: place, remedy: "Save it beside this file, and write the name of the file as its address.")
  }

  static func lostLink(_ link: LostLink, at place: SourcePlace) -> Diagnostic {
    let kind = link.isPicture ? "picture" : "link"
    return switch link.slip {
    case .spaceInAddress:
      .warning(
        "space-in-address",
        "A space in this address keeps it from being a \(kind): families see the brackets instead.", at: place,
        remedy: spaceRemedy(link.scheme))
    case .spaceBeforeAddress:
      .warning(
        "space-before-address",
        "The space before this address keeps it from being a \(kind): families see the brackets instead.", at: place,
        remedy: "Delete the space between \"]\" and \"(\".")
    }
  }

  private static func spaceRemedy(_ scheme: LostLink.Scheme) -> String {
    switch scheme {
    case .none: "Put \"<\" and \">\" around the address, or give the file a name without spaces."
    case .web: "Write \"%20\" in the place of each space of the address."
    case .phone: "Write the number without spaces, such as \"tel:+17185550100\"."
    }
  }

  static func linkWithoutAddress(isPicture: Bool, at place: SourcePlace) -> Diagnostic {
    .warning(
      "no-address",
      "There is no address between the brackets \"()\", so this \(isPicture ? "picture" : "link") shows nothing.",
      at: place, remedy: "Write the address there, or take the brackets out.")
  }

  static func pictureWithoutWords(at place: SourcePlace) -> Diagnostic {
    .warning(
      "picture-without-words", "This picture has no words, so who cannot see it does not know what it shows.",
      at: place, remedy: "Say between the brackets \"[]\" what it shows.")
  }

  static func tableWithoutLine(at place: SourcePlace) -> Diagnostic {
    .warning(
      "table-without-line", "This table lacks the line below its headings: families see the bars instead.", at: place,
      remedy: "Write a line such as \"| --- | --- |\" below the first one, with as many parts as that one has.")
  }

  static func unknownCallout(_ word: String, at place: SourcePlace) -> Diagnostic {
    let known = MarkdownNode.Callout.allCases.map { "\($0.name)".uppercased() }
    let nearest = NearestName.find(word, in: known).map { "Did you mean [!\($0)]?" }
    return .warning(
      "unknown-callout", "There is no box of the kind [!\(word)].", at: place,
      remedy: nearest ?? "The kinds are \(known.map { "[!\($0)]" }.joined(separator: ", ")).")
  }
}
