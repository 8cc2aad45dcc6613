import Library

/// YAML into a flat tree, by the strict scanner where the form is plain, and by libyaml's events.
func measureFrontMatter(_ meter: inout Meter) {
  var reader = YAMLReader()
  for (name, text) in [("five keys", SampleTexts.frontMatter), ("a list of six practices", SampleTexts.practice)] {
    text.withUnsafeBufferPointer { bytes in
      meter.measure("front matter", "\(name), as a build reads it", calls: 2_000) {
        _ = reader.read(bytes, firstLine: 2)
      }
      meter.measure("front matter", "\(name), libyaml alone", calls: 1_000) {
        _ = reader.readEvents(bytes, firstLine: 2)
      }
    }
  }
}
