import Bytes

extension HTMLRenderer {
  /// Writes the start of a link; false where only its text is shown.
  mutating func openLink(
    _ node: MarkdownNode, of view: MarkdownView, targets: MarkdownView?, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter
  ) -> Bool {
    let (target, home) = self.target(.link, node, of: view, targets: targets)
    let url = home.bytes(of: target)
    if mode == .commonMark {
      page.append("<a href=\"" as StaticString)
      if !LinkTarget.isDangerousToCMark(url) { page.append(escapingAddress: url) }
    } else {
      let kind = LinkTarget(url)
      switch kind {
      case .unsafe: return false
      case .relative:
        let request = self.request(.link, target, of: home, isFromSource: isSource(home, of: view, targets))
        guard askForAddress(request, &handler) else { return false }
        page.append(inlines.isSealedAsset ? "<a href=\"#\" download data-asset=\"" : "<a href=\"" as StaticString)
        inlines.address.withBytes { page.append(escapingAddress: $0) }
      case .inPage:
        page.append("<a href=\"#" as StaticString)
        page.append(idPrefix)
        page.append(escapingAddress: UnsafeBufferPointer(rebasing: url.dropFirst()))
      case .external, .contact:
        page.append("<a href=\"" as StaticString)
        page.append(escapingAddress: url)
        if kind == .external { page.append("\" rel=\"noreferrer noopener" as StaticString) }
      }
    }
    appendTitle(of: node, in: view, to: &page)
    page.append("\">" as StaticString)
    return true
  }

  /// Writes a picture or, where the address is a recording's, a player; only the description where there is neither.
  mutating func writeImage(
    _ index: Int, of view: MarkdownView, targets: MarkdownView?, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter
  ) {
    let node = view.nodes[index]
    let (target, home) = self.target(.image, node, of: view, targets: targets)
    let url = home.bytes(of: target)
    if mode == .commonMark {
      page.append("<img src=\"" as StaticString)
      if !LinkTarget.isDangerousToCMark(url) { page.append(escapingAddress: url) }
      page.append("\" alt=\"" as StaticString)
      writePlainText(index, of: view, as: .attribute, &handler, to: &page)
      appendTitle(of: node, in: view, to: &page)
      page.append("\" />" as StaticString)
      return
    }
    let isAudio = LinkTarget.isAudio(url)
    let kind = LinkTarget(url)
    let request = self.request(
      isAudio ? .audio : .image, target, of: home, isFromSource: isSource(home, of: view, targets))
    guard kind == .relative || kind == .external, askForAddress(request, &handler) else {
      return writePlainText(index, of: view, as: .html, &handler, to: &page)
    }
    let markup = isAudio ? nil : handler.markup(of: request)
    if let markup { page.append(markup.before) }
    page.append(isAudio ? "<audio controls preload=\"none\"" : "<img" as StaticString)
    if inlines.isSealedAsset {
      if !isAudio { page.append(Self.emptyPicture) }
      page.append(" data-asset=\"" as StaticString)
    } else {
      page.append(" src=\"" as StaticString)
    }
    inlines.address.withBytes { page.append(escapingAddress: $0) }
    if isAudio { page.append("\" aria-label=\"" as StaticString) } else { page.append("\" alt=\"" as StaticString) }
    writePlainText(index, of: view, as: .attribute, &handler, to: &page)
    appendTitle(of: node, in: view, to: &page)
    page.append(UInt8(ascii: "\""))
    if isAudio { return page.append("></audio>" as StaticString) }
    if let markup { page.append(markup.attributes) }
    page.append(" loading=\"lazy\" decoding=\"async\">" as StaticString)
    if let markup { page.append(markup.after) }
  }

  /// Until a sealed picture is opened, a drawing of nothing takes its place: HTML wants every picture to have an address,
  /// and a drawing without measures takes those of the picture.
  private static let emptyPicture: StaticString =
    " src=\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E\""

  /// The node whose address a link or picture has, and the document of that node.
  private mutating func target(
    _ kind: MarkdownNode.Kind, _ node: MarkdownNode, of view: MarkdownView, targets: MarkdownView?
  ) -> (node: MarkdownNode, view: MarkdownView) {
    guard let targets, let index = inlines.nextTarget(kind) else { return (node, view) }
    return (targets.nodes[index], targets)
  }

  private func isSource(_ home: MarkdownView, of view: MarkdownView, _ targets: MarkdownView?) -> Bool {
    targets == nil || home.nodes.baseAddress != view.nodes.baseAddress
  }

  private func request(
    _ kind: LinkRequest.Kind, _ node: MarkdownNode, of view: MarkdownView, isFromSource: Bool
  ) -> LinkRequest {
    LinkRequest(
      kind: kind, url: view.bytes(of: node), line: node.line, column: node.column, isFromSource: isFromSource)
  }

  /// Has the handler write an address into `inlines.address`; false where there is none.
  private mutating func askForAddress(_ request: LinkRequest, _ handler: inout some MarkdownHandler) -> Bool {
    inlines.address.removeAll()
    let outcome = handler.writeAddress(for: request, to: &inlines.address)
    inlines.isSealedAsset = outcome == .sealed
    return outcome != .dropped
  }

  /// Ends the value before and starts that of a title, where there is one.
  private func appendTitle(of node: MarkdownNode, in view: MarkdownView, to page: inout ByteWriter) {
    guard node.extraLength >= 0 else { return }
    page.append("\" title=\"" as StaticString)
    page.append(escapingHTML: view.extra(of: node))
  }
}
