import Glibc
import Output
import Seal

/// Sealed pages of 50 KB into a fresh folder, and again where nothing changed.
func measureOutput(_ meter: inout Meter) throws {
  let count = 500
  let root = try temporaryFolder()
  guard let place = OutputPlace.settle(root: root, folder: "\(root)/site").place else {
    throw SampleHousehold.NoSample()
  }
  let files = try (0..<count).map { number in try page(number) }
  for name in ["create \(count) pages", "compare \(count) pages that are there"] {
    let start = Meter.processorTime()
    try stage(files, in: place)
    meter.note(
      "output", "\(name) of \(files[0].bytes.count) bytes, each", (Meter.processorTime() - start) / Double(count))
  }
}

private func stage(_ files: [SealedFile], in place: OutputPlace) throws {
  guard let folder = try OutputFolder(place) else { throw SampleHousehold.NoSample() }
  let search = LeakSearch(PrivateWords())
  var stager = Stager(folder.area)
  for file in files { try stager.stage(file, searchedBy: search) }
  _ = try folder.publish(stager.result, cleaning: false)
}

private func page(_ number: Int) throws -> SealedFile {
  let digits = String(number)
  let name = String(repeating: "0", count: 8 - digits.count) + digits
  let sealer = try HouseholdSealer(SampleHousehold.keys(name))
  var scratch = SealScratch()
  let bundle = try sealer.sealBundle(HouseholdBytes([.own(SampleHousehold.text(count: 8_000))]), scratch: &scratch)
  return try sealer.page(SampleHousehold.shell, bundle, scratch: &scratch)
}

/// A folder that stays: deleting many files makes creating others slower for minutes.
private func temporaryFolder() throws -> String {
  var template = Array("\(temporaryRoot())/homeward-stages-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw SampleHousehold.NoSample() }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func temporaryRoot() -> String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
