import Languages

/// The sample writing of a new portal.
extension Scaffold {
  static let sockMatch = """
    ---
    title: Sock match
    summary: A laundry game for eyes and fingers.
    areas: [fine-motor, play]
    ages: 3-8
    routine: playtime
    minutes: 5
    times: 3 per week
    materials:
      - Five or six pairs of clean socks
    stop-if: Your child gets upset or tired. Put the socks away, and try again another day.
    author: t-rivera
    ---

    Looking for two that are the same trains the eyes. Rolling them up makes fingers strong.

    1. Put all the socks in one heap.
    2. Hold up one sock. Ask, "Where is its friend?"
    3. Let your child find it.
    4. Roll the pair up together. Let your child do the last turn.
    5. Throw it into a basket. Cheer!

    > [!TIP]
    > Too easy? Use socks that are nearly the same.

    """

  static let sockMatchInSpanish = """
    ---
    title: Calcetines en pareja
    summary: Un juego con la ropa limpia, para los ojos y los dedos.
    materials:
      - Cinco o seis pares de calcetines limpios
    stop-if: Su hijo o hija se altera o se cansa. Guarden los calcetines y prueben otro día.
    ---

    Buscar dos iguales ejercita los ojos. Enrollarlos da fuerza a los dedos.

    1. Pongan todos los calcetines en un montón.
    2. Levante uno y pregunte: "¿Dónde está su pareja?"
    3. Deje que su hijo o hija la encuentre.
    4. Enrollen el par juntos. Deje que su hijo o hija dé la última vuelta.
    5. Láncenlo a una canasta. ¡Celebren!

    > [!TIP]
    > ¿Es muy fácil? Usen calcetines casi iguales.

    """

  static let teamMember = """
    ---
    title: T. Rivera, occupational therapist
    summary: Helps with hands, clothes and calm bodies.
    name: T. Rivera
    role: Occupational therapist (OT)
    languages: [en, es]
    phone: +1 555 0111
    email: t.rivera@example.org
    hours: Monday to Friday, 8 am to 3 pm
    replies-within: 2 school days
    prefers: phone
    schools: [our-school]
    ---

    Hello! I help children with the jobs of their day. Playing and getting dressed are jobs, too.

    Tell me what your child loves. I can often start from there.

    """

  static let teamMemberInSpanish = """
    ---
    title: T. Rivera, terapeuta ocupacional
    summary: Ayuda con las manos, la ropa y la calma.
    role: Terapeuta ocupacional (OT)
    hours: De lunes a viernes, de 8 am a 3 pm
    replies-within: 2 días de clases
    ---

    ¡Hola! Ayudo a los niños con los trabajos de cada día. Jugar y vestirse también son trabajos.

    Cuénteme qué le encanta a su hijo o hija. Muchas veces puedo empezar por ahí.

    """

  static let sampleFamily = """
    # An invented family, so that you can see what a family's page looks like. Delete this folder when you like.
    children:
      - id: sam
        name: Sam
        grade: 1
        school: our-school
        class: "101"
        team: [t-rivera]
        consent: {photos: none}
        likes: [dinosaurs, rain boots]
    households:
      - id: home
        children: [sam]
        languages: [es, en]
        adults:
          - name: Alex Sample
            relation: mother
            speaks: es
            reads: yes
            channels: [page]

    """

  static func samplePractice(from: CivilDate, until: CivilDate) -> String {
    """
    - child: sam
      strategy: sock-match
      from: \(from)
      until: \(until)
      minutes: 5
      times: 3 per week
      first: yes
      note:
        en: Sam likes the dinosaur socks best. Hide those at the bottom.
        es: A Sam le gustan más los calcetines de dinosaurios. Escóndalos abajo.

    """
  }

  static func sampleGoodNews(date: CivilDate) -> String {
    """
    ---
    kind: good-news
    child: sam
    date: \(date)
    title: Boots on, all alone
    ---

    Today Sam put on both rain boots and ran to the door. "I did it with my own hands!"

    We were proud, and Sam was, too.

    """
  }

  static let sampleGoodNewsInSpanish = """
    ---
    title: Las botas, sin ayuda
    ---

    Hoy Sam se puso las dos botas de lluvia y corrió a la puerta. "¡Lo hice con mis propias manos!"

    Nos dio mucho orgullo, y a Sam también.

    """
}
