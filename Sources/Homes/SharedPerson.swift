import Languages
import Library
import Seal
import Templates
import Translation
import Views

/// A person of the team with their card, which is the same for all households with the same languages: rendered and
/// compressed once.
///
/// A class, since many households' pages hold it.
final class SharedPerson: Sendable {
  /// A person, on the days that they are there for a household, and a reader of one renderer.
  struct Key: Hashable {
    let holder: TeamDuty.Holder
    let reader: ObjectIdentifier
  }

  /// The name of the page with the card.
  let page: String
  let segment: SharedSegment
  /// What screens show of them.
  let value: Value
  /// What a reader must know of the translation of all their words, and of what lists show of them.
  let notices: Set<Notice>
  let listNotices: Set<Notice>

  init(page: String, segment: SharedSegment, value: Value, _ reading: ReaderPiece) {
    self.page = page
    self.segment = segment
    self.value = value
    notices = reading.notices
    listNotices = reading.notices(for: [.role])
  }
}

extension HomeRenderer {
  /// The people who work with a household's children, and how to reach them.
  mutating func team(
    _ holders: [TeamDuty.Holder], _ reader: Reader, scratch: inout SealScratch
  ) -> [SharedPerson] {
    holders.compactMap { holder in
      let key = SharedPerson.Key(holder: holder, reader: ObjectIdentifier(reader))
      if let known = people[key] { return known }
      guard let person = plan.team[holder.slug] else { return nil }
      let made = made(person, holder, self.reader(of: person.piece, for: reader), scratch: &scratch)
      people[key] = made
      return made
    }
  }

  private mutating func made(
    _ person: TeamMember, _ holder: TeamDuty.Holder, _ reader: Reader, scratch: inout SealScratch
  ) -> SharedPerson {
    let key = SharedPerson.Key(holder: holder, reader: ObjectIdentifier(reader))
    if let known = people[key] { return known }
    let reading = reading(person.piece, reader)
    let handler = PieceHandler(
      reader, links: plan.links, own: plan.sealedMedia(of: person.piece), setting: .household,
      file: person.piece.source.file)
    let id = "t-\(holder.slug)"
    let value = Value.object([
      "id": .text(id), "show-from": holder.from.map { .text($0.description) } ?? .none,
      "until": holder.until.map { .text($0.description) } ?? .none, "name": .text(person.name),
      "role": reader.value(reading, .role),
      "phone": person.phone.map { .text($0) } ?? .none,
      "phone-link": person.phone.map { .text(Reader.phoneLink($0)) } ?? .none,
      "facts": PersonView.facts(person, reading, reader, plan.library),
      "picture": SealedPicture.value(reading, own: [:], plan.links, reader),
      "body": .html(pieces.html(reading, for: reader, handler: handler, prefix: "\(id)-", topHeading: 4)),
    ])
    let page = Screen.person(holder.slug)
    pages.removeAll()
    write(page, title: person.name, .familyPerson, [.object(["t": reader.words]), value], reader)
    let made = SharedPerson(page: page, segment: SharedSegment(pages.array(), scratch: &scratch), value: value, reading)
    people[key] = made
    return made
  }
}
