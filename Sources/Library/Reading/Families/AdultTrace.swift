import Diagnostics
import Languages

/// Something by which an adult can be known or reached.
struct AdultTrace: Sendable, Hashable {
  enum What: String, Sendable {
    case name, phone, email

    /// How it is called in messages.
    var noun: String {
      switch self {
      case .name: "name"
      case .phone: "phone number"
      case .email: "e-mail address"
      }
    }
  }

  let what: What
  let value: String

  func isSame(as other: AdultTrace) -> Bool {
    guard what == other.what else { return false }
    if what == .phone {
      let (own, others) = (FoldedText.digits(ofPhone: value), FoldedText.digits(ofPhone: other.value))
      if own.count >= 7 { return own.suffix(10) == others.suffix(10) }
    }
    return what == .name
      ? NamePattern.isSame(value, other.value) : FoldedText.fold(value) == FoldedText.fold(other.value)
  }

  /// Whether a longer name holds this one.
  func isPart(of other: AdultTrace) -> Bool {
    guard what == .name, other.what == .name else { return false }
    return !FoldedText(KeptText(file: "", bytes: Array(other.value.utf8))).places(ofName: value).isEmpty
  }

  /// Where it first stands in a text. A name of one word is looked for only among `people`, as it may be anybody's.
  ///
  /// - Parameter pattern: of the name; unused for others.
  func place(in text: FoldedText, people: [String] = [], _ pattern: NamePattern) -> SourcePlace? {
    switch what {
    case .phone: text.place(ofPhone: value)
    case .email: text.place(of: value)
    case .name:
      isWhole || people.contains { FoldedText.fold($0) == FoldedText.fold(value) }
        ? text.places(of: pattern).first?.place : nil
    }
  }

  /// Where it first stands in a text whose writer hardly means this person: words of a sentence may be a name too, as in
  /// `she will may be late`, or two signs of a script without spaces.
  func surePlace(in text: FoldedText) -> SourcePlace? {
    switch what {
    case .phone: text.place(ofPhone: value)
    case .email: text.place(of: value)
    case .name: isSure ? text.places(ofName: value).first { !$0.mayBeAWord(insteadOf: value) }?.place : nil
    }
  }

  /// Whether a name is no word of ordinary writing either.
  var isSure: Bool { isWhole && (value.contains(" ") || HanNames.isSure(value.unicodeScalars)) }

  /// Whether a name says enough to be one person's: several words, or several signs of a script without spaces.
  var isWhole: Bool {
    value.contains(" ")
      || value.unicodeScalars.count > 1 && value.unicodeScalars.allSatisfy(KeptText.isWithoutSpaces)
  }
}

extension Adult {
  var traces: [AdultTrace] {
    [
      AdultTrace(what: .name, value: name), phone.map { AdultTrace(what: .phone, value: $0) },
      email.map { AdultTrace(what: .email, value: $0) },
    ].compactMap { $0 }
  }
}
