import Bytes
import Languages
import Library
import Templates
import Translation
import Views

extension HomeScreens {
  /// Letters, news and good news: one article each.
  func news(on screen: Screen, _ pieces: inout PieceRenderer) -> [Value] {
    contents.writing(on: screen).map { .object(article($0, &pieces)) }
  }

  /// What every piece of family writing shows.
  func article(_ writing: FamilyWriting, _ pieces: inout PieceRenderer) -> Fields {
    let reading = reading(writing)
    let title = reading[.title].map { text($0.first, in: $0.language, about: writing.child) }
    var fields = Fields(capacity: Self.mostFields)
    fields.add("id", .text(writing.id))
    fields.add("date", .text(writing.date.description))
    fields.add("date-words", .text(reader.dates.text(writing.date)))
    fields.add("show-from", day(contents.showFrom(writing)))
    fields.add("title", title ?? text(fallbackTitle(Screen.of(writing)), in: reader.pageLanguage, about: nil))
    fields.add("body", .html(body(writing, reading, &pieces)))
    fields.add("from", sender(of: writing))
    fields.add("attachments", attachments(writing))
    fields.add("picture", SealedPicture.value(reading, own: own, plan.links, self.reader))
    fields.add("drawing", PictureView.inlined(writing.piece, in: plan.theme, self.reader))
    fields.add("notices", reader.notices(reading.notices))
    fields.add("child", contents.name(of: writing.child).map { .text($0) } ?? .none)
    return fields
  }

  /// Of a meeting or a goal, which have most.
  private static let mostFields = 24

  /// Who wrote a letter.
  private func sender(of writing: FamilyWriting) -> Value {
    guard case .letter(let from?, _) = writing.facts, let person = plan.team[from] else { return .none }
    return .text(reader.pack.text("letters-from", ["name": person.name]))
  }

  func body(_ writing: FamilyWriting, _ reading: ReaderPiece, _ pieces: inout PieceRenderer) -> HTML {
    let handler = PieceHandler(
      reader, links: plan.links, own: own, setting: .household, file: writing.piece.source.file,
      childName: contents.name(of: writing.child), names: firstNames)
    return pieces.html(reading, for: reader, handler: handler, prefix: "\(writing.id)-", topHeading: 4)
  }

  private func attachments(_ writing: FamilyWriting) -> Value {
    guard !writing.attachments.isEmpty else { return .none }
    let items = writing.attachments.map { path in
      Value.object([
        "path": .text(SealedPath.of(path)), "name": .text(path.split(separator: "/").last.map(String.init) ?? path),
      ])
    }
    return .object(["items": .list(items)])
  }

  /// A text of family writing: `{{child.first}}` in it becomes the child's name, which keeps its own direction and is
  /// never translated.
  func text(_ text: String, in language: LanguageTag, about child: String?) -> Value {
    .object(words(text, in: language, about: child))
  }

  /// The same with what it is called, by the key of a message.
  func words(_ reading: ReaderPiece, _ key: TextKey, about child: String?, labelled label: String) -> Fields? {
    guard let found = reading[key] else { return nil }
    var fields = words(found.first, in: found.language, about: child)
    fields.add("label", .text(reader.pack.text(label)))
    return fields
  }

  private func words(_ text: String, in language: LanguageTag, about child: String?) -> Fields {
    var fields = Fields(capacity: 4)
    let isRightToLeft = reader.isRightToLeft(language)
    let plain = plain(text, about: child)
    fields.add("text", .text(isRightToLeft ? NumberRuns.isolated(plain) : plain))
    fields.add("html", marked(text, isRightToLeft, about: child))
    fields.add("attrs", reader.attributes(for: language))
    return fields
  }

  func text(_ reading: ReaderPiece, _ key: TextKey, about child: String?) -> Value {
    reading[key].map { text($0.first, in: $0.language, about: child) } ?? .none
  }

  func texts(_ reading: ReaderPiece, _ key: TextKey, about child: String?) -> [Value] {
    guard let found = reading[key] else { return [] }
    return found.texts.map { text($0.words, in: $0.language, about: child) }
  }

