import type { DraftWords } from './draft-words.ts';
import { phraseList, wordSet } from './word-list.ts';

export const germanDraftWords: DraftWords = {
  language: 'de',
  verbs: wordSet(`
    sagt sagte sagten sagen gesagt teilt teilte teilten mitgeteilt mitteilte mitteilten mitteilt erklärt erklärte erklärten erklären berichtet
    berichtete berichteten berichten meldet meldete meldeten melden gab gaben gibt betont betonte betonten warnt warnte warnten
    bestätigt bestätigte bestätigten behauptet behauptete behaupteten schreibt schrieb schrieben ergänzt ergänzte
    fügte kündigte kündigt ankündigte bestritt bestritten bestreitet dementiert dementierte dementierten wies wiesen
    weist zurückwies schätzt schätzte schätzten rechnet rechneten rechnete erwartet erwartete räumte räumt spricht sprach sprachen nannte
    nennt nannten beziffert bezifferte bezifferten vermutet vermutete glaubt glaubte meint meinte verkündete
    erzählt erzählte erzählten äußerte geht gehen ging gingen zählt zählte zählten versicherte versichert beklagte fordert forderte widersprach widerspricht
    befürchtet befürchtete fürchtet nannten zitiert zitierte veröffentlichte zog beteuerte beteuert heißt
  `),
  ambiguous: wordSet(
    'gab gibt gaben spricht geht gehen ging gingen zählt zählte weist wies wiesen zog nennt nannte fügte berichten melden heißt sagen erklären erwartet',
  ),
  told: wordSet(''),
  participles: wordSet(''),
  before: phraseList(
    'laut, nach angaben, nach angabe, zufolge von, nach worten, nach auskunft, nach einschätzung, nach darstellung, nach informationen, gemäß, hieß es aus, heißt es aus, hieß es bei, hieß es in',
  ),
  citing: phraseList('unter berufung auf, unter verweis auf, mit verweis auf, unter bezug auf, beruft sich auf'),
  backwards: phraseList(
    'seinen angaben zufolge, ihren angaben zufolge, nach seinen angaben, nach ihren angaben, nach seinen worten, nach ihren worten, demzufolge',
  ),
  asSaying: [],
  speaking: wordSet('gespräch interview sprach gesprochen zitiert zitierten'),
  venues: /(?<!\p{L})(?:auf (?:seinem|ihrem) |pressekonferenz|in einer (?:mitteilung|erklärung)|schrieb)/iu,
  towards: wordSet('mit gegenüber dem der im zu'),
  pronouns: { one: wordSet('er sie'), many: wordSet('sie'), thing: wordSet('es') },
  references: wordSet('dokument erklärung mitteilung bericht schreiben worten angaben'),
  determiners: wordSet(`
    der die das den dem des ein eine einer eines einem einen seine seiner ihre ihrer ihr sein dieser diese dieses
    zwei drei vier mehrere einige
  `),
  definite: wordSet('der die das den dem des dieser diese dieses'),
  of: wordSet('der des von vom für in im aus am zur zum'),
  and: wordSet('und'),
  stops: wordSet(`
    dass daß ob wenn weil als während aber doch sondern oder wie wo was wer mit nach vor seit bis bei auf über unter
    gegen ohne durch um an ist sind war waren wird werden wurde wurden hat haben hatte hatten habe sei seien kann können
    könnte könnten soll sollen will wollen muss müssen nicht kein keine auch noch nur schon er sie es wir ich man
    davon daraus dagegen zufolge indes jedoch weiteren weitere rund etwa
  `),
  light: wordSet(`
    am montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern abend morgen mittag nachmittag nacht
    mit an hat haben habe hatte auch zudem weiter zuvor dagegen später außerdem bereits zunächst erneut selbst hinzu
    davon aus bekannt ein zurück wiederum am
  `),
  negations: wordSet('nicht kein keine nie'),
  contrasts: wordSet('während aber doch jedoch hingegen dagegen'),
  that: wordSet('dass daß'),
  relatives: wordSet('der die das'),
  objects: wordSet('uns mir ihm ihr ihnen'),
  frames: wordSet('wie'),
  keptVerbs: wordSet(
    'bestritt bestreitet bestritten dementiert dementierte dementierten wies wiesen weist zurückwies widersprach widerspricht',
  ),
  clauseStarts: wordSet('er sie es wir die der das ein eine drei zwei vier weitere mindestens rund etwa'),
  auxiliaries: wordSet('ist sind war waren wird werden wurde wurden'),
  roles:
    /^(?:\p{L}*(?:minister(?:in|ium|iums|ien)?|sprecher(?:in|s|innen)?|präsident(?:in|en)?|polizei|behörden?|regierung|verwaltung|armee|streitkräfte|militär|generalstab|landkreis(?:es)?|landrat|landrätin|bürgermeister(?:in)?|gouverneur(?:in)?|feuerwehr|analyst(?:en|in)?|experten?|expertin|amt(?:es|s)?|dienst(?:es)?|kreisen?|quellen?|beamten?|diplomaten|zeugen|augenzeugen|bewohner|anwohner|ärzte|krankenhaus|klinik|gewerkschaft(?:en)?|verband(?:es)?|unternehmen|konzern|betreiber(?:in)?|leiter(?:in)?|chef(?:in|s)?|kommandeur|kommandant|general|oberst|abgeordneten?|ausschuss|staatsanwalt(?:schaft)?|ermittler|institut(?:s)?|stadt|land|innensenator(?:in)?|senat|bundeswehr|rettungskräfte|helfer|forscher(?:in)?|wissenschaftler|botschafter(?:in)?|kanzler(?:in)?|kollegin|kollege|gericht|partei|reeder(?:ei)?|einsatzleiter(?:in)?|direktor(?:in)?|insider|landwirt|anwalt))$/u,
  nameless:
    /^\p{L}*(?:kreisen?|quellen?|beamten?|diplomaten|zeugen|augenzeugen|bewohner|anwohner|behörden|experten|insider|informanten|analysten)$/u,
  near: wordSet('nahe'),
  outlets:
    /^\p{L}*(?:zeitung|magazins?|sender|sender[s]?|agentur|nachrichtenagentur|blatt|kurier|bote|anzeiger|rundschau|tagblatt|nachrichten|rundfunk|radio|fernsehen|portal|welle|spiegel|presse|dpa|afp|reuters|ard|zdf|morgenblatt|abendblatt|tageszeitung|wochenblatt|echo|merkur|post)$/u,
  outletKinds:
    /^\p{L}*(?:zeitung|magazins?|sender|sender[s]?|agentur|nachrichtenagentur|blatt|kurier|bote|anzeiger|rundschau|tagblatt|nachrichten|rundfunk|radio|fernsehen|portal|welle|spiegel|presse|dpa|afp|reuters|ard|zdf|morgenblatt|abendblatt|tageszeitung|wochenblatt|echo|merkur|post)$/u,
  reports: wordSet('berichte gerüchte'),
  emerging: wordSet('besagen'),
  hearsay: /\b(?:angeblich|soll(?:en)?|sollen|offenbar|demnach|gerüchte|berichten|heißt es|hieß es)\b/iu,
  reportedMood: /(?<!\p{L})(?:sei(?:en)?|habe|werde|könne|müsse|solle|wolle|dürfe|stünden|gebe)(?!\p{L})/iu,
  modalities: [
    [
      'retracted',
      /(?<!\p{L})(?:korrigiert(?:e|en)?|berichtigung|zog .{0,40} zurück|zurückgezogen|zurückgenommen|nahm .{0,40} zurück|richtigstellung|korrektur|wir bedauern den fehler)/iu,
    ],
    [
      'denied',
      /(?<!\p{L})(?:bestritt(?:en)?|bestreitet|dementiert(?:e|en)?|wie?s(?:en|t)? .{0,60}zurück|zurückgewiesen|widersprach|widerspricht|stimmt nicht|ist falsch|sind falsch|unwahr)/iu,
    ],
    [
      'unconfirmed',
      /(?<!\p{L})(?:unbestätigt\p{L}*|nicht (?:unabhängig )?(?:bestätigt|überprüf\p{L}+)|gerücht\p{L}*|soll(?:en)? (?!ab|bis|morgen).{0,60}(?:worden sein|haben|sein)|angeblich)/iu,
    ],
    [
      'predicted',
      /(?<!\p{L})(?:könnten?|dürften?|wird(?! (?:seit|derzeit))(?= .{0,60}(?:en|ern)(?!\p{L}))|werden(?= .{0,40}erwartet)|erwart\p{L}+|rechne(?:t|n) mit|voraussichtlich|geplant|plant|möglicherweise|prognos\p{L}+|droht|drohen|will|wollen)(?!\p{L})/iu,
    ],
    [
      'assessed',
      /(?<!\p{L})(?:wahrscheinlich|vermut\p{L}+|offenbar|anscheinend|schätz\p{L}+|geht davon aus|gehen davon aus|ging davon aus|gingen davon aus|geht von|gehen von|analys\p{L}+|scheint|wohl|glaub\p{L}+|deutet|deuten)(?!\p{L})/iu,
    ],
  ],
  furniture:
    /^(?:von \p{Lu}\p{L}+ \p{Lu}\p{L}+$|foto:|bild:|quelle:|lesen sie|mehr zum thema|newsletter|anzeige|kommentare|.{0,80}nicht kommentieren|abonnieren|telefon|tel\.|#|©)/iu,
  label: /^(?:eilmeldung|update|korrektur|berichtigung|foto|bild|video)\s*:\s*/iu,
  abbreviations: wordSet(
    'dr prof st nr z.b d.h u.a ca tsd mio mrd bzw usw hr fr jan feb apr aug sept okt nov dez str gen',
  ),
  dates: {
    weekdays: [
      ['montag'],
      ['dienstag'],
      ['mittwoch'],
      ['donnerstag'],
      ['freitag'],
      ['samstag', 'sonnabend'],
      ['sonntag'],
    ],
    yesterday: /\bgestern\b/iu,
    today: /\bheute\b/iu,
    lastWeek: /\b(?:vergangene|letzte|vorige) woche\b/iu,
    ranges:
      /(?<!\p{L})(?:seit|bis|ab|von|zwischen|vor|nach|nächsten|kommenden|jeden|bis zum|letzten|vergangenen)\s+(?:anfang |ende |mitte )?$/iu,
    asOf: /(?<!\p{L})(?:stand|am|bis|bis zum)\s+$/iu,
    months: wordSet('januar jänner februar märz april mai juni juli august september oktober november dezember'),
  },
  noCount: {
    behind:
      /^[\s-]*(?:jahren?|jähr\p{L}*|monaten?|wochen?|tagen?|stunden?|minuten?|sekunden?|uhr|prozent|%|grad|metern?|millimetern?|mm\b|cm\b|m\b|kaliber|jahrhundert|mal\b)(?!\p{L}{4})|^\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrestag|brigade|division)|^\.\d|^ und \d+ jahren/iu,
    before:
      /(?:(?<!\p{L})(?:alter von|nr\.|nummer|seite|artikel|straße|allee|platz|um|gegen|jahr|jahre|seit|ende|anfang|mitte|telefon|tel\.|zimmer|haus|bundesstraße|kaliber) |\p{L}straße |alter von \d+ und |[#№])$/iu,
  },
  numbers: {
    hedges: {
      exact: ['genau', 'exakt', 'insgesamt'],
      about: ['etwa', 'rund', 'ungefähr', 'circa', 'ca.', 'zirka', 'an die', 'gut und gerne', 'schätzungsweise'],
      'at-least': ['mindestens', 'wenigstens', 'zumindest', 'nicht weniger als'],
      'more-than': ['mehr als', 'über', 'weit über', 'deutlich mehr als'],
      'at-most': ['höchstens', 'bis zu', 'maximal', 'nicht mehr als'],
      'fewer-than': ['weniger als', 'unter'],
      nearly: ['fast', 'knapp', 'beinahe', 'nahezu'],
      'just-over': ['gut', 'etwas mehr als'],
    },
    behind: { 'at-least': ['oder mehr'], 'at-most': ['oder weniger'] },
    vague: {
      several: ['mehrere'],
      few: ['einige'],
      tens: [],
      dozens: ['dutzende', 'dutzenden'],
      hundreds: ['hunderte', 'hunderten'],
      thousands: ['tausende', 'tausenden'],
      'tens-of-thousands': ['zehntausende', 'zehntausenden'],
      'hundreds-of-thousands': ['hunderttausende', 'hunderttausenden'],
      millions: ['millionen'],
    },
    between: 'zwischen',
    and: 'und',
    to: ['bis'],
    units: {
      ...{ zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12 },
      ...{ dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19 },
      ...{
        zwanzig: 20,
        dreißig: 30,
        vierzig: 40,
        fünfzig: 50,
        sechzig: 60,
        siebzig: 70,
        achtzig: 80,
        neunzig: 90,
        ein: 1,
      },
    },
    multipliers: { tausend: 1_000, hundert: 100 },
    several: wordSet('mehrere einige mehreren einigen'),
    one: wordSet('ein eine einem einer'),
    round: { dutzend: 12 },
    shares: { drittel: 'third', viertel: 'quarter', fünftel: 'fifth', zehntel: 'tenth' },
    compounds: true,
  },
};
