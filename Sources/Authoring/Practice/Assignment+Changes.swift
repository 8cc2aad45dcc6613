import Files

extension Assignment {
  /// The changes for the outcomes: one for each practice file.
  ///
  /// - Parameter bytes: gives a file of the portal by its path, or nil where it is not there.
  package func changes(
    for outcomes: [Outcome], bytes: (String) throws -> [UInt8]?
  ) throws -> [Change] {
    var files: [(family: String, therapist: String, items: [PracticeItem])] = []
    for case .added(let found, let therapist) in outcomes {
      let item = item(for: found.child.id)
      if let index = files.firstIndex(where: { $0.family == found.family.folder && $0.therapist == therapist }) {
        files[index].items.append(item)
      } else {
        files.append((found.family.folder, therapist, [item]))
      }
    }
    return try files.map { file in
      let path = PracticeFile.path(family: file.family, therapist: file.therapist)
      return try PracticeFile(family: file.family, therapist: file.therapist, bytes: bytes(path)).adding(file.items)
    }
  }
}
