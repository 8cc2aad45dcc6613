import PortalSupport
import Seal
import Testing

/// Every mix of segments must be one DEFLATE stream that zlib's inflate takes whole.
struct BundleDeflaterTests {
  private func opened(_ segments: [HouseholdBytes.Segment], _ scratch: inout SealScratch) throws -> [UInt8] {
    let sealed = try Sample.sealer().sealBundle(HouseholdBytes(segments), scratch: &scratch)
    let stream = try Sample.familyKey().open(sealed.blob, at: .bundle(of: Sample.household()))
    return try Inflation.bytes(stream)
  }

  private func text(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    let words = ["Stretch ", "hand ", "\u{627}\u{644}\u{64A}\u{62F} ", "five times ", "<p>", "</p>\\n", "mano "]
    var bytes: [UInt8] = []
    while bytes.count < count {
      bytes += Array(words[Int.random(in: 0..<words.count, using: &generator)].utf8)
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes += (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return Array(bytes[..<count])
  }

  @Test(arguments: 0..<60)
  func `A random mix of own and shared segments comes out as it went in`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var scratch = SealScratch()
    let sizes = [0, 1, 2, 63, 64, 65, 127, 300, 4000, 32_767, 32_769, 70_000]
    var expected: [UInt8] = []
    var segments: [HouseholdBytes.Segment] = []
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let bytes = text(sizes[Int.random(in: 0..<sizes.count, using: &generator)], &generator)
      expected += bytes
      let isShared = Bool.random(using: &generator)
      segments.append(isShared ? .shared(SharedSegment(bytes, scratch: &scratch)) : .own(bytes))
    }
    #expect(HouseholdBytes(segments).count == expected.count)
    #expect(try opened(segments, &scratch) == expected)
    #expect(try opened(segments, &scratch) == expected)
  }

  @Test func `A bundle with nothing in it is an empty stream`() throws {
    var scratch = SealScratch()
    #expect(try opened([], &scratch).isEmpty)
    #expect(try opened([.own([])], &scratch).isEmpty)
    #expect(try opened([.shared(SharedSegment([], scratch: &scratch))], &scratch).isEmpty)
  }

  @Test func `Noise that does not compress comes out as it went in`() throws {
    var generator = SeededGenerator(seed: 1)
    var scratch = SealScratch()
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let segments: [HouseholdBytes.Segment] = [
      .own(noise), .shared(SharedSegment(noise, scratch: &scratch)), .own(noise),
    ]
    #expect(try opened(segments, &scratch) == noise + noise + noise)
  }

  @Test func `A shared segment is the same wherever and whenever it is compressed`() throws {
    var generator = SeededGenerator(seed: 2)
    let piece = text(5000, &generator)
    var fresh = SealScratch()
    var used = SealScratch()
    _ = SharedSegment(text(90_000, &generator), scratch: &used)
    let one = HouseholdBytes([.shared(SharedSegment(piece, scratch: &fresh))])
    let two = HouseholdBytes([.shared(SharedSegment(piece, scratch: &used))])
    let sealer = try Sample.sealer()
    #expect(try sealer.sealBundle(one, scratch: &fresh) == sealer.sealBundle(two, scratch: &used))
  }

  @Test(arguments: [1, 700, 5000, 40_000, 200_000])
  func `A household's own text is the same wherever and whenever it is compressed`(count: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let own = HouseholdBytes([.own(text(count, &generator))])
    var fresh = SealScratch()
    var used = SealScratch()
    for other in [90_000, 3, 300] {
      _ = try Sample.sealer().sealBundle(HouseholdBytes([.own(text(other, &generator))]), scratch: &used)
    }
    let sealer = try Sample.sealer()
    #expect(try sealer.sealBundle(own, scratch: &fresh) == sealer.sealBundle(own, scratch: &used))
  }

  @Test func `What all carry is smaller than what some carry, and comes out the same`() throws {
    var generator = SeededGenerator(seed: 4)
    var scratch = SealScratch()
    let piece = text(80_000, &generator)
    let ofAll = SharedSegment(ofAll: piece)
    #expect(ofAll.kept.count < SharedSegment(piece, scratch: &scratch).kept.count)
    #expect(try opened([.shared(ofAll), .own(piece), .shared(ofAll)], &scratch) == piece + piece + piece)
  }

  @Test func `What is not one whole stream is refused`() throws {
    let stream: [UInt8] = [0xAB, 0xAE, 0x05, 0x00]
    #expect(try Inflation.bytes(stream) == Array("{}".utf8))
    for broken in [[], Array(stream.dropLast()), stream + [0], [0xFF, 0xFF]] {
      #expect(throws: SealError.notDeflate) { try Inflation.bytes(broken) }
    }
    #expect(throws: SealError.notDeflate) { try Inflation.bytes(stream, limit: 1) }
  }
}
