/// Names in Han signs, which are written without a space between them: 王芳.
package enum HanNames {
  /// Surnames that begin no word of ordinary writing with the sign of a given name. Not among them: 安 (安静, quiet),
  /// 方 (方便, easy), 高 (高兴, glad), 钟 (clock), 白 (white).
  private static let surnames = Set(
    "王李刘劉陈陳赵趙吴吳徐朱郭宋冯馮邓鄧曹彭蔡潘袁董吕呂魏蒋蔣沈姜卢盧崔廖姚邱谭譚韦韋邹鄒薛郝邵".unicodeScalars)

  /// Whether signs that follow each other can only be this name: there are three, or the first is a surname that
  /// ordinary words do not have.
  package static func isSure(_ signs: some Collection<Unicode.Scalar>) -> Bool {
    signs.count > 2 || signs.count == 2 && signs.first.map(surnames.contains) ?? false
  }

  /// Whether names are written with and without a space in a script: Han signs, kana and Hangul.
  package static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    isHan(scalar) || (0x3041...0x30FF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }

  package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
