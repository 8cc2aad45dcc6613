/// A table's file as text, whichever of the usual ways a spreadsheet saved it in.
enum TableText {
  /// UTF-8, with or without its mark, or UTF-16 with its mark, as Excel's "Unicode Text" is. All else could be read in
  /// several ways, and a name read wrong is worse than a question.
  static func decode(_ bytes: [UInt8]) -> Result<[Unicode.Scalar], TableProblemError> {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard !rest.contains(0) else { return .failure(.init(.hasNul)) }
    guard let text = String(validating: rest, as: UTF8.self) else { return .failure(.init(.notUTF8)) }
    return .success(Array(text.unicodeScalars))
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> Result<[Unicode.Scalar], TableProblemError> {
    guard bytes.count.isMultiple(of: 2) else { return .failure(.init(.brokenUTF16)) }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self), !units.contains(0) else {
      return .failure(.init(.brokenUTF16))
    }
    return .success(Array(text.unicodeScalars))
  }
}