  /// The text with the child's name, for a place that cannot carry markup.
  func plain(_ text: String, about child: String?) -> String {
    guard text.mayHavePlaceholder, let name = contents.name(of: child) else { return text }
    return text.replacing("{{child.first}}", with: name)
  }

  /// The text with the children's first names marked, typed or filled in; nearly always there are none.
  private func marked(_ text: String, _ isRightToLeft: Bool, about child: String?) -> Value {
    let marks = TextMarks(names: firstNames, isolatingNumbers: isRightToLeft)
    guard text.mayHavePlaceholder || marks?.hasMarks(in: text) == true else { return .text(text) }
    var builder = HTML.Builder()
    var rest = text[...]
    if text.mayHavePlaceholder, let name = contents.name(of: child) {
      while let mark = rest.firstRange(of: "{{child.first}}") {
        builder.text(String(rest[..<mark.lowerBound]), marks: marks)
        builder.name(name)
        rest = rest[mark.upperBound...]
      }
    }
    builder.text(String(rest), marks: marks)
    return .html(builder.html)
  }

  func meetings(_ pieces: inout PieceRenderer) -> [Value] {
    contents.writing(on: .meetings).compactMap { writing -> (CivilDateTime, Value)? in
      guard case .meeting(let meeting) = writing.facts else { return nil }
      return (moments.onClock(meeting.start), .object(self.meeting(meeting, writing, &pieces)))
    }.sorted { $0.0.clockMinutes < $1.0.clockMinutes }.map(\.1)
  }

  private func meeting(_ meeting: Meeting, _ writing: FamilyWriting, _ pieces: inout PieceRenderer) -> Fields {
    let reading = reading(writing)
    var fields = article(writing, &pieces)
    fields.add("start", .text(moments.onClock(meeting.start).description))
    fields.add("minutes", .number(meeting.minutes ?? 60))
    fields.add("state-name", .text(meeting.state.rawValue))
    fields.add("state", .text(reader.pack.text("meeting-\(meeting.state.rawValue)")))
    fields.add("positive", text(reading, .positive, about: writing.child))
    fields.add("facts", facts(meeting, reading, about: writing.child))
    fields.add("options", options(meeting))
    fields.add("lists", .list(lists(meeting, reading, about: writing.child)))
    fields.add("attendees", attendees(meeting))
    let hasCalendar = meeting.state != .proposed && meeting.state != .held
    fields.add("calendar", hasCalendar ? .text(writing.id) : .none)
    fields.add("open", .flag(meeting.state != .cancelled && meeting.state != .held))
    return fields
  }

  private func facts(_ meeting: Meeting, _ reading: ReaderPiece, about child: String?) -> Value {
    var facts = FactList()
    facts.add(reader.pack.text("meeting-when"), html: moments.html(meeting.start, minutes: meeting.minutes))
    add(.place, "meeting-where", reading, about: child, to: &facts)
    if let online = meeting.online { facts.add(reader.pack.text("meeting-online"), link: online, online) }
    add(.purpose, meeting.key("meeting-purpose"), reading, about: child, to: &facts)
    add(.accessNeeds, "meeting-access-needs", reading, about: child, to: &facts)
    if meeting.hasInterpreter {
      let key = meeting.state == .held ? "meeting-interpreter-past" : "meeting-interpreter-there"
      facts.add(sentence: reader.pack.text(key))
    }
    return facts.value
  }

  private func add(
    _ key: TextKey, _ label: String, _ reading: ReaderPiece, about child: String?, to facts: inout FactList
  ) {
    guard let text = reading[key] else { return }
    facts.add(
      reader.pack.text(label), shown: marked(text.first, reader.isRightToLeft(text.language), about: child),
      attributes: reader.attributes(for: text.language))
  }

