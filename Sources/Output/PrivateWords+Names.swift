import Foundation
import Languages

extension PrivateWords {
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
    for form in forms {
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
    if signs.allSatisfy(HanNames.isJoined), HanNames.isSure(signs) { add { $0.filter { $0 != " " } } }
    return names
  }

  /// The name with this sign for its apostrophes or for its hyphens.
  private static func with(_ sign: Unicode.Scalar, in name: String) -> String {
    let replaced: Unicode.Scalar = NameLetters.sign(sign) == "'" ? "'" : "-"
    return String(String.UnicodeScalarView(name.unicodeScalars.map { NameLetters.sign($0) == replaced ? sign : $0 }))
  }

  /// What is the same for names that were typed in these ways, so that a teacher is known in a parent.
  static func key(ofName name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) {
      return String(decoding: name.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }, as: UTF8.self).lowercased()
    }
    let letters = NameLetters.plain(name).unicodeScalars.lazy.map(NameLetters.sign).filter { $0 != " " && $0 != "-" }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }
}
