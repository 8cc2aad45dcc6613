import Library
import Templates
import Translation

/// How to reach a team member.
package enum PersonView {
  package static func facts(
    _ person: TeamMember, _ reading: ReaderPiece, _ reader: Reader, _ library: PublicLibrary
  ) -> Value {
    var facts = FactList()
    facts.add(contact: person.phone, reader.pack.text("team-phone"))
    facts.add(contact: person.email, reader.pack.text("team-email"))
    facts.add(reader.pack.text("team-hours"), reading[.hours], for: reader)
    facts.add(reader.pack.text("team-replies-within"), reading[.repliesWithin], for: reader)
    if let way = person.prefers, reader.pack.messages["team-prefers-\(way.rawValue)"] != nil {
      facts.add(sentence: reader.pack.text("team-prefers-\(way.rawValue)"))
    }
    facts.add(reader.pack.text("team-speaks"), languages: person.languages, for: reader)
    let schools = person.schools.compactMap { library.school($0)?.name }
    facts.add(reader.pack.text("team-schools"), reader.lists.text(schools))
    if let until = person.until {
      facts.add(sentence: reader.pack.text("team-until", ["date": reader.dates.text(until)]))
    }
    if let covered = library.team.first(where: { $0.piece.slug == person.covers }) {
      facts.add(sentence: reader.pack.text("team-covers", ["name": covered.name]))
    }
    return facts.value
  }
}

extension FactList {
  /// Adds a phone number, an e-mail address or a web address as a link.
  package mutating func add(contact: String?, _ label: String) {
    guard let contact, !contact.isEmpty else { return }
    let bytes = contact.utf8
    if bytes.contains(UInt8(ascii: "@")), !bytes.contains(UInt8(ascii: "/")), !contact.contains(where: \.isWhitespace) {
      add(label, link: "mailto:\(contact)", contact)
    } else if contact.hasPrefix("https://") || contact.hasPrefix("http://"), !contact.contains(where: \.isWhitespace) {
      add(label, link: contact, contact)
    } else if PhoneNumber.isOne(contact) {
      add(label, link: Reader.phoneLink(contact), contact)
    } else {
      add(label, contact)
    }
  }
}
