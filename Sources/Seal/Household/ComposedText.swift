import Foundation

/// The text in Unicode's form NFC, so that a path written on one system opens on another.
func composed(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
}
