import CGD

#if canImport(Glibc)
  import Glibc
#endif

/// The functions of libgd that a conversion needs, from the library of the system.
///
/// The library is opened when the first photo is converted, and not linked: with the forty libraries that it brings,
/// linking it costs every start of the program 8 ms and 9 MB, four times what the start costs otherwise.
struct GraphicsLibrary {
  typealias Image = gdImagePtr
  typealias Memory = UnsafeMutableRawPointer
  typealias Decode = @convention(c) (Int32, Memory) -> Image?
  typealias Encode = @convention(c) (Image, UnsafeMutablePointer<Int32>, Int32) -> Memory?

  let decodePNG: Decode
  let decodeWebP: Decode
  let decodeGIF: Decode
  let decodeHEIC: Decode
  /// With 0 as the last argument a file that is cut off is refused and not filled up with gray.
  let decodeJPEG: @convention(c) (Int32, Memory, Int32) -> Image?
  let encodeJPEG: Encode
  let encodeWebP: Encode
  let create: @convention(c) (Int32, Int32) -> Image?
  let destroy: @convention(c) (Image) -> Void
  let fill: @convention(c) (Image, Int32, Int32, Int32, Int32, Int32) -> Void
  let resample: @convention(c) (Image, Image, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) -> Void
  let interlace: @convention(c) (Image, Int32) -> Void
  let free: @convention(c) (Memory) -> Void

  /// What the major version is called on Linux; the file without it is part of the packages for developers.
  private static let name = "libgd.so.3"

  /// - Throws: `noLibrary` where it is not there or lacks a function.
  init() throws(PhotoProblem) {
    // Opened once for the whole process, however often it is asked for, and never closed.
    guard let library = dlopen(Self.name, RTLD_NOW | RTLD_LOCAL) else { throw .noLibrary }
    func symbol<Function>(_ name: String, as type: Function.Type) throws(PhotoProblem) -> Function {
      guard let found = dlsym(library, name) else { throw .noLibrary }
      return unsafeBitCast(found, to: type)
    }
    decodePNG = try symbol("gdImageCreateFromPngPtr", as: Decode.self)
    decodeWebP = try symbol("gdImageCreateFromWebpPtr", as: Decode.self)
    decodeGIF = try symbol("gdImageCreateFromGifPtr", as: Decode.self)
    decodeHEIC = try symbol("gdImageCreateFromHeifPtr", as: Decode.self)
    decodeJPEG = try symbol(
      "gdImageCreateFromJpegPtrEx", as: (@convention(c) (Int32, Memory, Int32) -> Image?).self)
    encodeJPEG = try symbol("gdImageJpegPtr", as: Encode.self)
    encodeWebP = try symbol("gdImageWebpPtrEx", as: Encode.self)
    create = try symbol("gdImageCreateTrueColor", as: (@convention(c) (Int32, Int32) -> Image?).self)
    destroy = try symbol("gdImageDestroy", as: (@convention(c) (Image) -> Void).self)
    fill = try symbol(
      "gdImageFilledRectangle", as: (@convention(c) (Image, Int32, Int32, Int32, Int32, Int32) -> Void).self)
    resample = try symbol(
      "gdImageCopyResampled",
      as: (@convention(c) (Image, Image, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) -> Void).self)
    interlace = try symbol("gdImageInterlace", as: (@convention(c) (Image, Int32) -> Void).self)
    free = try symbol("gdFree", as: (@convention(c) (Memory) -> Void).self)
    // What it has to say of a bad file goes to the terminal otherwise, without the file's name.
    let silence: gdErrorMethod = { _, _, _ in }
    let setErrorMethod = try symbol("gdSetErrorMethod", as: (@convention(c) (UnsafeRawPointer) -> Void).self)
    setErrorMethod(unsafeBitCast(silence, to: UnsafeRawPointer.self))
  }
}
