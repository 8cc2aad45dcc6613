import Diagnostics

/// What the public stage leaves to be checked with each family, because only then its children are known.
struct FamilyChecks: Sendable {
  /// Children shown in pictures that others see.
  var claims: [PictureClaim] = []
  /// Those of them that were read now.
  var claimsRead: [PictureClaim] = []
  /// What families may refer to outside their own folders.
  var names = ReferenceNames()
  /// The text of every group's writing, by the group's name.
  var groupTexts: [String: [KeptText]] = [:]
}

/// A child who is shown in a picture outside the family's own pages.
package struct PictureClaim: Sendable, Hashable {
  package var family: String
  package var child: String
  package var place: SourcePlace

  package init(family: String, child: String, place: SourcePlace) {
    self.family = family
    self.child = child
    self.place = place
  }
}

extension FamilyIndex {
  /// Which children pictures show outside their families' pages.
  package var claims: [PictureClaim] { checks.claims }

  /// Those of them that were read now, where not all was.
  package var claimsRead: [PictureClaim] { checks.claimsRead }
}
