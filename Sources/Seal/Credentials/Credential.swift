/// What a slot is opened with: the secret of a link, or the key that is slowly derived from a printed code.
package struct Credential: Sendable, Equatable {
  /// The byte that stands in a slot's context.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case code = 1
    case link = 2
  }

  package let kind: Kind
  /// `prk` in the format.
  package let secret: Secret

  package init(_ kind: Kind, _ secret: Secret) {
    self.kind = kind
    self.secret = secret
  }
}
