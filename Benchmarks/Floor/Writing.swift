import Files

/// Writes files of equal size, each in a folder of its own as pages are.
struct Writing {
  let folder: String
  let files: Int
  let bytes: Int

  func run() throws(FileProblem) {
    let (size, rest) = bytes.quotientAndRemainder(dividingBy: files)
    // The first files take what does not divide, so that no byte is missing.
    let content = [UInt8](repeating: UInt8(ascii: "x"), count: size + 1)
    try Folder.create(folder)
    for index in 0..<files {
      let place = "\(folder)/\(index)"
      try Folder.create(place)
      try content.withUnsafeBufferPointer { (buffer) throws(FileProblem) in
        try AtomicFile.create(
          place + "/index.html", UnsafeBufferPointer(rebasing: buffer.prefix(size + (index < rest ? 1 : 0))))
      }
    }
  }
}
