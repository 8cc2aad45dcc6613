import Bytes

/// The 20 random bytes of a household's link, shown as 32 characters of base 32 after `#k=`.
package struct LinkSecret: Sendable, Equatable {
  package static let count = 20
  package let secret: Secret

  /// Nil unless there are 20 bytes.
  package init?(_ secret: Secret) {
    guard secret.bytes.count == Self.count else { return nil }
    self.secret = secret
  }

  /// Nil unless the text is the 32 characters of a link.
  package init?(text: String) {
    guard let bytes = Base32.decode(text) else { return nil }
    self.init(Secret(bytes))
  }

  private init(random secret: Secret) { self.secret = secret }

  package static func random() -> LinkSecret { LinkSecret(random: Secret.random(count: count)) }

  package var credential: Credential { Credential(.link, secret) }

  /// The 32 characters. Whoever has them can read everything: they go on the household's letter and nowhere else.
  package var revealed: String { Base32.encode(secret.bytes) }

  /// The whole link, `<address>/f/<fid>/#k=<32 characters>`. As secret as the characters.
  ///
  /// - Parameter address: the portal's address, with or without a `/` at its end.
  package func revealedLink(to household: PublicID, address: String) -> String {
    let base = address.hasSuffix("/") ? String(address.dropLast()) : address
    return "\(base)/f/\(household)/#k=\(revealed)"
  }
}
