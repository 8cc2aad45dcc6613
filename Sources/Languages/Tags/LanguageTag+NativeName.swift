extension LanguageTag {
  /// What the language calls itself, for a chooser; nil where we do not know it and will not guess. Foundation on
  /// Linux gives French or English names for some of these.
  package var nativeName: String? {
    if let script, let name = Self.nativeNames["\(language)-\(script)"] { return name }
    if let usualScript, let name = Self.nativeNames["\(language)-\(usualScript)"], region != nil { return name }
    guard script == nil || script == usualScriptWithoutTag else { return nil }
    return Self.nativeNames[language]
  }

  private var usualScriptWithoutTag: String? { LanguageTag(language)?.usualScript }

  private static let nativeNames: [String: String] = [
    "am": "አማርኛ", "ar": "العربية", "bn": "বাংলা", "bs": "bosanski", "cak": "Kaqchikel", "ckb": "کوردیی ناوەندی",
    "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی", "fil": "Filipino", "fr": "Français",
    "gu": "ગુજરાતી", "haw": "ʻŌlelo Hawaiʻi", "he": "עברית", "hi": "हिन्दी", "hmn": "Hmoob", "ht": "Kreyòl ayisyen",
    "hy": "Հայերեն", "it": "Italiano", "ixl": "Ixil", "ja": "日本語", "ka": "ქართული", "kjb": "Qʼanjobʼal", "km": "ខ្មែរ",
    "ko": "한국어", "kmr": "Kurmancî", "ku": "Kurdî", "lo": "ລາວ", "mam": "Mam", "my": "မြန်မာ", "ne": "नेपाली",
    "pa": "ਪੰਜਾਬੀ", "pa-Arab": "پنجابی", "pl": "Polski", "prs": "دری", "ps": "پښتو", "pt": "Português",
    "quc": "Kʼicheʼ", "ro": "Română", "ru": "Русский", "rw": "Ikinyarwanda", "so": "Soomaali", "sq": "Shqip",
    "sr": "Српски", "sw": "Kiswahili", "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "ti": "ትግርኛ", "tl": "Tagalog",
    "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "uz": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча", "vi": "Tiếng Việt",
    "wo": "Wolof", "yi": "ייִדיש", "yo": "Yorùbá", "yue": "粵語", "zh": "中文", "zh-Hans": "中文（简体）",
    "zh-Hant": "中文（繁體）",
  ]
}
