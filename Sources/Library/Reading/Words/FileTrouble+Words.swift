extension FileTrouble: Problem {
  var words: ProblemWords {
    switch self {
    case .unreadable(let reason):
      ProblemWords("unreadable-file", "This file cannot be read: \(reason).", "Ask whoever set up this computer.")
    case .cannotList(let reason):
      ProblemWords("unreadable-folder", "This folder cannot be read: \(reason).", "Ask whoever set up this computer.")
    case .missing(let what): ProblemWords("missing-file", "This file is missing. It holds \(what).", "Add it.")
    case .linkLeaves(let target):
      ProblemWords(
        "link-leaves", "This is a link to \"\(target)\", which lies outside the folder it may lead to.",
        "Put a copy of the file here instead of the link.")
    case .linkToFolder:
      ProblemWords(
        "link-to-folder", "This is a link to a folder, which is not followed.", "Put the folder itself here.")
    case .brokenLink:
      ProblemWords("broken-link", "This is a link to something that is not there.", "Put the file itself here.")
    case .notAFile: ProblemWords("not-a-file", "This is neither a file nor a folder.", "Take it away from here.")
    case .empty: ProblemWords("empty-file", "This file is empty.", "Write something in it, or delete it.")
    case .notText:
      ProblemWords(
        "not-utf8", "Some letters here are not stored as UTF-8, so they would come out wrong.",
        "Save the file again as \"UTF-8\".")
    case .hasNul:
      ProblemWords(
        "nul-byte", "This file has a hidden zero byte, so it is not plain text.",
        "Save it again as plain text in UTF-8.")
    case .twoVersions:
      ProblemWords(
        "two-versions", "Two versions of these lines stand here, since two people changed them.",
        "Choose one of the two. Delete the other, and the lines with \"<<<<<<<\", \"=======\" and \">>>>>>>\".")
    case .noFrontMatter:
      ProblemWords(
        "no-front-matter", "This file does not begin with its entries.",
        "Begin with a line \"---\", then lines such as \"title: …\", then another line \"---\".")
    case .blankBeforeFrontMatter:
      ProblemWords(
        "late-front-matter", "The line \"---\" must be the very first of the file.", "Delete what stands before it.")
    case .unclosedFrontMatter:
      ProblemWords(
        "unclosed-front-matter", "The entries begin with \"---\" but never end.",
        "Add a line \"---\" after the last entry.")
    case .badName(let name, let proposed):
      ProblemWords(
        "bad-file-name", "The name \(Phrase.quoted(name)) cannot be used in an address: only a-z, 0-9 and \"-\" can.",
        proposed.map { "Rename it to \"\($0)\"." } ?? "Give it a name with these letters.")
    case .countryCode(let code, let language, let meant, let proposed):
      ProblemWords(
        "bad-file-name", "\(Phrase.quoted(code)) is not the code of a language.",
        "The code of \(language) is \"\(meant)\". Rename it to \"\(proposed)\".")
    case .sameName(let other):
      ProblemWords(
        "same-file-name", "This has the same name as \(Phrase.quoted(other)), but for capitals or accents.",
        "Rename one of the two, or delete it: on some computers only one of them can exist.")
    case .sameLanguage(let other):
      ProblemWords(
        "same-language", "There is already a file for this language: \(Phrase.quoted(other)).", "Delete one of the two."
      )
    case .wrongEnding(let name, let proposed):
      ProblemWords(
        "wrong-ending", "\(Phrase.quoted(name)) would not be read because of how its name ends.",
        "Rename it to \"\(proposed)\".")
    case .notUsed(let name):
      ProblemWords(
        "unused-file", "\(Phrase.quoted(name)) is a kind of file that is not used here.",
        "Take it away from here, or put its words into a file that ends in \".md\".", severity: .warning)
    case .drawing(let name):
      ProblemWords(
        "picture-kind",
        "\(Phrase.quoted(name)) is an SVG drawing, which can carry a program, so it is not shown to families.",
        "Save it as PNG or JPEG, and take the drawing away from here.")
    case .leftover(let name):
      ProblemWords(
        "leftover-file", "\(Phrase.quoted(name)) looks like a copy that an editor left behind; it is not read.",
        "Delete it if you do not need it.", severity: .note)
    case .inCloud(let name):
      ProblemWords(
        "file-in-cloud", "\(Phrase.quoted(name)) is still in iCloud and not on this computer, so it cannot be read.",
        "Open the folder on this computer and download the file.")
    case .copy(let name, let original):
      ProblemWords(
        "copied-file", "\(Phrase.quoted(name)) looks like a second copy of \(Phrase.quoted(original)).",
        "Compare the two, keep the better one, and delete the other.")
    case .sameContent(let name, let other):
      ProblemWords(
        "same-content", "\(Phrase.quoted(name)) and \(Phrase.quoted(other)) are the same file under two names.",
        "Keep one of them, write its name wherever the other is named, and delete the other.", severity: .warning)
    case .sameRecording(let name, let other):
      ProblemWords(
        "same-recording", "\(Phrase.quoted(name)) and \(Phrase.quoted(other)) are the same recording under two names.",
        "If one should say something else, record it again. If not, delete one of them.", severity: .warning)
    case .unknownFolder(let name, let nearest):
      ProblemWords(
        "unknown-folder", "\(Phrase.quoted(name)) is not a folder that is known here.",
        Phrase.didYouMean(nearest, otherwise: "Take it away from here."))
    case .unknownFile(let name, let nearest):
      ProblemWords(
        "unknown-file", "\(Phrase.quoted(name)) is not a file that is known here.",
        Phrase.didYouMean(nearest, otherwise: "Move it into the folder it belongs to."))
    case .folderInside(let name):
      ProblemWords(
        "folder-inside", "\(Phrase.quoted(name)) lies too many folders deep, so nothing in it is read.",
        "Move its files up.")
    case .writingTooDeep:
      ProblemWords("nested-writing", "Writing in a folder of its own is not read here.", "Move the file up one folder.")
    case .noPortal:
      ProblemWords(
        "no-portal", "There is no portal here: Content/portal.yml is not in this folder or one above it.",
        "Go to the portal's folder, or name it with --root.")
    case .notInPublic(let file):
      ProblemWords(
        "private-file-in-public",
        "\(Phrase.quoted(file)) belongs to some families only, and this page may be seen by others.",
        "Put a copy for everyone beside this file, if everyone may see it.")
    case .repositoryInside:
      ProblemWords(
        "families-in-shared-repository",
        "A git repository begins in this folder, from which families' writing can be sent to another computer.",
        "Take \".git\" out of the folder. If the other computer may see families' writing, say \"private-remote: yes\" "
          + "in portal.yml.")
    }
  }
}
