/// An element of an XML document, as a value.
struct XMLElement: Sendable, Equatable {
  enum Node: Sendable, Equatable {
    case element(XMLElement)
    case text(String)
  }

  /// Without its prefix.
  var name: String
  /// By their names with their prefixes.
  var attributes: [String: String]
  var nodes: [Node]

  init(_ name: String, _ attributes: [String: String] = [:], _ nodes: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.nodes = nodes
  }

  var elements: [XMLElement] {
    nodes.compactMap { node in
      if case .element(let element) = node { return element }
      return nil
    }
  }

  /// The first element in it of a name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// All elements of a name, at any depth, outermost first.
  func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  /// All its text.
  var text: String {
    nodes.reduce(into: "") { text, node in
      switch node {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
  }
}
