import Files
import Foundation
import Output
import Testing

/// Where a site may be written.
@Suite struct OutputPlaceTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func isTaken(_ place: OutputPlace) throws -> Bool {
    guard let folder = try OutputFolder(place) else { return true }
    folder.discard()
    return false
  }

  @Test func theUsualPlaceIsPublicHoweverItIsWritten() throws {
    try withFolder { root in
      let usual = OutputPlace.settle(root: root, folder: nil).place
      #expect(usual?.folder == "\(root)/Public")
      for written in ["Public", "Public/", "./Public", "Content/../Public", "new/../Public"] {
        try Folder.create("\(root)/Content")
        #expect(OutputPlace.settle(root: root, folder: "\(root)/\(written)").place == usual, "\(written)")
      }
    }
  }

  @Test func aLinkIsFollowedToWhereItLeads() throws {
    try withFolder { root in
      try Folder.create("\(root)/portal/Content")
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/link", withDestinationPath: "\(root)/portal/Content")
      let (place, diagnostics) = OutputPlace.settle(root: "\(root)/portal", folder: "\(root)/link")
      #expect(place == nil)
      #expect(diagnostics.map(\.id) == ["output-holds-portal"])
    }
  }

  @Test(arguments: ["drive/Content", "drive", "drive/Content/families", "drive/keys", "drive/keys/new"])
  func whatThePortalsFoldersLeadToIsKeptToo(_ output: String) throws {
    try withFolder { root in
      for (name, target) in [("Content", "drive/Content"), (".homeward", "drive/keys")] {
        try Folder.create("\(root)/\(target)")
        try Folder.create("\(root)/portal")
        try FileManager.default.createSymbolicLink(
          atPath: "\(root)/portal/\(name)", withDestinationPath: "\(root)/\(target)")
      }
      let (place, diagnostics) = OutputPlace.settle(root: "\(root)/portal", folder: "\(root)/\(output)")
      #expect(place == nil)
      #expect(diagnostics.map(\.id) == ["output-holds-portal"])
      #expect(OutputPlace.settle(root: "\(root)/portal", folder: "\(root)/drive/site").place != nil)
    }
  }

  @Test func aPortalReachedByALinkKeepsItsFolders() throws {
    try withFolder { root in
      try Folder.create("\(root)/portal/Content")
      try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/portal")
      for output in ["portal", "portal/Content", "link/Content"] {
        #expect(OutputPlace.settle(root: "\(root)/link", folder: "\(root)/\(output)").place == nil, "\(output)")
      }
      #expect(OutputPlace.settle(root: "\(root)/link", folder: nil).place?.folder == "\(root)/portal/Public")
    }
  }

  @Test func buildsOfTwoPortalsDoNotHoldOneOutput() throws {
    try withFolder { root in
      let places = try ["a", "b"].map {
        try Folder.create("\(root)/\($0)")
        return try #require(OutputPlace.settle(root: "\(root)/\($0)", folder: "\(root)/site").place)
      }
      guard let first = try OutputFolder(places[0]) else {
        Issue.record("nobody else has it")
        return
      }
      #expect(try isTaken(places[1]))
      first.discard()
      _ = consume first
      #expect(try !isTaken(places[1]))
      #expect(try FileStatus.of("\(root)/site") == nil)
    }
  }

  @Test func aFolderWhoseNameBeginsLikeThePortalsIsAnother() throws {
    try withFolder { root in
      try Folder.create("\(root)/portal")
      #expect(OutputPlace.settle(root: "\(root)/portal", folder: "\(root)/port").place != nil)
      #expect(OutputPlace.settle(root: "\(root)/portal", folder: "\(root)/portal/Contents").place != nil)
    }
  }

  @Test func onlyOneBuildHoldsAnOutput() throws {
    try withFolder { root in
      let place = try #require(OutputPlace.settle(root: root, folder: nil).place)
      guard let first = try OutputFolder(place) else {
        Issue.record("nobody else has it")
        return
      }
      #expect(try isTaken(place))
      first.discard()
      #expect(try FileStatus.of("\(root)/Public") == nil)
    }
  }
}
