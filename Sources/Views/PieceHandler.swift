import Bytes
import Languages
import Library
import Markdown

/// Answers what a piece's Markdown asks while it becomes HTML: where links lead, what placeholders stand for, how
/// callouts are called.
package struct PieceHandler: MarkdownHandler {
  /// From where links are written.
  package enum Setting: Sendable, Hashable {
    /// A public page, and how to get from it to the site's root.
    case publicPage(root: String)
    /// A household's page, which lies two folders below the root.
    case household
    /// A feed, which is read elsewhere and needs whole addresses.
    case elsewhere(address: String)

    /// What stands before an address from the site's root.
    package var root: String {
      switch self {
      case .publicPage(let root): root
      case .household: "../../"
      case .elsewhere(let address): address
      }
    }
  }

  private let reader: Reader
  private let links: LinkMap
  /// What only this household's writing may lead to, by path.
  private let own: [String: LinkMap.Target]
  private let setting: Setting
  private let file: String
  private let dose: Dose
  private let leavesDoseOpen: Bool
  /// The first name of the child that the writing is about.
  private let childName: String?
  private let marks: TextMarks?
  /// Whether the words around are in another language than the page's.
  private var isForeign = false

  package init(
    _ reader: Reader, links: LinkMap, own: [String: LinkMap.Target] = [:], setting: Setting, file: String,
    dose: Dose = Dose(), leavesDoseOpen: Bool = false, childName: String? = nil,
    names: FirstNames? = nil
  ) {
    self.reader = reader
    self.links = links
    self.own = own
    self.setting = setting
    self.file = file
    self.dose = dose
    self.leavesDoseOpen = leavesDoseOpen
    self.childName = childName
    marks = TextMarks(names: names, isolatingNumbers: reader.pageLanguage.direction == .rightToLeft)
  }

  package mutating func writeAddress(for link: LinkRequest, to writer: inout ByteWriter) -> LinkOutcome {
    let url = String(decoding: link.url, as: UTF8.self)
    guard let path = LinkMap.resolve(url, from: file), let target = own[path] ?? links.target(path) else {
      return .dropped
    }
    switch target {
    case .page(let address):
      writer.append(setting.root)
      writer.append(address.href(in: reader.publicLanguage))
      if let place = url.firstIndex(of: "#") { writer.append(String(url[place...])) }
    case .screen(let fragment): writer.append(fragment)
    case .asset(let address):
      writer.append(setting.root)
      writer.append(address)
    case .picture(let picture):
      writer.append(setting.root)
      writer.append(picture.plain)
    case .sealedAsset, .sealedPicture:
      writer.append(SealedPath.of(path))
      return .sealed
    }
    return .resolved
  }

  package mutating func markup(of picture: LinkRequest) -> PictureMarkup? {
    guard let path = LinkMap.resolve(String(decoding: picture.url, as: UTF8.self), from: file) else { return nil }
    switch (own[path], links.target(path)) {
    case (.sealedPicture(let size), _): return PictureMarkup(attributes: size.attributes)
    // A public picture that is sealed with a strategy is as large for every household.
    case (.sealedAsset, .picture(let links)): return PictureMarkup(attributes: links.householdSize.attributes)
    case (nil, .picture(let links)):
      if case .elsewhere = setting { return PictureMarkup(attributes: links.size.attributes) }
      return PictureMarkup(
        before: links.sources(root: setting.root), attributes: links.size.attributes, after: Array("</picture>".utf8))
    default: return nil
    }
  }

  package mutating func beginUnit(isForeign: Bool) { self.isForeign = isForeign }

  package mutating func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, to writer: inout ByteWriter
  ) -> Bool {
    let placeholder = PiecePlaceholder(rawValue: String(decoding: name, as: UTF8.self))
    if leavesDoseOpen, form == .html, placeholder == .minutes || placeholder == .times {
      writer.append(openDose: placeholder == .minutes ? "minutes" : "times", attributes: doseMarkup)
      return true
    }
    let value: String?
    switch placeholder {
    case .minutes: value = dose.minutes.map { reader.pack.text(minutes: $0) }
    case .times: value = dose.times.map { reader.pack.text($0) }
    case .childFirst: value = childName
    case nil: value = nil
    }
    guard let value else { return false }
    switch form {
    case .plainText: writer.append(value)
    case .attribute: writer.append(escapingHTML: value)
    case .html:
      if placeholder == .childFirst {
        writer.append("<bdi translate=\"no\">" as StaticString)
      } else {
        writer.append("<bdi" as StaticString)
        writer.append(doseMarkup)
        writer.append(UInt8(ascii: ">"))
      }
      writer.append(escapingHTML: value)
      writer.append("</bdi>" as StaticString)
    }
    return true
  }

  /// A dose is in the page's words, whatever stands around it.
  private var doseMarkup: [UInt8] { isForeign ? reader.pageLanguage.markup : [] }

  package mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    guard let marks else { return writer.append(escapingHTML: text) }
    marks.write(text, to: &writer)
  }

  package mutating func writeTitle(of callout: MarkdownNode.Callout, to writer: inout ByteWriter) {
    writer.append(escapingHTML: reader.pack.text("callout-\(callout.name)"))
  }
}

/// What writing may leave open for the build to fill in.
package enum PiecePlaceholder: String, Sendable, CaseIterable {
  case minutes, times
  case childFirst = "child.first"
}
