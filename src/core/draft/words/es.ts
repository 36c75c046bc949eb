import type { DraftWords } from './draft-words.ts';
import { oneOf, phraseList, wordSet } from './word-list.ts';

export const spanishDraftWords: DraftWords = {
  language: 'es',
  verbs: wordSet(`
    dijo dice dijeron dicen declaró declararon declara declarado informó informaron informa informado señaló señalaron señala señalado afirmó afirmaron afirma
    afirmado aseguró aseguraron asegura aseguran asegurado indicó indicaron indica indicado anunció anunciaron anuncia anunciado explicó explica explicado añadió añade
    añadido agregó agrega confirmó confirmaron confirma confirmado precisó precisa estimó estima estimaron calcula calculó
    calculan calcularon advirtió advierte advirtieron negó niega negaron niegan desmintió desmiente desmintieron rechazó rechaza rechazaron reconoció reconoce
    reveló revela reportó reportaron reporta publicó publica cifró cifra cifran rebaja rebajan habla hablan contó cuenta relató
    denunció denuncia denunciaron sostiene sostuvo sostienen prevé prevén espera esperan considera consideran cree creen manifestó comunicó
    prometió promete reaccionó rectificó rectifica escribió escribe detalló detalla admitió admite recogió recoge eleva elevan apunta apuntó
  `),
  ambiguous: wordSet(
    'cifra cuenta habla publica rebaja espera reporta denuncia informa anuncia calcula estima rechaza niega eleva recoge rebajan esperan cree apunta',
  ),
  told: wordSet(''),
  participles: wordSet('añadiendo señalando indicando afirmando agregando asegurando'),
  before: phraseList('según, de acuerdo con, conforme a, a juicio de, en palabras de'),
  citing: phraseList('citando a, que cita a, que cita, citando, que citan a'),
  backwards: phraseList('según él, según ella, a su juicio, según dijo'),
  asSaying: [],
  speaking: wordSet(
    'entrevista entrevistado balance comunicado rueda declaraciones conversación citado citada consultadas consultados consultada consultado',
  ),
  venues: /(?<!\p{L})(?:en su |en sus |rueda de prensa|en un comunicado)/iu,
  towards: wordSet('a al con por'),
  pronouns: { one: wordSet('él ella *'), many: wordSet('ellos ellas'), thing: wordSet('') },
  references: wordSet('documento comunicado informe texto nota'),
  determiners: wordSet('el la los las un una unos unas su sus este esta estos estas dos tres cuatro varios varias'),
  definite: wordSet('el la los las este esta estos estas'),
  of: wordSet('de del en para a al'),
  and: wordSet('y e'),
  stops: wordSet(`
    que quien cual donde cuando mientras aunque pero sino o porque si como tras antes después desde hasta por con sin
    sobre entre hacia es son era eran fue fueron ha han había habían será serán sería serían puede pueden podría podrían
    no se ya también le les lo nos más menos según haber ser hay queda quedan
  `),
  light: wordSet(`
    ha han había el lunes martes miércoles jueves viernes sábado domingo este esta ayer hoy tarde mañana noche también
    ya además después luego por su parte asimismo
  `),
  negations: wordSet('no nunca jamás ni tampoco'),
  contrasts: wordSet('pero mientras aunque'),
  that: wordSet('que'),
  relatives: wordSet('que quien'),
  objects: wordSet('nos me le les'),
  frames: wordSet('como según'),
  keptVerbs: wordSet('negó niega negaron niegan desmintió desmiente desmintieron rechazó rechaza rechazaron'),
  clauseStarts: wordSet('el la los las un una dos tres cuatro unos unas más al hay'),
  auxiliaries: wordSet('es son era eran fue fueron será serán'),
  roles: oneOf(`
    ministerio ministra? ministros? ministro portavoz portavoces gobierno gobernadora? gobernador alcalde alcaldesa presidente presidenta
    policía guardia ejército bomberos? bombera fiscalía fiscal autoridades? funcionarios? fuentes? expertos? analistas? testigos? vecinos?
    médicos? hospital directora? director jefe jefa comandante general coronel estado diputados? senadores? embajador diplomáticos?
    sindicatos? empresa compañía operador instituto agencia servicio consejo comisión comité tribunal juez organización cruz
    ayuntamiento protección civil secretaria? secretario militares soldados investigadores? cancillería junta consejera consejero
    rescatistas? cooperativa universidad defensora? defensor ong comité capitán responsable responsables meteorólogos?
  `),
  nameless: oneOf(
    'funcionarios fuentes? expertos analistas testigos vecinos diplomáticos militares médicos autoridades rescatistas responsables',
  ),
  near: wordSet('cercana cercanas cercano'),
  outlets: oneOf(`
    diario periódico revista agencia radio canal cadena emisora portal gaceta heraldo prensa correo noticias mundo país efe
    reuters afp televisión semanario voz faro eco tribuna onda medio digital
  `),
  outletKinds: oneOf(`
    diario periódico revista agencia radio canal cadena emisora portal gaceta heraldo prensa correo noticias mundo país efe
    reuters afp televisión semanario voz faro eco tribuna onda medio digital
  `),
  reports: wordSet('informes rumores informaciones'),
  emerging: wordSet('indican apuntan sugieren'),
  hearsay:
    /(?<!\p{L})(?:habría|habrían|supuest\p{L}+|al parecer|presunt\p{L}+|rumores|se espera|se prevé|se teme)(?!\p{L})/iu,
  reportedMood: null,
  modalities: [
    ['retracted', /(?<!\p{L})(?:retir[óa] (?:su|la|lo)|se retract\p{L}+|corrigió su|fe de erratas)/iu],
    [
      'denied',
      /(?<!\p{L})(?:neg(?:ó|aron)|nieg\p{L}+|desminti\p{L}+|desmient\p{L}+|rechaz\p{L}+|es falso|son falsas?)(?!\p{L})/iu,
    ],
    [
      'unconfirmed',
      /(?<!\p{L})(?:sin confirmar|no (?:ha sido )?confirmad\p{L}*|no ha podido (?:ser )?verificad\p{L}*|rumor\p{L}*|habrían?|al parecer|supuestamente)(?!\p{L})/iu,
    ],
    [
      'predicted',
      /(?<!\p{L})(?:podrían?|espera\p{L}*|prevé\p{L}*|previst\p{L}+|se prepara\p{L}*|planea\p{L}*|probablemente|posible\p{L}*|\p{L}{3,}r(?:á|án)|va a|van a|prevén)(?!\p{L})/iu,
    ],
    [
      'assessed',
      /(?<!\p{L})(?:parece\p{L}*|calcul\p{L}+|estim\p{L}+|consider\p{L}+|cree\p{L}*|aparent\p{L}+|a juicio|apunta\p{L}*|sugier\p{L}+)(?!\p{L})/iu,
    ],
  ],
  furniture:
    /^(?:por \p{Lu}\p{L}+ \p{Lu}\p{L}+$|foto|crédito|fuente:|lea también|lee también|suscríb|boletín|publicidad|comentarios|#|©|tel)/iu,
  label: /^(?:urgente|última hora|rectificamos|corrección|rectificación|actualización|foto|vídeo|video)\s*:\s*/iu,
  abbreviations: wordSet('sr sra dr dra prof av núm aprox ud uds ene feb mar abr jun jul ago sept oct nov dic gral'),
  dates: {
    weekdays: [['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado'], ['domingo']],
    yesterday: /(?<!\p{L})ayer(?!\p{L})/iu,
    today: /(?<!\p{L})hoy(?!\p{L})/iu,
    lastWeek: /la semana pasada/iu,
    ranges: /(?<!\p{L})(?:desde|hasta|antes del|después del|entre|a partir del|próximo|cada|tras|pasado)\s+(?:el )?$/iu,
    asOf: /(?<!\p{L})(?:al|hasta el|el)\s+$/iu,
    months: wordSet('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  },
  noCount: {
    behind:
      /^[\s-]*(?:años?|meses|mes|semanas?|días?|horas?|minutos?|segundos?|h\b|por ciento|%|grados?|metros?|milímetros?|mm\b|cm\b|m\b|siglos?|veces|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))(?!\p{L})/iu,
    before:
      /(?:(?<!\p{L})(?:magnitud|página|artículo|capítulo|número|núm\.|n\.º|calle|avenida|carretera|ruta|calibre|las|a las|desde|año|edad de|el) |[#№])$/iu,
  },
  numbers: {
    hedges: {
      exact: ['exactamente', 'un total de', 'en total'],
      about: ['unos', 'unas', 'cerca de', 'alrededor de', 'aproximadamente', 'en torno a', 'aproximadamente unos'],
      'at-least': ['al menos', 'por lo menos', 'como mínimo', 'no menos de', 'mínimo'],
      'more-than': ['más de', 'más que', 'por encima de', 'superan los', 'supera los'],
      'at-most': ['hasta', 'como máximo', 'no más de', 'un máximo de', 'a lo sumo'],
      'fewer-than': ['menos de'],
      nearly: ['casi', 'prácticamente'],
      'just-over': ['poco más de'],
    },
    behind: { 'at-least': ['o más', 'como mínimo'], 'at-most': ['como máximo', 'o menos'] },
    vague: {
      several: ['varios', 'varias'],
      few: [],
      tens: ['decenas'],
      dozens: ['docenas', 'docena'],
      hundreds: ['centenares', 'cientos'],
      thousands: ['miles', 'millares'],
      'tens-of-thousands': [],
      'hundreds-of-thousands': [],
      millions: ['millones'],
    },
    between: 'entre',
    and: 'y',
    to: ['a'],
    units: {
      ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12 },
      ...{
        trece: 13,
        catorce: 14,
        quince: 15,
        dieciséis: 16,
        diecisiete: 17,
        dieciocho: 18,
        diecinueve: 19,
        veinte: 20,
      },
      ...{ treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100 },
      ...{ doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300, quinientos: 500, quinientas: 500 },
    },
    multipliers: { mil: 1_000 },
    several: wordSet('varios varias'),
    one: wordSet('un una'),
    round: { decena: 10, veintena: 20, treintena: 30, cincuentena: 50, centenar: 100, millar: 1_000 },
    shares: { tercio: 'third', cuarto: 'quarter', mitad: 'half' },
    compounds: false,
  },
};
