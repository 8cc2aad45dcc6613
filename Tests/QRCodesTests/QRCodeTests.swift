import QRCodes
import Testing

struct QRCodeTests {
  private static let link = "https://families.maple.example/f/7k3q9m2x/#k=gaztmoj4h5bekscljziviv22lvqggztj"

  /// The three corners that a reader looks for: dark border, light ring, dark middle.
  @Test func `A code has its three finder patterns and nothing in the fourth corner`() throws {
    let code = try QRCode(Self.link)
    let pattern = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    func corner(_ row: Int, _ column: Int) -> [String] {
      (0..<7).map { y in
        String((0..<7).map { x in code.modules[(row + y) * code.width + column + x] ? "#" : "." })
      }
    }
    let end = code.width - 7
    #expect(corner(0, 0) == pattern)
    #expect(corner(0, end) == pattern)
    #expect(corner(end, 0) == pattern)
    #expect(corner(end, end) != pattern)
  }

  /// ISO/IEC 18004, 7.9: the first two of the fifteen format bits are the level, XORed with 10; M is 00.
  @Test func `A code has error correction M`() throws {
    let code = try QRCode(Self.link)
    #expect([code.modules[8 * code.width], code.modules[8 * code.width + 1]] == [true, false])
  }

  /// L is 01, XORed with 10.
  @Test func `A page's code has error correction L and is smaller`() throws {
    let code = try QRCode(plain: Self.link)
    #expect([code.modules[8 * code.width], code.modules[8 * code.width + 1]] == [true, true])
    #expect(code.width < (try QRCode(Self.link)).width)
  }

  @Test func `The picture's dark runs are the code's modules`() throws {
    let code = try QRCode(Self.link)
    let svg = String(decoding: code.svg(label: "The page of <you> & \"me\""), as: UTF8.self)
    let side = code.width + 8
    #expect(
      svg.hasPrefix(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"The page of &lt;you&gt; &amp; &quot;me&quot;\""
      ))
    #expect(svg.contains("viewBox=\"0 0 \(side) \(side)\""))
    var drawn = [Bool](repeating: false, count: code.width * code.width)
    var (row, column) = (0, 0)
    for match in svg.matches(of: /([Mm])(\d+) (\d+)(\.5)?h(\d+)/) where match.4 != nil || match.1 == "m" {
      let (first, second) = (try #require(Int(match.2)), try #require(Int(match.3)))
      (row, column) = match.1 == "M" ? (second - 4, first - 4) : (row, column + first)
      let length = try #require(Int(match.5))
      for index in column..<column + length { drawn[row * code.width + index] = true }
      column += length
    }
    #expect(drawn == code.modules)
  }

  @Test func `The same text gives the same picture`() throws {
    #expect(try QRCode(Self.link).svg(label: "x") == QRCode(Self.link).svg(label: "x"))
    #expect(try QRCode(Self.link) != QRCode(Self.link + "a"))
  }

  @Test func `Text that no code can hold is refused`() {
    #expect(throws: QRCode.TooLong.self) { try QRCode(String(repeating: "a", count: 3000)) }
  }
}
