import Foundation

extension Household {
  /// All that is written of who its adults are, as it stands.
  package var peopleText: String {
    adults.flatMap { [$0.name, $0.phone ?? "", $0.email ?? ""] }.joined(separator: "\n")
  }

  /// Each word of its adults' names, each phone and each address, in one form however it was typed.
  package var peopleTraces: [String] {
    adults.flatMap(\.traces).flatMap { trace in
      switch trace.what {
      case .name: Self.words(of: trace.value)
      case .phone: [String(String.UnicodeScalarView(FoldedText.fold(trace.value).filter(Self.isDigit)))]
      case .email: [Self.folded(trace.value)]
      }
    }
  }

  /// Accents left out too: a name is often first typed without them.
  private static func words(of name: String) -> [String] {
    let plain = FoldedText.fold(name.folding(options: .diacriticInsensitive, locale: nil))
    return plain.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
  }

  private static func folded(_ text: String) -> String { String(String.UnicodeScalarView(FoldedText.fold(text))) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
}
