"""The languages a synthetic district can have: how each counts, ends a sentence, and some words of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    tag: str
    name: str
    direction: str
    #: The Plural-Forms header of a message pack.
    plurals: str
    #: What stands between words, and at a sentence's end.
    space: str
    stop: str
    words: tuple[str, ...]

    @property
    def plural_count(self) -> int:
        return int(self.plurals.split("nplurals=")[1][0])


ONE = "nplurals=1; plural=0;"
TWO = "nplurals=2; plural=(n != 1);"
TWO_FRENCH = "nplurals=2; plural=(n > 1);"
THREE_RUSSIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
SIX_ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
)

ENGLISH = """
    home hand paper table chair book song walk jump slow quick warm soft quiet morning evening kitchen water spoon
    button coat shoe ball box picture word sound story friend garden window bread apple train music color green blue
    hold press squeeze count listen wait watch try help show tell choose share rest breathe smile laugh read draw
    cut fold push pull carry climb turn open close small large heavy light same different again together first next
    today after before with near under beside every minute week day child hands fingers arms back feet
"""
SPANISH = """
    casa mano papel mesa silla libro canción paseo salto lento rápido cálido suave tranquilo mañana tarde cocina agua
    cuchara botón abrigo zapato pelota caja dibujo palabra sonido cuento amigo jardín ventana pan manzana tren música
    color verde azul sostener apretar contar escuchar esperar mirar probar ayudar mostrar decir elegir compartir
    descansar respirar sonreír reír leer dibujar cortar doblar empujar jalar llevar subir girar abrir cerrar pequeño
    grande pesado ligero igual distinto otra vez juntos primero después hoy antes con cerca debajo cada minuto semana
    día niña dedos brazos espalda pies
"""
SIMPLIFIED = """
    家里 小手 纸张 桌子 椅子 图书 歌曲 散步 跳跃 慢慢 快快 温暖 柔软 安静 早上 晚上 厨房 喝水 勺子 扣子 外套 鞋子 皮球 盒子 图画 词语 声音 故事 朋友 花园 窗户 面包
    苹果 火车 音乐 颜色 绿色 蓝色 拿住 按压 捏紧 数数 倾听 等待 观看 尝试 帮助 展示 讲述 选择 分享 休息 呼吸 微笑 大笑 阅读 画画 剪开 折叠 推开 拉近 搬运 攀爬
    转动 打开 关上 小小 大大 沉重 轻轻 相同 不同 再来 一起 首先 然后 今天 以后 以前 附近 下面 旁边 每次 分钟 星期 每天 孩子 手指 手臂 后背 双脚
"""
TRADITIONAL = """
    家裡 小手 紙張 桌子 椅子 圖書 歌曲 散步 跳躍 慢慢 快快 溫暖 柔軟 安靜 早上 晚上 廚房 喝水 湯匙 釦子 外套 鞋子 皮球 盒子 圖畫 詞語 聲音 故事 朋友 花園 窗戶 麵包
    蘋果 火車 音樂 顏色 綠色 藍色 拿住 按壓 捏緊 數數 傾聽 等待 觀看 嘗試 幫助 展示 講述 選擇 分享 休息 呼吸 微笑 大笑 閱讀 畫畫 剪開 折疊 推開 拉近 搬運 攀爬
    轉動 打開 關上 小小 大大 沉重 輕輕 相同 不同 再來 一起 首先 然後 今天 以後 以前 附近 下面 旁邊 每次 分鐘 星期 每天 孩子 手指 手臂 後背 雙腳
"""
ARABIC = """
    البيت اليد الورق الطاولة الكرسي الكتاب الأغنية المشي القفز ببطء بسرعة دافئ ناعم هادئ الصباح المساء المطبخ الماء
    الملعقة الزر المعطف الحذاء الكرة الصندوق الصورة الكلمة الصوت القصة الصديق الحديقة النافذة الخبز التفاحة القطار
    الموسيقى اللون أخضر أزرق أمسكوا اضغطوا عدّوا استمعوا انتظروا شاهدوا جرّبوا ساعدوا اعرضوا احكوا اختاروا شاركوا
    استريحوا تنفّسوا ابتسموا اضحكوا اقرؤوا ارسموا قصّوا اطووا ادفعوا اسحبوا احملوا تسلّقوا أديروا افتحوا أغلقوا صغير
    كبير ثقيل خفيف نفس مختلف مرة معًا أولًا ثم اليوم بعد قبل مع قرب تحت بجانب كل دقيقة أسبوع يوم طفلكم الأصابع
    الذراعان الظهر القدمان
"""
BENGALI = """
    বাড়ি হাত কাগজ টেবিল চেয়ার বই গান হাঁটা লাফ ধীরে দ্রুত উষ্ণ নরম শান্ত সকাল সন্ধ্যা রান্নাঘর পানি চামচ বোতাম
    কোট জুতা বল বাক্স ছবি শব্দ আওয়াজ গল্প বন্ধু বাগান জানালা রুটি আপেল ট্রেন সঙ্গীত রং সবুজ নীল ধরুন চাপুন
    গুনুন শুনুন অপেক্ষা দেখুন চেষ্টা সাহায্য দেখান বলুন বেছে ভাগ বিশ্রাম শ্বাস হাসুন পড়ুন আঁকুন কাটুন ভাঁজ
    ঠেলুন টানুন বহন উঠুন ঘুরুন খুলুন বন্ধ ছোট বড় ভারী হালকা একই ভিন্ন আবার একসাথে প্রথমে তারপর আজ পরে আগে সঙ্গে
    কাছে নিচে পাশে প্রতি মিনিট সপ্তাহ দিন শিশু আঙুল বাহু পিঠ পা
