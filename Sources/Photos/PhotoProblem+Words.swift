import Diagnostics

extension PhotoProblem {
  /// - Parameter file: the path of the picture from the portal's root.
  package func diagnostic(_ file: String) -> Diagnostic {
    .error(id, summary, at: SourcePlace(file: file), remedy: remedy)
  }

  private var id: String {
    switch self {
    case .damaged: "photo-damaged"
    case .unknownFormat: "photo-format"
    case .tooManyPixels: "photo-too-many-pixels"
    case .tooLarge: "photo-too-large"
    case .moving: "photo-moving"
    case .noLibrary: "photo-library-missing"
    case .notWritten: "photo-not-written"
    }
  }

  private var summary: String {
    switch self {
    case .damaged: "This picture is damaged: a part of it is missing or cannot be read."
    case .unknownFormat: "This is not a picture that can be read, whatever its name ends in."
    case .tooManyPixels(let width, let height):
      "This picture is \(width) by \(height) dots, which is \(Self.millions(width * height)) million; "
        + "\(Self.millions(PhotoLimits.pixels)) million is the most."
    case .tooLarge(let bytes):
      "This picture is \(Self.millions(bytes)) MB; \(Self.millions(PhotoLimits.bytes)) MB is the most."
    case .moving: "This picture moves. Only still pictures are shown."
    case .noLibrary: "Pictures cannot be read: the system's library libgd is not on this computer."
    case .notWritten: "This picture could not be made smaller: the computer may have too little memory."
    }
  }

  private var remedy: String {
    switch self {
    case .damaged: "Copy it from the phone again. If that does not help, open it there and save it as a new picture."
    case .unknownFormat: "Save it as JPEG or PNG, or take a picture of it with a phone."
    case .tooManyPixels, .tooLarge: "Make it smaller: send it to yourself from the phone as a \"medium\" picture."
    case .moving: "Save one still picture of it as PNG or JPEG."
    case .noLibrary: "Ask whoever set up this computer to install the package libgd3."
    case .notWritten: "Close other programs and build again."
    }
  }

  private static func millions(_ count: Int) -> Int { (count + 999_999) / 1_000_000 }
}

/// What a photo may be at most; both are checked before anything is decoded.
package enum PhotoLimits {
  /// Phones of today make up to 64 million; each takes four bytes of memory while it is converted.
  package static let pixels = 65_000_000
  package static let bytes = 40_000_000
}
