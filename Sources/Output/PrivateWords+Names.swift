import Foundation
import Languages

extension PrivateWords {
  /// Whether a name says enough to be one person's: several words, or Han signs that are sure to be a name.
  static func isWhole(_ name: String) -> Bool {
    var (words, last) = (0, UInt8(ascii: " "))
    for byte in name.utf8 {
      if byte != UInt8(ascii: " "), last == UInt8(ascii: " ") { words += 1 }
      last = byte
    }
    if words >= 2 { return true }
    let signs = name.unicodeScalars
    return signs.allSatisfy(HanNames.isHan) && HanNames.isSure(signs)
  }

  /// Whether a name has nothing but letters without accents, digits, full stops and spaces, so that it is typed in one
  /// way. A hyphen before a digit is typed in one way too.
  static func isWithoutForms(_ name: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in name {
      let isDigit = byte &- 0x30 < 10
      if last == UInt8(ascii: "-"), !isDigit { return false }
      guard
        (byte | 0x20) &- 0x61 < 26 || isDigit || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-")
      else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  /// The ways in which a page may write a name: as the family's file has it, over two lines, and in capitals; with the
  /// signs and without the accents that `spellings` tells; each with accents that are one with their letters (NFC) and
  /// that follow them (NFD), since keyboards differ.
  ///
  /// Not in small letters: Will May and Sol Rosa would be words of ordinary sentences.
  static func forms(ofName name: String) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    func add(_ form: [UInt8]) { if !forms.contains(form) { forms.append(form) } }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    for spelling in spellings(of: name, isPlain: isPlain) {
      for form in [spelling, spelling.uppercased()] {
        add(Array(form.utf8))
        guard !isPlain else { continue }
        add(Array(form.precomposedStringWithCanonicalMapping.utf8))
        add(Array(form.decomposedStringWithCanonicalMapping.utf8))
      }
    }
    // Not at the space that stands for a hyphen: what is written so is found in the writing itself.
    let spaces = name.utf8.count { $0 == UInt8(ascii: " ") }
    for form in forms where form.count(where: { $0 == UInt8(ascii: " ") }) == spaces {
      for space in form.indices where form[space] == UInt8(ascii: " ") {
        var broken = form
        broken[space] = UInt8(ascii: "\n")
        add(broken)
      }
    }
    return forms
  }

  /// A name with either apostrophe, as phones and word processors make the curly one; with the hyphen that ends no line,
  /// and a space for it; without its accents; and in signs of a script without spaces joined. All words of a district are
  /// looked for in all pages, so a name has only those forms that its own letters ask for.
  private static func spellings(of name: String, isPlain: Bool) -> [String] {
    var names = [name]
    func add(_ changed: (String) -> String) {
      for name in names.map(changed) where !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
        names.append(name)
      }
    }
    if name.unicodeScalars.contains(where: { NameLetters.sign($0) == "'" }) {
      for sign: Unicode.Scalar in ["'", "’"] { add { name in with(sign, in: name) } }
    }
    if name.unicodeScalars.contains(where: { NameLetters.sign($0) == "-" }) {
      for sign: Unicode.Scalar in ["-", "\u{2011}", " "] { add { name in with(sign, in: name) } }
    }
    guard !isPlain else { return names }
    if !NameLetters.mayBeOtherWords(withoutAccents: name) { add(NameLetters.plain) }
    let signs = name.unicodeScalars.filter { $0 != " " }
    if signs.allSatisfy(HanNames.isJoined), HanNames.isSure(signs) {
      if let turned = turned(name) { add { _ in turned } }
      add { $0.filter { $0 != " " } }
    }
    return names
  }

  /// A name in Han signs whose family's name stands last, as forms ask for it, in its own order; nil for others. A
  /// family's name has one sign.
  static func turned(_ name: String) -> String? {
    if name.utf8.first.map({ $0 < 0x80 }) ?? true { return nil }
    let parts = name.split(separator: " ")
    guard parts.count == 2, parts[0].count > 1, parts[1].count == 1,
      name.unicodeScalars.allSatisfy({ $0 == " " || HanNames.isHan($0) })
    else { return nil }
    return "\(parts[1]) \(parts[0])"
  }

  /// The name with this sign for its apostrophes or for its hyphens.
  private static func with(_ sign: Unicode.Scalar, in name: String) -> String {
    let replaced: Unicode.Scalar = NameLetters.sign(sign) == "'" ? "'" : "-"
    return String(String.UnicodeScalarView(name.unicodeScalars.map { NameLetters.sign($0) == replaced ? sign : $0 }))
  }

  /// What is the same for names that were typed in these ways, so that a teacher is known in a parent.
  static func key(ofName name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) {
      return String(unsafeUninitializedCapacity: name.utf8.count) { room in
        var count = 0
        for byte in name.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
          room[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          count += 1
        }
        return count
      }
    }
    let letters = NameLetters.plain(name).unicodeScalars.lazy.map(NameLetters.sign).filter { $0 != " " && $0 != "-" }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }
}
