import Foundation

extension PrivateWords {
  /// The ways in which a page may write a name: as the family's file has it, in small letters and in capitals, each with
  /// accents that are one with their letters (NFC) and that follow them (NFD), since keyboards differ.
  static func forms(ofName name: String) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    func add(_ form: String) {
      let form = Array(form.utf8)
      if !forms.contains(form) { forms.append(form) }
    }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    for form in [name, name.lowercased(), name.uppercased()] {
      add(form)
      guard !isPlain else { continue }
      add(form.precomposedStringWithCanonicalMapping)
      add(form.decomposedStringWithCanonicalMapping)
    }
    return forms
  }
}
