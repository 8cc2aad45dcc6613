extension DateWords {
  /// One language as it stands in the table; lists are joined by commas.
  struct Row {
    var months: String
    var standaloneMonths: String?
    var weekdays: String
    var full: String
    var long: String
    var weekdayMonthDay: String
    var monthDay: String
    var monthYear = "MMMM y"
    /// Where readers in the United States meet 12-hour clocks and the language has usual words for the halves of the
    /// day, those; else 24 hours. CLDR would print English "PM" in Russian and French, and rare short forms in
    /// Ukrainian and Uzbek.
    ///
    /// A time stays in one line, so the spaces in it are of the kind that does not break; Chinese has none and may break
    /// between any two signs, so word joiners (U+2060) stand there.
    var time = "h:mm\u{A0}a"
    var halves = "AM,PM"
    var joiner = ", "
    var timeFirst = false
  }

  package static let iso = DateWords(
    Row(
      months: isoMonths, weekdays: "7,1,2,3,4,5,6", full: "y-M-d", long: "y-M-d", weekdayMonthDay: "y-M-d",
      monthDay: "M-d", monthYear: "y-M", time: "H:mm", joiner: " "), language: nil)

  private static let isoMonths = "01,02,03,04,05,06,07,08,09,10,11,12"
  private static let chineseDays = "星期日,星期一,星期二,星期三,星期四,星期五,星期六"
  private static let numberedMonths = "1,2,3,4,5,6,7,8,9,10,11,12"

  static let tables: [LanguageTag: DateWords] = {
    var tables: [LanguageTag: DateWords] = [:]
    for (name, row) in [latinRows, cyrillicRows, easternRows, rightToLeftRows].joined() {
      guard let language = LanguageTag(name) else { continue }
      tables[language] = DateWords(row, language: language)
    }
    return tables
  }()

  private static let latinRows: KeyValuePairs<String, Row> = [
    "en": Row(
      months: "January,February,March,April,May,June,July,August,September,October,November,December",
      weekdays: "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday", full: "EEEE, MMMM d, y",
      long: "MMMM d, y", weekdayMonthDay: "EEEE, MMMM d", monthDay: "MMMM d", joiner: " at "),
    "es": Row(
      months: "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
      weekdays: "domingo,lunes,martes,miércoles,jueves,viernes,sábado", full: "EEEE, d 'de' MMMM 'de' y",
      long: "d 'de' MMMM 'de' y", weekdayMonthDay: "EEEE, d 'de' MMMM", monthDay: "d 'de' MMMM",
      monthYear: "MMMM 'de' y", halves: "a.m.,p.m."),
    "fr": Row(
      months: "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
      weekdays: "dimanche,lundi,mardi,mercredi,jeudi,vendredi,samedi", full: "EEEE d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE d MMMM", monthDay: "d MMMM", time: "H:mm", joiner: " à "),
    "ht": Row(
      months: "janvye,fevriye,mas,avril,me,jen,jiyè,out,septanm,oktòb,novanm,desanm",
      weekdays: "dimanch,lendi,madi,mèkredi,jedi,vandredi,samdi", full: "EEEE d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE d MMMM", monthDay: "d MMMM"),
    "sq": Row(
      months: "janar,shkurt,mars,prill,maj,qershor,korrik,gusht,shtator,tetor,nëntor,dhjetor",
      weekdays: "e diel,e hënë,e martë,e mërkurë,e enjte,e premte,e shtunë", full: "EEEE, d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM", halves: "e\u{A0}paradites,e\u{A0}pasdites", joiner: " në "),
    "uz": Row(
      months: "yanvar,fevral,mart,aprel,may,iyun,iyul,avgust,sentabr,oktabr,noyabr,dekabr",
      standaloneMonths: "Yanvar,Fevral,Mart,Aprel,May,Iyun,Iyul,Avgust,Sentabr,Oktabr,Noyabr,Dekabr",
      weekdays: "yakshanba,dushanba,seshanba,chorshanba,payshanba,juma,shanba", full: "EEEE, d-MMMM, y",
      long: "d-MMMM, y", weekdayMonthDay: "EEEE, d-MMMM", monthDay: "d-MMMM", monthYear: "LLLL, y", time: "H:mm"),
    "vi": Row(
      months: numberedMonths.split(separator: ",").map { "tháng \($0)" }.joined(separator: ","),
      standaloneMonths: numberedMonths.split(separator: ",").map { "Tháng \($0)" }.joined(separator: ","),
      weekdays: "Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy", full: "EEEE, 'ngày' d MMMM, y",
      long: "'ngày' d MMMM, y", weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM", monthYear: "LLLL 'năm' y",
      halves: "SA,CH", joiner: " "),
    "so": Row(
      months: "Janaayo,Febraayo,Maarso,Abriil,Maayo,Juun,Luulyo,Agosto,Sebtembar,Oktoobar,Noofeembar,Diseembar",
      weekdays: "Axad,Isniin,Talaado,Arbaco,Khamiis,Jimco,Sabti", full: "EEEE, MMMM d, y", long: "MMMM d, y",
      weekdayMonthDay: "EEEE, MMMM d", monthDay: "MMMM d", halves: "GH,GD", joiner: " ee "),
    "pl": Row(
      months: "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia",
      standaloneMonths:
        "styczeń,luty,marzec,kwiecień,maj,czerwiec,lipiec,sierpień,wrzesień,październik,listopad,grudzień",
      weekdays: "niedziela,poniedziałek,wtorek,środa,czwartek,piątek,sobota", full: "EEEE, d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM", monthYear: "LLLL y", time: "H:mm"),
    "fil": filipino, "tl": filipino,
    "pt": Row(
      months: "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
      weekdays: "domingo,segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado",
      full: "EEEE, d 'de' MMMM 'de' y", long: "d 'de' MMMM 'de' y", weekdayMonthDay: "EEEE, d 'de' MMMM",
      monthDay: "d 'de' MMMM", monthYear: "MMMM 'de' y", time: "H:mm", joiner: " às "),
  ]

  private static let filipino = Row(
    months: "Enero,Pebrero,Marso,Abril,Mayo,Hunyo,Hulyo,Agosto,Setyembre,Oktubre,Nobyembre,Disyembre",
    weekdays: "Linggo,Lunes,Martes,Miyerkules,Huwebes,Biyernes,Sabado", full: "EEEE, MMMM d, y", long: "MMMM d, y",
    weekdayMonthDay: "EEEE, MMMM d", monthDay: "MMMM d", joiner: " nang ")

  private static let cyrillicRows: KeyValuePairs<String, Row> = [
    "ru": Row(
      months: "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
      standaloneMonths: "январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь",
      weekdays: "воскресенье,понедельник,вторник,среда,четверг,пятница,суббота", full: "EEEE, d MMMM y г.",
      long: "d MMMM y г.", weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM", monthYear: "LLLL y г.",
      time: "H:mm", joiner: " в "),
    "uk": Row(
      months: "січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня",
      standaloneMonths:
        "січень,лютий,березень,квітень,травень,червень,липень,серпень,вересень,жовтень,листопад,грудень",
      weekdays: "неділя,понеділок,вівторок,середа,четвер,пʼятниця,субота", full: "EEEE, d MMMM y р.",
      long: "d MMMM y р.", weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM", monthYear: "LLLL y р.",
      time: "H:mm", joiner: " о "),
  ]

  private static let easternRows: KeyValuePairs<String, Row> = [
    "zh-Hans": chinese, "zh-Hant": chinese, "yue-Hant": chinese,
    "ko": Row(
      months: numberedMonths.split(separator: ",").map { "\($0)월" }.joined(separator: ","),
      weekdays: "일요일,월요일,화요일,수요일,목요일,금요일,토요일", full: "y년 MMMM d일 EEEE", long: "y년 MMMM d일",
      weekdayMonthDay: "MMMM d일 EEEE", monthDay: "MMMM d일", monthYear: "y년 MMMM", time: "a\u{A0}h:mm", halves: "오전,오후",
      joiner: " "),
    "bn": Row(
      months: "জানুয়ারী,ফেব্রুয়ারী,মার্চ,এপ্রিল,মে,জুন,জুলাই,আগস্ট,সেপ্টেম্বর,অক্টোবর,নভেম্বর,ডিসেম্বর",
      weekdays: "রবিবার,সোমবার,মঙ্গলবার,বুধবার,বৃহস্পতিবার,শুক্রবার,শনিবার", full: "EEEE, d MMMM, y", long: "d MMMM, y",
      weekdayMonthDay: "EEEE d MMMM", monthDay: "d MMMM"),
    "hi": Row(
      months: "जनवरी,फ़रवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर,अक्तूबर,नवंबर,दिसंबर",
      weekdays: "रविवार,सोमवार,मंगलवार,बुधवार,गुरुवार,शुक्रवार,शनिवार", full: "EEEE, d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE, d MMMM", monthDay: "d MMMM"),
    "am": Row(
      months: "ጃንዋሪ,ፌብሩዋሪ,ማርች,ኤፕሪል,ሜይ,ጁን,ጁላይ,ኦገስት,ሴፕቴምበር,ኦክቶበር,ኖቬምበር,ዲሴምበር",
      weekdays: "እሑድ,ሰኞ,ማክሰኞ,ረቡዕ,ሐሙስ,ዓርብ,ቅዳሜ", full: "EEEE d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE፣ MMMM d", monthDay: "MMMM d", halves: "ጥዋት,ከሰዓት", joiner: " "),
  ]

  private static let chinese = Row(
    months: "一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月", weekdays: chineseDays, full: "y年M月d日 EEEE",
    long: "y年M月d日", weekdayMonthDay: "M月d日 EEEE", monthDay: "M月d日", monthYear: "y年M月", time: "a\u{2060}h:mm",
    halves: "上\u{2060}午,下\u{2060}午", joiner: " ")

  private static let rightToLeftRows: KeyValuePairs<String, Row> = [
    "ar": Row(
      months: "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
      weekdays: "الأحد,الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت", full: "EEEE، d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE، d MMMM", monthDay: "d MMMM", halves: "ص,م", joiner: "، "),
    "ur": Row(
      months: "جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر",
      weekdays: "اتوار,پیر,منگل,بدھ,جمعرات,جمعہ,ہفتہ", full: "EEEE، d MMMM، y", long: "d MMMM، y",
      weekdayMonthDay: "EEEE، d MMMM", monthDay: "d MMMM", joiner: "، "),
    "fa": Row(
      months: "ژانویهٔ,فوریهٔ,مارس,آوریل,مهٔ,ژوئن,ژوئیهٔ,اوت,سپتامبر,اکتبر,نوامبر,دسامبر",
      standaloneMonths: "ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر",
      weekdays: "یکشنبه,دوشنبه,سه‌شنبه,چهارشنبه,پنجشنبه,جمعه,شنبه", full: "EEEE d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE d LLLL", monthDay: "d LLLL", halves: "قبل‌ازظهر,بعدازظهر", joiner: "، "),
    "prs": Row(
      months: "جنوری,فبروری,مارچ,اپریل,می,جون,جولای,اگست,سپتمبر,اکتوبر,نومبر,دسمبر",
      weekdays: "یکشنبه,دوشنبه,سه‌شنبه,چهارشنبه,پنجشنبه,جمعه,شنبه", full: "EEEE d MMMM y", long: "d MMMM y",
      weekdayMonthDay: "EEEE d MMMM", monthDay: "d MMMM", halves: "قبل‌ازظهر,بعدازظهر", joiner: "، "),
    "ps": Row(
      months: "جنوري,فبروري,مارچ,اپریل,مۍ,جون,جولای,اګست,سېپتمبر,اکتوبر,نومبر,دسمبر",
      weekdays: "يونۍ,دونۍ,درېنۍ,څلرنۍ,پينځنۍ,جمعه,اونۍ", full: "EEEE د y د MMMM d", long: "د y د MMMM d",
      weekdayMonthDay: "EEEE د MMMM d", monthDay: "د MMMM d", monthYear: "د y MMMM", halves: "غ.م.,غ.و.", joiner: "، "),
    "yi": Row(
      months: "יאַנואַר,פֿעברואַר,מערץ,אַפּריל,מיי,יוני,יולי,אויגוסט,סעפּטעמבער,אקטאבער,נאוועמבער,דעצעמבער",
      weekdays: "זונטיק,מאָנטיק,דינסטיק,מיטוואך,דאנערשטיק,פֿרײַטיק,שבת", full: "EEEE, dטן MMMM y", long: "dטן MMMM y",
      weekdayMonthDay: "EEEE, dטן MMMM", monthDay: "dטן MMMM", time: "H:mm"),
  ]
}
