import Bytes
import Diagnostics
import Languages
import Markdown

extension PeopleSearch {
  /// Who stands in a piece, in any of its languages.
  package mutating func findings(in piece: Piece, _ room: inout ByteWriter) -> [Finding] {
    ([piece.source] + piece.twins).flatMap { findings(in: $0, &room) }
  }

  private mutating func findings(in text: PieceText, _ room: inout ByteWriter) -> [Finding] {
    room.removeAll()
    text.texts.forEachText { _, items in
      for item in items { room.append(line: item) }
    }
    text.body.appendPlainText(to: &room)
    if text.body.mayHold(.link) {
      for index in text.body.nodes.indices where text.body.nodes[index].kind == .link {
        room.append(UInt8(ascii: "\n"))
        room.append(text.body.bytes(of: index))
      }
    }
    return room.withBytes { people(in: $0) }.flatMap { person in
      findings(of: person, in: text.file, orAt: line(of: person, in: text.body))
    }
  }

  /// The first line of the paragraph in which somebody stands.
  private func line(of person: Int, in body: MarkdownDocument) -> Int {
    var search = self
    for unit in body.units {
      var words = ByteWriter()
      body.appendPlainText(of: unit, to: &words)
      if words.withBytes({ search.people(in: $0) }).contains(person) { return body.nodes[unit].line }
    }
    return 1
  }

  private func findings(of person: Int, in file: String, orAt line: @autoclosure () -> Int) -> [Finding] {
    let places = places(of: person, in: file)
    return (places.isEmpty ? [SourcePlace(file: file, line: line())] : places).map {
      Finding(person: person, place: $0)
    }
  }

  /// Who stands in the facts of a library and in the texts of its YAML files, beside what pieces hold.
  package mutating func findings(inFactsOf library: PublicLibrary, _ room: inout ByteWriter) -> [Finding] {
    var texts: [String: [String]] = [:]
    for school in library.schools { texts["Content/schools.yml", default: []] += [school.name, school.address ?? ""] }
    for resource in library.resources {
      let facts = [resource.contact, resource.region, resource.link].compactMap { $0 }
      if !facts.isEmpty { texts[resource.piece.source.file, default: []] += facts }
    }
    for event in library.events {
      texts[event.piece.source.file, default: []] += [event.contact, event.online].compactMap { $0 }
    }
    for form in library.forms { texts[form.piece.source.file, default: []].append(form.returnTo) }
    var copy = library
    copy.visitTexts { file, _, text in
      for entry in text.entries { texts[entry.place?.file ?? file, default: []].append(entry.text) }
    }
    return texts.sorted { $0.key.precedes($1.key) }.flatMap { file, texts in
      room.removeAll()
      for text in texts { room.append(line: text) }
      return room.withBytes { people(in: $0) }.flatMap { findings(of: $0, in: file, orAt: 1) }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func append(line: String) {
    append(line)
    append(UInt8(ascii: "\n"))
  }
}
