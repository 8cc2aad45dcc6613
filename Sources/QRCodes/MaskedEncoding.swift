import CQREncode

#if canImport(Glibc)
  import Glibc
#endif

/// libqrencode's encoding in one given mask. Its header does not name the function, though the library has it on Debian;
/// so it is looked for when the program runs, and a library without it is no error.
struct MaskedEncoding {
  private typealias Encode =
    @convention(c) (OpaquePointer, Int32) -> UnsafeMutablePointer<CQREncode.QRcode>?

  private let encode: Encode

  /// Nil where the library does not have it.
  static func find() -> MaskedEncoding? {
    guard let program = dlopen(nil, RTLD_NOW), let found = dlsym(program, "QRcode_encodeMask") else { return nil }
    return MaskedEncoding(encode: unsafeBitCast(found, to: Encode.self))
  }

  /// Mask 3, which leaves few large areas of one colour in text.
  func callAsFunction(_ text: String) -> UnsafeMutablePointer<CQREncode.QRcode>? {
    guard let input = QRinput_new2(0, QR_ECLEVEL_L) else { return nil }
    defer { QRinput_free(input) }
    let bytes = Array(text.utf8)
    guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0 else { return nil }
    return encode(input, 3)
  }
}
