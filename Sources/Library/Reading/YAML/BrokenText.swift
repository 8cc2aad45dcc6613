import CYAML

/// The lines of a YAML text that libyaml gave up on, as the person sees them who wrote them.
///
/// It is made once a broken file, so it may take its time.
struct BrokenText {
  /// A place; line and column count from 0, the column in Unicode scalars.
  struct Spot: Equatable {
    var line: Int
    var column: Int
  }

  private let lines: [[Unicode.Scalar]]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  /// The character that stands there.
  func sign(at spot: Spot) -> String { scalar(at: spot).map { String($0) } ?? "" }

  private func scalar(at spot: Spot) -> Unicode.Scalar? {
    line(spot.line).indices.contains(spot.column) ? lines[spot.line][spot.column] : nil
  }

  private func line(_ number: Int) -> [Unicode.Scalar] { lines.indices.contains(number) ? lines[number] : [] }

  /// The last character before a place on its line; nil where only white space stands there.
  func sign(before spot: Spot) -> Unicode.Scalar? { line(spot.line).prefix(spot.column).last { !Self.isBlank($0) } }

  /// The first character of what a line says after `- ` and `name: `; nil where it says nothing.
  func valueStart(in number: Int) -> Unicode.Scalar? {
    let words = words(of: number)
    return (value(of: words) ?? words).first
  }

  /// Whether a line begins with `name: `, perhaps after `- `.
  func isEntry(_ number: Int) -> Bool { value(of: words(of: number)) != nil }

  /// Whether the colon there is the one behind the name with which its line begins.
  func isFirstColon(_ spot: Spot) -> Bool {
    isEntry(spot.line) && words(of: spot.line).drop(while: Self.isOfName).startIndex == spot.column
  }

  /// Where a line's words begin, behind its spaces and `- `.
  func wordsStart(in number: Int) -> Spot? {
    let words = words(of: number)
    return words.isEmpty ? nil : Spot(line: number, column: words.startIndex)
  }

  /// Whether a line begins an item of a list.
  func isItem(_ number: Int) -> Bool {
    let rest = line(number).drop(while: Self.isBlank)
    return rest.first == "-" && (rest.dropFirst().first.map(Self.isBlank) ?? true)
  }

  /// A line without the spaces and the `- ` at its beginning.
  private func words(of number: Int) -> ArraySlice<Unicode.Scalar> {
    var rest = line(number).drop(while: Self.isBlank)
    while rest.first == "-", let next = rest.dropFirst().first, Self.isBlank(next) {
      rest = rest.dropFirst().drop(while: Self.isBlank)
    }
    return rest
  }

  /// What follows a name, a colon and a space.
  private func value(of words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let after = words.drop(while: Self.isOfName)
    guard after.startIndex > words.startIndex, after.first == ":", after.dropFirst().first.map(Self.isBlank) ?? true
    else { return nil }
    return after.dropFirst().drop(while: Self.isBlank)
  }

  /// The nearest line above that says something.
  func lineAbove(_ number: Int) -> Int? {
    lines.prefix(max(number, 0)).lastIndex { line in
      line.first { !Self.isBlank($0) }.map { $0 != "#" } ?? false
    }
  }

  /// Where a line begins with `-` or `name:`, and no space follows.
  func missingSpace(in number: Int) -> (problem: YAMLProblem, spot: Spot)? {
    let words = words(of: number)
    if words.first == "-", let next = words.dropFirst().first, next != "-" {
      return (.noSpaceAfterDash, Spot(line: number, column: words.startIndex))
    }
    let after = words.drop(while: Self.isOfName)
    // "https://" is no name of an entry.
    guard after.startIndex > words.startIndex, after.first == ":", let next = after.dropFirst().first,
      next != "/", !Self.isBlank(next)
    else { return nil }
    return (.noSpaceAfterColon, Spot(line: number, column: after.startIndex))
  }

  /// The `#` on a line that begins a remark after something else; one in quotes begins none.
  ///
  /// - Parameter sign: a character that must be in the remark.
  func remark(in number: Int, with sign: Unicode.Scalar? = nil) -> Spot? {
    let line = line(number)
    var quote: Unicode.Scalar?
    for index in line.indices.dropFirst() {
      let (before, scalar) = (line[index - 1], line[index])
      if quote != nil {
        if scalar == quote { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        if Self.isBlank(before) || "[{,".unicodeScalars.contains(before) { quote = scalar }
      } else if scalar == "#", Self.isBlank(before) {
        let spot = Spot(line: number, column: index)
        return self.sign(before: spot) != nil && (sign.map(line[index...].contains) ?? true) ? spot : nil
      }
    }
    return nil
  }

  /// The last place before another where a list or group begins with a bracket.
  func bracket(before spot: Spot) -> Spot? {
    for number in lines.indices.prefix(spot.line + 1).reversed() {
      let line = number == spot.line ? lines[number].prefix(spot.column) : lines[number][...]
      if let column = line.lastIndex(where: { $0 == "[" || $0 == "{" }) { return Spot(line: number, column: column) }
    }
    return nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}

extension BrokenText.Spot {
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line), column: Int(mark.column)) }
}