  private func options(_ meeting: Meeting) -> Value {
    guard meeting.state == .proposed, !meeting.options.isEmpty else { return .none }
    let reply = meeting.replyBy.map {
      Value.text(reader.pack.text("meeting-reply-by", ["date": reader.dates.text($0)]))
    }
    return .object([
      "items": .list(meeting.options.map { .text(moments.words($0, minutes: meeting.minutes)) }),
      "reply-by": reply ?? .none,
    ])
  }

  private func lists(_ meeting: Meeting, _ reading: ReaderPiece, about child: String?) -> [Value] {
    let keys: [(String, TextKey)] = [
      (meeting.key("meeting-agenda"), .agenda), ("meeting-bring", .materials), ("meeting-decisions", .decisions),
      ("meeting-follow-up", .followUp),
    ]
    return keys.compactMap { key, text in
      let items = texts(reading, text, about: child)
      guard !items.isEmpty else { return nil }
      return .object(["heading": .text(reader.pack.text(key)), "items": .list(items)])
    }
  }

  private func attendees(_ meeting: Meeting) -> Value {
    guard !meeting.attendees.isEmpty else { return .none }
    let items = meeting.attendees.map { attendee in
      Value.object(["name": attendee.name.map { .text($0) } ?? .none, "role": reader.value(attendee.role)])
    }
    return .object(["heading": .text(reader.pack.text(meeting.key("meeting-attendees"))), "items": .list(items)])
  }

  func plans(_ pieces: inout PieceRenderer) -> [Value] {
    contents.writing.compactMap { writing in
      guard case .draftPlan(let meeting, let replyBy) = writing.facts else { return nil }
      var fields = article(writing, &pieces)
      let words = replyBy.map { reader.pack.text("draft-plan-reply-by", ["date": reader.dates.text($0)]) }
      fields.add("reply-by", words.map { .text($0) } ?? .none)
      let named = meeting.flatMap(self.meeting(named:))
      fields.add("for-meeting", named.map(forMeeting) ?? .none)
      fields.add("meeting-show-from", day(named.flatMap(contents.showFrom)))
      fields.add("states", .none)
      return .object(fields)
    }
  }

  /// The meeting that a draft plan is for.
  private func meeting(named name: String) -> FamilyWriting? {
    contents.writing(on: .meetings).first { $0.piece.slug == name }
  }

  private func forMeeting(_ meeting: FamilyWriting) -> Value {
    .text(reader.pack.text("draft-plan-for-meeting", ["date": reader.dates.text(meeting.date)]))
  }

  func forms(_ pieces: inout PieceRenderer) -> [Value] {
    contents.writing.compactMap { writing in
      guard case .form(let slug, let due) = writing.facts, let form = plan.forms[slug] else { return nil }
      let reading = resolve(form.piece)
      var fields = article(writing, &pieces)
      let handler = PieceHandler(
        reader, links: plan.links, own: plan.sealedMedia(of: form.piece), setting: .household,
        file: form.piece.source.file)
      fields.set("title", to: text(reading, .title, about: writing.child))
      fields.add("letter", .html(body(writing, self.reading(writing), &pieces)))
      fields.set(
        "body",
        to: .html(pieces.html(reading, for: reader, handler: handler, prefix: "\(writing.id)-f-", topHeading: 4)))
      fields.add("due", day(due))
      let words = due.map { reader.pack.text("form-due", ["date": reader.dates.text($0)]) }
      fields.add("due-words", words.map { .text($0) } ?? .none)
      fields.add("fields", FormFields.value(form, reader))
      let title = reading[.title]?.first ?? ""
      fields.add("facts", FormFields.facts(form, reader, plan.duty))
      fields.add("mail", FormFields.mail(form, title: title, reader, plan.duty))
      return .object(fields)
    }
  }
}

extension Meeting {
  /// The message for a meeting to come, or the one for a meeting that was held.
  fileprivate func key(_ key: String) -> String { state == .held ? "\(key)-past" : key }
}

extension String {
  fileprivate var mayHavePlaceholder: Bool {
    var text = self
    return text.withUTF8 { $0.contains(byte: UInt8(ascii: "{")) }
  }
}
