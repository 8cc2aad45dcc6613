/// Why a picture cannot be shown.
package enum PhotoProblem: Error, Sendable, Hashable {
  /// The file ends too early or its content makes no sense.
  case damaged
  /// It is none of the formats that are read.
  case unknownFormat
  /// More than a build can hold in memory; in pixels.
  case tooManyPixels(width: Int, height: Int)
  /// In bytes.
  case tooLarge(Int)
  /// It has several pictures, shown one after the other.
  case moving
  /// The library that reads pictures is not on this computer.
  case noLibrary
  /// The library is there and refused to write; out of memory, in practice.
  case notWritten
}
