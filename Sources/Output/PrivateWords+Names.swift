import Foundation

extension PrivateWords {
  /// The ways in which a page may write a name: as the family's file has it, over two lines, and in capitals; each with
  /// accents that are one with their letters (NFC) and that follow them (NFD), since keyboards differ.
  ///
  /// Not in small letters: Will May and Sol Rosa would be words of ordinary sentences.
  static func forms(ofName name: String) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    func add(_ form: [UInt8]) { if !forms.contains(form) { forms.append(form) } }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    for form in [name, name.uppercased()] {
      add(Array(form.utf8))
      guard !isPlain else { continue }
      add(Array(form.precomposedStringWithCanonicalMapping.utf8))
      add(Array(form.decomposedStringWithCanonicalMapping.utf8))
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
}