"""
FRENCH = """
    maison main papier table chaise livre chanson marche saut lent rapide chaud doux calme matin soir cuisine eau
    cuillère bouton manteau chaussure balle boîte dessin mot son histoire ami jardin fenêtre pain pomme train musique
    couleur vert bleu tenir presser serrer compter écouter attendre regarder essayer aider montrer dire choisir partager
    reposer respirer sourire rire lire dessiner couper plier pousser tirer porter grimper tourner ouvrir fermer petit
    grand lourd léger même différent encore ensemble premier ensuite demain après avant avec près sous chaque minute
    semaine jour enfant doigts bras dos pieds
"""
CREOLE = """
    lakay men papye tab chèz liv chante mache sote dousman vit cho mou trankil maten aswè kizin dlo kiyè bouton manto
    soulye boul bwat desen mo son istwa zanmi jaden fenèt pen pòm tren mizik koulè vèt ble kenbe peze konte koute tann
    gade eseye ede montre di chwazi pataje repoze respire souri ri li desine koupe pliye pouse rale pote monte vire
    louvri fèmen piti gwo lou lejè menm diferan ankò ansanm premye apre jodi anvan avèk toupre anba chak minit semèn
    jou timoun dwèt bra do pye
"""
KOREAN = """
    집에서 손으로 종이를 책상에 의자에 책을 노래를 걷기 뛰기 천천히 빨리 따뜻한 부드러운 조용한 아침에 저녁에 부엌에서 물을 숟가락 단추를 외투를
    신발을 공을 상자를 그림을 낱말을 소리를 이야기 친구와 정원에서 창문을 빵을 사과를 기차를 음악을 색깔을 초록색 파란색 잡고 누르고 쥐고 세고
    듣고 기다리고 보고 해보고 도와주고 보여주고 말하고 고르고 나누고 쉬고 숨쉬고 웃고 읽고 그리고 자르고 접고 밀고 당기고 나르고 오르고 돌리고 열고
    닫고 작은 큰 무거운 가벼운 같은 다른 다시 함께 먼저 다음에 오늘 뒤에 앞에 가까이 아래 옆에 매번 일분 일주일 하루 아이가 손가락 팔을 등을 발을
"""
RUSSIAN = """
    дома рука бумага стол стул книга песня прогулка прыжок медленно быстро тёплый мягкий тихий утром вечером кухня вода
    ложка пуговица пальто ботинок мяч коробка рисунок слово звук рассказ друг сад окно хлеб яблоко поезд музыка цвет
    зелёный синий держать нажимать сжимать считать слушать ждать смотреть пробовать помогать показать сказать выбрать
    делиться отдыхать дышать улыбаться смеяться читать рисовать резать складывать толкать тянуть нести лезть повернуть
    открыть закрыть малый большой тяжёлый лёгкий такой другой снова вместе сначала потом сегодня после прежде рядом под
    возле каждый минута неделя день ребёнок пальцы руки спина ноги
"""

#: In the order in which a district takes them; the first is the one it writes in.
LANGUAGES = tuple(
    Language(tag, name, direction, plurals, space, stop, tuple(words.split()))
    for tag, name, direction, plurals, space, stop, words in (
        ("en", "English", "ltr", TWO, " ", ".", ENGLISH),
        ("es", "Español", "ltr", TWO, " ", ".", SPANISH),
        ("zh-Hans", "中文（简体）", "ltr", ONE, "", "。", SIMPLIFIED),
        ("ar", "العربية", "rtl", SIX_ARABIC, " ", ".", ARABIC),
        ("zh-Hant", "中文（繁體）", "ltr", ONE, "", "。", TRADITIONAL),
        ("bn", "বাংলা", "ltr", TWO_FRENCH, " ", "।", BENGALI),
        ("fr", "Français", "ltr", TWO_FRENCH, " ", ".", FRENCH),
        ("ht", "Kreyòl ayisyen", "ltr", TWO_FRENCH, " ", ".", CREOLE),
        ("ko", "한국어", "ltr", ONE, " ", ".", KOREAN),
        ("ru", "Русский", "ltr", THREE_RUSSIAN, " ", ".", RUSSIAN),
    )
)


def languages(wanted: str) -> tuple[Language, ...]:
    """The first languages by number (`10`), or those named (`en,es,ar`); English is always the first.

    Raises ValueError for a language that has no words here.
    """
    if wanted.isdigit():
        if not 1 <= int(wanted) <= len(LANGUAGES):
            raise ValueError(f"there are words for 1 to {len(LANGUAGES)} languages, not for {wanted}")
        return LANGUAGES[: int(wanted)]
    known = {language.tag: language for language in LANGUAGES}
    tags = wanted.split(",")
    missing = [tag for tag in tags if tag not in known]
    if missing or tags[0] != "en":
        raise ValueError(f"write en first, and only these: {', '.join(known)}")
    return tuple(known[tag] for tag in tags)
