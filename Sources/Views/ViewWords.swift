import Diagnostics
import Library
import Theme

/// The sentences of this module.
enum ViewWords {
  static func linkLeavesPortal(_ url: String, at place: SourcePlace) -> Diagnostic {
    .error(
      "link-leaves-portal", "The link \"\(url)\" leads out of the portal's folder.", at: place,
      remedy: "Link to a file inside Content, or write a whole web address.")
  }

  static func linkToDrawing(_ url: String, at place: SourcePlace) -> Diagnostic {
    .error(
      "picture-kind",
      "\"\(url)\" is an SVG drawing, which can carry a program, so it is not shown to families.", at: place,
      remedy: "Save it as PNG or JPEG, and name that file.")
  }

  static func drawingMissing(_ drawing: Piece.Drawing, in theme: Theme) -> Diagnostic {
    let near = NearestName.find(drawing.name, in: theme.pictures.keys.sorted())
    return .error(
      "no-such-drawing", "The theme has no drawing called \"\(drawing.name)\".", at: drawing.place,
      remedy: near.map { "Did you mean \($0)?" }
        ?? "For a picture of your own, write its file's name with the ending, such as \(drawing.name).jpg.")
  }

  static func linkToNothing(_ url: String, _ target: String, _ links: LinkMap, at place: SourcePlace) -> Diagnostic {
    let near = NearestName.find(target, in: links.files)
    return .error(
      "link-to-nothing", "The link \"\(url)\" leads to nothing that families can see.", at: place,
      remedy: near.map { "Did you mean \($0)?" } ?? "Correct the name of the file, or take the link out.")
  }

  static func otherBlocks(in file: String) -> Diagnostic {
    .warning(
      "translation-of-another-shape",
      "This has other paragraphs, steps or headings than the file that it translates, so what belongs together is not"
        + " known. Where it may be shown, it is shown as a whole.",
      at: SourcePlace(file: file),
      remedy: "Give it the same paragraphs, steps and headings in the same order. If it is meant to differ, write "
        + "\"mode: adapted\" at its beginning.")
  }
}
