import Languages
import Templates

/// How the portal looks and what it says: compiled templates, styles and scripts ready to be served, and the words of
/// every language.
///
/// A class, since whatever makes a page holds it.
package final class Theme: Sendable {
  /// Where the template of the locked page wants the sealed data.
  package static let sealedMark = "<!--sealed-->"

  package let templates: TemplateSet
  package let packs: MessagePacks
  package let publicStyle: [UInt8]
  /// For the locked page.
  package let lockStyle: [UInt8]
  /// What a household's opened page adds to the locked one's; it travels sealed.
  package let familyStyle: [UInt8]
  package let letterStyle: [UInt8]
  /// What public pages can do beyond what they are: search, listen, forms.
  package let publicScript: [UInt8]
  /// Opens the browser's language on the chooser.
  package let chooserScript: [UInt8]
  /// Opens a household's page.
  package let openerScript: [UInt8]
  /// Shows a household's opened page; it travels sealed.
  package let familyScript: [UInt8]
  /// The keys of the words that the locked page and its script show; no others are put into it.
  package let openerKeys: [String]
  /// The same for the opened page.
  package let familyKeys: [String]
  /// The theme's drawings, by name.
  package let pictures: [String: ThemePicture]

  init(
    templates: TemplateSet, packs: MessagePacks, publicStyle: [UInt8], lockStyle: [UInt8],
    familyStyle: [UInt8], letterStyle: [UInt8], publicScript: [UInt8], chooserScript: [UInt8],
    openerScript: [UInt8], familyScript: [UInt8], openerKeys: [String], familyKeys: [String],
    pictures: [String: ThemePicture]
  ) {
    self.templates = templates
    self.packs = packs
    self.publicStyle = publicStyle
    self.lockStyle = lockStyle
    self.familyStyle = familyStyle
    self.letterStyle = letterStyle
    self.publicScript = publicScript
    self.chooserScript = chooserScript
    self.openerScript = openerScript
    self.familyScript = familyScript
    self.openerKeys = openerKeys
    self.familyKeys = familyKeys
    self.pictures = pictures
  }

  /// The words for a reader: the first language of the ladder that has a pack. A household may read a language without
  /// one; its notices then come from its ladder.
  package func pack(for ladder: Ladder) -> MessagePack {
    for language in ladder.languages {
      if let match = language.bestMatch(in: packs.languages), let pack = packs[match] { return pack }
    }
    // There is no theme without words in English.
    return packs[.english] ?? packs.all[0]
  }

  /// What a language calls itself, for people; its code where neither we nor a pack know.
  package func name(of language: LanguageTag) -> String {
    language.nativeName ?? packs[language]?.ownName ?? language.identifier
  }

  /// All fixed words of a language as the templates' object `t`.
  package func words(_ pack: MessagePack) -> Value { packs.words(pack.language) }

  /// The templates for pages in the words of this pack. They have the words in them, so a page need not look them up.
  package func templates(_ pack: MessagePack) -> TemplateSet { packs.settling(templates, pack.language) }
}
