extension String {
  /// The text without the marks that only steer its display, for file names, CSV and search: isolates
  /// (U+2066–2069), directional marks (U+200E, U+200F) and word joiners (U+2060) fall away, a narrow no-break space
  /// (U+202F) becomes a space.
  /// U+200C and U+200D stay: Persian and others spell with them.
  package var withoutInvisibleMarks: String {
    guard utf8.contains(0xE2) else { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2069, 0x200E, 0x200F, 0x2060: continue
      case 0x202F: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
