extension LanguageTag {
  /// Whether a file name's suffix that reads as this tag names a language: `calm-corner.es.md` is in Spanish,
  /// `notes.old.md` is not in anything. Known are all two-letter codes of ISO 639-1 and the three-letter codes of
  /// languages that families of US schools speak, with or without a known script, and with any region.
  package var isKnown: Bool {
    guard Self.englishNames[language] != nil else { return false }
    return script.map(Self.knownScripts.contains) ?? true
  }

  /// What the language is called in English; the tag itself where it is not known.
  package var englishName: String {
    guard let name = Self.englishNames[language] else { return identifier }
    switch (language, script) {
    case ("zh", "Hans"?): return "Chinese (Simplified)"
    case ("zh", "Hant"?): return "Chinese (Traditional)"
    case (_, let script?): return "\(name) (\(script))"
    default: return name
    }
  }

  private static let knownScripts: Set<String> = Set(
    ("Adlm Arab Aran Armn Beng Bopo Brai Cans Cher Copt Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hans Hant Hebr "
      + "Hira Hmng Hmnp Jpan Kana Khmr Knda Kore Laoo Latn Lisu Mlym Mong Mtei Mymr Nkoo Olck Orya Rohg Sinh Sund Syrc "
      + "Talu Taml Telu Tfng Thaa Thai Tibt Vaii Yiii")
      .split(separator: " ").map(String.init))

  private static let englishNames: [String: String] = {
    var names: [String: String] = [:]
    for entry in (twoLetterNames + "," + threeLetterNames).split(separator: ",") {
      guard let space = entry.firstIndex(of: " ") else { continue }
      names[String(entry[..<space])] = String(entry[entry.index(after: space)...])
    }
    return names
  }()

  /// ISO 639-1, all of it.
  private static let twoLetterNames = """
    aa Afar,ab Abkhazian,ae Avestan,af Afrikaans,ak Akan,am Amharic,an Aragonese,ar Arabic,as Assamese,av Avaric,\
    ay Aymara,az Azerbaijani,ba Bashkir,be Belarusian,bg Bulgarian,bh Bihari,bi Bislama,bm Bambara,bn Bengali,\
    bo Tibetan,br Breton,bs Bosnian,ca Catalan,ce Chechen,ch Chamorro,co Corsican,cr Cree,cs Czech,\
    cu Church Slavic,cv Chuvash,cy Welsh,da Danish,de German,dv Dhivehi,dz Dzongkha,ee Ewe,el Greek,en English,\
    eo Esperanto,es Spanish,et Estonian,eu Basque,fa Persian,ff Fulah,fi Finnish,fj Fijian,fo Faroese,fr French,\
    fy Western Frisian,ga Irish,gd Scottish Gaelic,gl Galician,gn Guarani,gu Gujarati,gv Manx,ha Hausa,he Hebrew,\
    hi Hindi,ho Hiri Motu,hr Croatian,ht Haitian Creole,hu Hungarian,hy Armenian,hz Herero,ia Interlingua,\
    id Indonesian,ie Interlingue,ig Igbo,ii Sichuan Yi,ik Inupiaq,io Ido,is Icelandic,it Italian,iu Inuktitut,\
    ja Japanese,jv Javanese,ka Georgian,kg Kongo,ki Kikuyu,kj Kuanyama,kk Kazakh,kl Kalaallisut,km Khmer,\
    kn Kannada,ko Korean,kr Kanuri,ks Kashmiri,ku Kurdish,kv Komi,kw Cornish,ky Kyrgyz,la Latin,lb Luxembourgish,\
    lg Ganda,li Limburgish,ln Lingala,lo Lao,lt Lithuanian,lu Luba-Katanga,lv Latvian,mg Malagasy,mh Marshallese,\
    mi Maori,mk Macedonian,ml Malayalam,mn Mongolian,mr Marathi,ms Malay,mt Maltese,my Burmese,na Nauru,\
    nb Norwegian Bokmål,nd North Ndebele,ne Nepali,ng Ndonga,nl Dutch,nn Norwegian Nynorsk,no Norwegian,\
    nr South Ndebele,nv Navajo,ny Chichewa,oc Occitan,oj Ojibwa,om Oromo,or Odia,os Ossetian,pa Punjabi,pi Pali,\
    pl Polish,ps Pashto,pt Portuguese,qu Quechua,rm Romansh,rn Kirundi,ro Romanian,ru Russian,rw Kinyarwanda,\
    sa Sanskrit,sc Sardinian,sd Sindhi,se Northern Sami,sg Sango,sh Serbo-Croatian,si Sinhala,sk Slovak,\
    sl Slovenian,sm Samoan,sn Shona,so Somali,sq Albanian,sr Serbian,ss Swati,st Southern Sotho,su Sundanese,\
    sv Swedish,sw Swahili,ta Tamil,te Telugu,tg Tajik,th Thai,ti Tigrinya,tk Turkmen,tl Tagalog,tn Tswana,\
    to Tongan,tr Turkish,ts Tsonga,tt Tatar,tw Twi,ty Tahitian,ug Uyghur,uk Ukrainian,ur Urdu,uz Uzbek,ve Venda,\
    vi Vietnamese,vo Volapük,wa Walloon,wo Wolof,xh Xhosa,yi Yiddish,yo Yoruba,za Zhuang,zh Chinese,zu Zulu
    """

