import ArgumentParser
import Languages

/// Languages with commas between, such as `es,ar`.
struct LanguageList: ExpressibleByArgument {
  let tags: [LanguageTag]

  init?(argument: String) {
    var tags: [LanguageTag] = []
    for part in argument.split(separator: ",") {
      guard let tag = LanguageTag(argument: part.trimmed) else { return nil }
      tags.append(tag)
    }
    guard !tags.isEmpty else { return nil }
    self.tags = tags
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
