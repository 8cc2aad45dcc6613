/// Compares the e-mail and web addresses that stand in the words of two texts.
enum AddressCheck {
  static func findings(_ source: String, _ target: String) -> [CheckFinding] {
    var missing = addresses(of: source)
    var added: [String] = []
    for address in addresses(of: target) {
      if let index = missing.firstIndex(of: address) { missing.remove(at: index) } else { added.append(address) }
    }
    return missing.isEmpty && added.isEmpty ? [] : [.addressChanged(missing: missing, added: added)]
  }

  private static func addresses(of text: String) -> [String] {
    // An address may touch words of a script without spaces.
    text.split { !$0.isASCII || $0.isWhitespace || "()<>[]\",;".contains($0) }
      .map { $0.lowercased().trimmingPoints }
      .filter { word in
        if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") { return true }
        guard let at = word.firstIndex(of: "@") else { return false }
        return at > word.startIndex && word[at...].contains(".")
      }
  }
}

extension String {
  /// Without the signs that end a sentence.
  fileprivate var trimmingPoints: String {
    var text = self[...]
    while let last = text.last, ".!?:'".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
