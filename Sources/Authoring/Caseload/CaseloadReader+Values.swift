import Languages
import Library

extension CaseloadReader {
  mutating func values(_ cells: inout Cells) -> CaseloadRow? {
    let child = child(cells)
    let adults = adults(cells)
    let languages = languages(cells)
    let strategies = strategies(cells)
    let by = name(.team, .by, cells) ?? defaults.by
    let until = until(cells)
    let family = familyFolder(cells)
    guard let child else { return nil }
    if !strategies.isEmpty {
      if by == nil { fail(.therapistMissing, at: cells.place(.by)) }
      if until == nil, cells.text(.until) == nil { fail(.untilMissing, at: cells.place(.until)) }
    }
    var kept = child
    if let by { kept.team = [by] }
    return CaseloadRow(
      place: CellPlace(row: cells.row.number, line: cells.row.line), child: kept, adults: adults,
      languages: languages, strategies: strategies, by: by, until: until, family: family)
  }

  private mutating func child(_ cells: Cells) -> FamilyFile.NewChild? {
    guard let name = cells.text(.child) else {
      fail(.cellEmpty, at: cells.place(.child))
      return nil
    }
    guard let id = childId(name, cells) else { return nil }
    return FamilyFile.NewChild(
      id: id, name: name, grade: cells.text(.grade), school: self.name(.school, .school, cells),
      classroom: cells.text(.classroom))
  }

  private mutating func childId(_ name: String, _ cells: Cells) -> String? {
    guard let chosen = cells.text(.id) else {
      let id = ShortName.proposed(for: name)
      if id == nil { fail(.noName(name), at: cells.place(.child)) }
      return id
    }
    if ShortName.isValid(chosen.utf8) { return chosen }
    fail(.notAName(chosen, proposed: ShortName.proposed(for: chosen)), at: cells.place(.id))
    return nil
  }

  private mutating func adults(_ cells: Cells) -> [FamilyFile.NewAdult] {
    let cell = AdultsCell(cells.texts(.adults, alsoAt: "；؛、"))
    if let text = cell.unclear {
      fail(.adultsUnclear(text), at: cells.place(.adults))
      return []
    }
    var adults = cell.adults
    if adults.isEmpty { fail(.cellEmpty, at: cells.place(.adults)) }
    let phones = cells.texts(.phones, alsoAt: ",")
    for phone in phones where !PhoneNumber.isOne(phone) { fail(.notAPhone(phone), at: cells.place(.phones)) }
    if phones.count > adults.count, !adults.isEmpty {
      fail(.tooManyPhones(adults: adults.count), at: cells.place(.phones))
    }
    for (index, phone) in phones.prefix(adults.count).enumerated() { adults[index].phone = phone }
    let reads = cells.texts(.reads, alsoAt: ",").compactMap { text in reading(text, cells) }
    if reads.count > 1, reads.count != adults.count {
      fail(.readsCount(adults: adults.count), at: cells.place(.reads))
    } else if !reads.isEmpty {
      for index in adults.indices { adults[index].reads = reads.count == 1 ? reads[0] : reads[index] }
    }
    return adults
  }

  private mutating func reading(_ text: String, _ cells: Cells) -> Adult.Reading? {
    let word = text.lowercased().split(separator: " ").joined(separator: "-")
    if let reads = Adult.Reading(rawValue: word) { return reads }
    fail(.notReads(text), at: cells.place(.reads))
    return nil
  }

  private mutating func languages(_ cells: Cells) -> [LanguageTag] {
    let texts = cells.texts(.languages, alsoAt: ",/")
    guard !texts.isEmpty else { return Array(roster.languages.prefix(1)) }
    var languages: [LanguageTag] = []
    for text in texts {
      guard let language = language(text) else {
        fail(.notALanguage(text), at: cells.place(.languages))
        continue
      }
      if !languages.contains(language) { languages.append(language) }
    }
    return languages
  }

  /// A language by its code, or by a name of one of the portal's.
  private func language(_ text: String) -> LanguageTag? {
    let wanted = text.lowercased()
    let named = roster.languages.first {
      $0.englishName.lowercased() == wanted || $0.nativeName?.lowercased() == wanted
    }
    if let named { return named }
    guard let tag = LanguageTag(text), tag.isKnown else { return nil }
    return tag
  }

  private mutating func strategies(_ cells: Cells) -> [String] {
    var names: [String] = []
    // A title may hold a comma, so the whole is tried before its parts.
    for text in cells.texts(.strategies) {
      let parts = (try? roster.lookUp(.strategy, text)) != nil ? [text] : text.split(separator: ",").map(String.init)
      for part in parts.map(\.trimmed) where !part.isEmpty {
        if let name = lookUp(.strategy, part, at: cells.place(.strategies)), !names.contains(name) {
          names.append(name)
        }
      }
    }
    return names
  }

  private mutating func until(_ cells: Cells) -> CivilDate? {
    guard let text = cells.text(.until) else { return defaults.until }
    guard let day = CivilDate(text) else {
      fail(.notADate(text), at: cells.place(.until))
      return nil
    }
    if day < defaults.from { fail(.untilPassed(text), at: cells.place(.until)) }
    return day
  }

  private mutating func familyFolder(_ cells: Cells) -> String? {
    guard let text = cells.text(.family) else { return nil }
    guard let folder = ShortName.proposed(for: text) else {
      fail(.noName(text), at: cells.place(.family))
      return nil
    }
    return folder
  }

  private mutating func name(
    _ subject: AuthoringProblem.Subject, _ column: CaseloadColumn, _ cells: Cells
  ) -> String? {
    cells.text(column).flatMap { text in lookUp(subject, text, at: cells.place(column)) }
  }

  private mutating func lookUp(
    _ subject: AuthoringProblem.Subject, _ text: String, at place: CellPlace
  ) -> String? {
    do throws(AuthoringProblem) {
      return try roster.lookUp(subject, text)
    } catch {
      if case .unknown(_, let name, let nearest) = error {
        fail(.unknown(subject, name, nearest: nearest), at: place)
      } else {
        fail(.notReady(subject, text), at: place)
      }
      return nil
    }
  }
}
