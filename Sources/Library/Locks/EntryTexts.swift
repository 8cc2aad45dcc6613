import Languages

/// The texts that stand in YAML in several languages, each with its file and its path in it. Paths name entries by
/// their ids, so that a new entry in front changes none of them.
///
/// `visit` is given the file from the portal's root. It asks for the path where it needs it, since few do.
extension PublicLibrary {
  package mutating func visitTexts(
    _ visit: (_ file: String, _ path: () -> UnitPath, _ text: inout LocalizedText) -> Void
  ) {
    let portal = "Content/portal.yml"
    visit(portal, { UnitPath("title") }, &settings.title)
    for vocabulary in PortalSettings.Vocabulary.allCases {
      guard var words = settings.words[vocabulary] else { continue }
      for name in words.keys.sorted() {
        guard var text = words[name] else { continue }
        visit(portal, { UnitPath("\(vocabulary.rawValue)/\(name)") }, &text)
        words[name] = text
      }
      settings.words[vocabulary] = words
    }
    for index in schools.indices {
      let id = schools[index].id
      schools[index].hours.visit { visit("Content/schools.yml", { UnitPath("\(id)/hours") }, &$0) }
    }
    for index in glossary.indices { glossary[index].visitTexts(settings.sourceLanguage, visit) }
    for index in forms.indices { forms[index].visitTexts(visit) }
  }
}

extension GlossaryTerm {
  fileprivate mutating func visitTexts(
    _ source: LanguageTag, _ visit: (String, () -> UnitPath, inout LocalizedText) -> Void
  ) {
    let file = "Content/glossary.yml"
    let id = (term[source] ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    if !isKept { visit(file, { UnitPath("\(id)/term") }, &term) }
    standsFor.visit { visit(file, { UnitPath("\(id)/stands-for") }, &$0) }
    plain.visit { visit(file, { UnitPath("\(id)/plain") }, &$0) }
  }
}

extension Form {
  package mutating func visitTexts(_ visit: (String, () -> UnitPath, inout LocalizedText) -> Void) {
    for index in fields.indices {
      let path = "fields/\(fields[index].id)"
      visit(piece.source.file, { UnitPath("\(path)/label") }, &fields[index].label)
      for number in fields[index].choices.indices {
        visit(piece.source.file, { UnitPath("\(path)/choices/\(number)") }, &fields[index].choices[number])
      }
    }
  }
}

extension Family {
  package mutating func visitTexts(
    _ visit: (_ file: String, _ path: () -> UnitPath, _ text: inout LocalizedText) -> Void
  ) {
    let root = "Content/families/\(folder)/"
    let members = root + "family.yml"
    for child in children.indices {
      let id = children[child].id
      for service in children[child].services.indices {
        let kind = children[child].services[service].kind
        children[child].services[service].place.visit { visit(members, { UnitPath("\(id)/\(kind)/place") }, &$0) }
      }
      for index in children[child].likes.indices {
        visit(members, { UnitPath("\(id)/likes/\(index)") }, &children[child].likes[index])
      }
    }
    for home in households.indices {
      let id = households[home].id
      for adult in households[home].adults.indices {
        households[home].adults[adult].bestTimes.visit {
          visit(members, { UnitPath("\(id)/adults/\(adult)/best-times") }, &$0)
        }
      }
    }
    for index in practice.indices {
      let (child, strategy, file) = (practice[index].child, practice[index].strategy, practice[index].place.file)
      practice[index].note.visit { visit(file, { UnitPath("\(child)/\(strategy)/note") }, &$0) }
    }
    for index in writing.indices { writing[index] = writing[index].visitingTexts(visit) }
  }
}

extension FamilyWriting {
  /// The same writing, with each text as `visit` leaves it.
  package func visitingTexts(_ visit: (String, () -> UnitPath, inout LocalizedText) -> Void) -> FamilyWriting {
    var facts = facts
    switch facts {
    case .meeting(var meeting):
      for index in meeting.attendees.indices {
        visit(piece.source.file, { UnitPath("attendees/\(index)/role") }, &meeting.attendees[index].role)
      }
      facts = .meeting(meeting)
    case .goal(var goal):
      for index in goal.agreedWith.indices {
        visit(piece.source.file, { UnitPath("agreed-with/\(index)") }, &goal.agreedWith[index])
      }
      facts = .goal(goal)
    default: return self
    }
    return FamilyWriting(
      piece: piece, child: child, households: households, date: date, attachments: attachments, facts: facts)
  }
}

extension LocalizedText? {
  fileprivate mutating func visit(_ body: (inout LocalizedText) -> Void) {
    guard var text = self else { return }
    body(&text)
    self = text
  }
}
