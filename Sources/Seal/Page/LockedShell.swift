/// The constant parts of a household's page: everything but its slots and its bundle. They come from the theme and
/// hold nothing of any household.
///
/// The page is `beforeKeys`, the script element of the keys, `between`, the script element of the bundle, `afterBundle`.
package struct LockedShell: Sendable {
  package let beforeKeys: [UInt8]
  package let between: [UInt8]
  package let afterBundle: [UInt8]

  package init(beforeKeys: [UInt8], between: [UInt8], afterBundle: [UInt8]) {
    self.beforeKeys = beforeKeys
    self.between = between
    self.afterBundle = afterBundle
  }
}
