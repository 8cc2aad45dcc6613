extension FamilyKey {
  /// A number for each text, which tells nothing of the text to whoever has not the key: the first 8 bytes of
  /// `H(FK, "people", fidL ‖ text)`.
  package func marks(of texts: [String], for household: PublicID) -> [UInt64] {
    let derivation = Derivation(from: secret)
    return texts.map { text in
      derivation.bytes("people", household.lengthPrefixed + Array(text.utf8), count: 8)
        .reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
