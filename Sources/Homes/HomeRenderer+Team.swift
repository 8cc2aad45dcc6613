import Languages
import Library
import Templates
import Views

extension HomeRenderer {
  /// The people who work with a household's children, and how to reach them.
  mutating func team(_ slugs: [String], _ reader: Reader) -> [Value] { slugs.compactMap { member($0, reader) } }

  /// One of them, as all households with the same languages see them: made once.
  private mutating func member(_ slug: String, _ reader: Reader) -> Value? {
    let key = MemberKey(slug: slug, reader: ObjectIdentifier(reader))
    if let known = members[key] { return known }
    guard let person = plan.team[slug] else { return nil }
    let reading = reading(person.piece, reader)
    let handler = PieceHandler(
      reader, links: plan.links, own: plan.sealedMedia(of: person.piece), setting: .household,
      file: person.piece.source.file)
    let id = "t-\(slug)"
    let made = Value.object([
      "id": .text(id), "name": .text(person.name), "role": reader.value(reading, .role),
      "phone": person.phone.map { .text($0) } ?? .none,
      "phone-link": person.phone.map { .text(Reader.phoneLink($0)) } ?? .none,
      "facts": PersonView.facts(person, reading, reader, plan.library),
      "picture": SealedPicture.value(reading, own: [:], plan.links, reader),
      "body": .html(pieces.html(reading, for: reader, handler: handler, prefix: "\(id)-", topHeading: 4)),
    ])
    members[key] = made
    return made
  }
}

/// A person of the team and a reader of one renderer.
struct MemberKey: Hashable {
  let slug: String
  let reader: ObjectIdentifier
}