  /// Three-letter codes (ISO 639-3) of languages met in US schools.
  private static let threeLetterNames = """
    aii Assyrian Neo-Aramaic,acu Achuar,acr Achi,agu Awakateko,apc Levantine Arabic,apw Western Apache,\
    ary Moroccan Arabic,arz Egyptian Arabic,acm Mesopotamian Arabic,apd Sudanese Arabic,ars Najdi Arabic,\
    acw Hijazi Arabic,bal Balochi,bem Bemba,bho Bhojpuri,bik Bikol,caa Chortí,cab Garifuna,cac Chuj,cak Kaqchikel,\
    ceb Cebuano,cfm Falam Chin,chk Chuukese,cho Choctaw,chr Cherokee,ckb Central Kurdish (Sorani),\
    cld Chaldean Neo-Aramaic,cmn Mandarin Chinese,cnh Hakha Chin,ctd Tedim Chin,ctu Chol,dak Dakota,din Dinka,\
    dzo Dzongkha,esu Central Yup'ik,fil Filipino,gaa Ga,gil Gilbertese,guz Gusii,gyn Guyanese Creole,\
    hak Hakka Chinese,haw Hawaiian,haz Hazaragi,hil Hiligaynon,hmn Hmong,hmv Hmong Do,hnj Green Hmong,hns Hindustani,\
    ilo Ilocano,itv Itawit,ium Iu Mien,ixl Ixil,jac Popti',jam Jamaican Creole,kac Kachin,kam Kamba,kar Karen,\
    kea Kabuverdianu,kek Q'eqchi',kha Khasi,kjb Q'anjob'al,kjh Khakas,kmr Northern Kurdish (Kurmanji),\
    knj Akateko,kos Kosraean,kpe Kpelle,kri Krio,kru Kurukh,ksw S'gaw Karen,kun Kunama,kyu Western Kayah,\
    lkt Lakota,lua Luba-Lulua,luo Luo,lus Mizo,mai Maithili,mam Mam,man Mandingo,mas Masai,maz Central Mazahua,\
    men Mende,meu Motu,mhr Meadow Mari,miq Mískito,mir Mixe,mix Mixtec,mop Mopan,mww White Hmong,myn Mayan,\
    nah Nahuatl,nan Min Nan Chinese,nci Nahuatl,nhe Huasteca Nahuatl,niu Niuean,nqo N'Ko,nus Nuer,oto Otomi,\
    pag Pangasinan,pam Pampanga,pap Papiamento,pau Palauan,pbt Southern Pashto,pbu Northern Pashto,pdc Pennsylvania Dutch,\
    pes Iranian Persian,pis Pijin,plt Plateau Malagasy,pnb Western Punjabi,poc Poqomam,poh Poqomchi',pon Pohnpeian,\
    prs Dari,pua Purépecha,qub Quechua,quc K'iche',quh Quechua,qxp Quechua,quz Cusco Quechua,rhg Rohingya,\
    rki Rakhine,rmy Vlax Romani,rom Romani,rup Aromanian,scn Sicilian,sck Sadri,skr Saraiki,\
    snk Soninke,srn Sranan,sus Susu,swh Swahili,syl Sylheti,syr Syriac,tem Temne,tig Tigre,\
    tpi Tok Pisin,tsg Tausug,tum Tumbuka,tvl Tuvaluan,tzh Tzeltal,tzj Tz'utujil,tzm Tamazight,tzo Tzotzil,\
    usp Uspanteko,uzs Southern Uzbek,vls Flemish,war Waray,wuu Wu Chinese,xsm Kasem,yap Yapese,ydd Eastern Yiddish,\
    yua Yucatec Maya,yue Cantonese,zam Zapotec,zap Zapotec,zom Zomi,zyp Zyphe
    """
}
