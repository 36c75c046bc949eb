import type { DraftWords } from './draft-words.ts';
import { oneOf, phraseList, wordSet } from './word-list.ts';

export const frenchDraftWords: DraftWords = {
  language: 'fr',
  verbs: wordSet(`
    dit dire déclare déclaré déclarent affirme affirmé affirment annonce annoncé annoncent indique indiqué indiquent précise précisé précisent rapporte
    rapporté rapportent explique expliqué expliquent ajoute ajouté assure assuré assurent confirme confirmé confirment estime estimé estiment
    souligne souligné écrit dément démenti démentent nie nié nient rejette rejeté rejettent conteste contesté contestent avertit averti prévient prévenu évoque évoqué
    évoquent parle parlent signale signalé signalent révèle révélé révèlent raconte raconté racontent reconnaît reconnu prévoit prévoient
    avance avancé avancent chiffre chiffré publie publié soutient soutenu table tablent redoute redoutent
    relate relaté recense recensé dénombre dénombré réagi réagit témoigne témoigné lance lancé glisse rectifie
  `),
  ambiguous: wordSet(
    'dit fait écrit table chiffre avance annonce lance publie parle rapporte raconte reconnu démenti publié',
  ),
  told: wordSet(''),
  participles: wordSet('ajoutant précisant affirmant indiquant soulignant assurant estimant'),
  before: phraseList("selon, d' après, de l' avis de, au dire de, appris auprès de, d' après les informations de"),
  citing: phraseList('citant, qui cite, qui citent, en citant, se référant à, sur la foi de'),
  backwards: phraseList("selon lui, selon elle, selon eux, d' après lui, d' après elle"),
  asSaying: [],
  speaking: wordSet('entretien interview interrogé interrogée confié cité citée cités publié obtenu consulté'),
  venues: /(?<!\p{L})(?:sur (?:son|sa|ses) |conférence de presse|dans un communiqué)/iu,
  towards: wordSet('à au auprès par avec'),
  pronouns: { one: wordSet('il elle'), many: wordSet('ils elles'), thing: wordSet('') },
  references: wordSet('document communiqué rapport texte note'),
  determiners: wordSet("le la les l' un une des du son sa ses leur leurs ce cette ces deux trois quatre plusieurs"),
  definite: wordSet("le la les l' ce cette ces"),
  of: wordSet("de du des d' à au aux en pour"),
  and: wordSet('et'),
  stops: wordSet(`
    que qu' qui dont où lorsque lorsqu' quand alors tandis mais ou donc car si comme après avant pendant depuis jusque jusqu' par avec sans
    sous sur dans entre vers chez est sont était étaient a ont avait avaient sera seront serait seraient peut peuvent
    pourrait pourraient ne n' pas plus se s' il elle ils elles on nous vous je ce c' d'ici ici déjà encore aussi puis selon cité avoir être
  `),
  light: wordSet(`
    a ont avait avaient est lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir également
    aussi encore ensuite toutefois pour sa son part ainsi déjà
  `),
  negations: wordSet("ne n' pas jamais aucun aucune ni"),
  contrasts: wordSet('mais tandis cependant toutefois'),
  that: wordSet("que qu'"),
  relatives: wordSet('qui'),
  objects: wordSet('nous lui leur me'),
  frames: wordSet('comme selon'),
  keptVerbs: wordSet('dément démenti démentent nie nié nient rejette rejeté rejettent conteste contesté contestent'),
  clauseStarts: wordSet("il elle ils elles on le la les l' près plus au une un deux trois quatre"),
  auxiliaries: wordSet('est sont était étaient sera seront serait seraient'),
  roles: oneOf(`
    ministères? ministres? porte-parole préfecture préfet préfète maire mairie président présidente premier gouvernement armée
    police gendarmerie pompiers? parquet procureure? autorités? responsables? sources? experts? analystes? témoins? habitants?
    médecins? hôpital direction directeur directrice chef commandant général colonel état-major députée?s? sénateurs?
    ambassadeur diplomates? syndicats? syndicat entreprise groupe opérateur institut agence services? cabinet conseil
    commission comité tribunal ong association organisation état secrétaire gouverneur gouverneure région secours
    homologue bombera chercheurs? militaires? soldats? enquêteurs? avocat avocate riverains? élus? élue protection civile
  `),
  nameless: oneOf(
    'responsables sources? experts analystes témoins habitants diplomates riverains pompier militaires médecins autorités enquêteurs',
  ),
  near: wordSet('proche proches'),
  outlets: oneOf(`
    journal quotidien magazine agence radio chaîne site gazette dépêche presse courrier figaro monde parisien afp reuters
    télévision hebdomadaire écho tribune nouvelles matin soir libération france bfm rfi média revue
  `),
  outletKinds: oneOf(`
    journal quotidien magazine agence radio chaîne site gazette dépêche presse courrier figaro monde parisien afp reuters
    télévision hebdomadaire écho tribune nouvelles matin soir libération france bfm rfi média revue
  `),
  reports: wordSet('informations rumeurs'),
  emerging: wordSet('font indiquent'),
  hearsay:
    /(?<!\p{L})(?:aurait|auraient|serait|seraient|selon des informations|rumeurs?|présumée?s?|on attend|attendue?s?)(?!\p{L})/iu,
  reportedMood: null,
  modalities: [
    [
      'retracted',
      /(?<!\p{L})(?:retire ses|rectifi\p{L}+|revient sur|est revenue? sur|rétract\p{L}+|erratum|corrig\p{L}+)/iu,
    ],
    [
      'denied',
      /(?<!\p{L})(?:dément\p{L}*|démenti|nie|nié|nient|rejett?e\p{L}*|conteste\p{L}*|faux|n'est pas vrai|récuse\p{L}*)(?!\p{L})/iu,
    ],
    [
      'unconfirmed',
      /(?<!\p{L})(?:non confirmée?s?|n'a pas (?:été )?confirmé|pas encore confirmé|rumeurs?|aurai(?:t|ent)|serai(?:t|ent)|n'a pas pu être vérifiée?)(?!\p{L})/iu,
    ],
    [
      'predicted',
      /(?<!\p{L})(?:pourrai(?:t|ent)|devrai(?:t|ent)|risque\p{L}*|attend\p{L}*|prévoi\p{L}+|prévus?|prévues?|d'ici|va|vont|sera|seront|\p{L}{3,}rai(?:t|ent)|\p{L}{3,}r(?:a|ont)(?= ))(?!\p{L})/iu,
    ],
    [
      'assessed',
      /(?<!\p{L})(?:probable\p{L}*|sans doute|semble\p{L}*|estim\p{L}+|apparemment|vraisemblable\p{L}*|juge\p{L}*|analys\p{L}+|considère\p{L}*)(?!\p{L})/iu,
    ],
  ],
  furniture:
    /^(?:par \p{Lu}\p{L}+ \p{Lu}\p{L}+$|photo|crédit|source :|lire aussi|à lire|abonnez|newsletter|publicité|commentaires|#|©|tél)/iu,
  label: /^(?:urgent|alerte|mise à jour|photo|vidéo|rectificatif|correction)\s*:\s*/iu,
  abbreviations: wordSet('m mm mme dr pr st ste av bd env janv févr juil sept oct nov déc'),
  dates: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].map((day) => [day]),
    yesterday: /(?<!\p{L})hier(?!\p{L})/iu,
    today: /aujourd['’]hui/iu,
    lastWeek: /la semaine (?:dernière|passée)/iu,
    ranges:
      /(?<!\p{L})(?:depuis|jusqu'au|jusqu’au|jusqu'à|avant|après|entre|dès|d'ici|d’ici|au|prochain|chaque)\s+(?:le |à |au )?$/iu,
    asOf: /(?<!\p{L})(?:au|le|à la date du)\s+$/iu,
    months: wordSet('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  },
  noCount: {
    behind:
      /^[\s-]*(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|h\b|h\d|pour cent|%|degrés?|mètres?|millimètres?|mm\b|cm\b|m\b|siècles?|fois|rue|avenue|boulevard|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/iu,
    before:
      /(?:(?<!\p{L})(?:âgée?s? de|page|article|chapitre|numéro|n°|rue|avenue|route|vers|calibre|salle|le|le \d+ et le|depuis|fin|début|mi-) |[#№])$/iu,
  },
  numbers: {
    hedges: {
      exact: ['exactement', 'au total'],
      about: [
        'environ',
        'quelque',
        'autour de',
        'à peu près',
        'approximativement',
        'une',
        'plus ou moins',
        'de l’ordre de',
      ],
      'at-least': ['au moins', 'pas moins de', 'un minimum de'],
      'more-than': ['plus de', 'plus d', 'au-delà de', 'bien plus de', 'au delà de'],
      'at-most': ["jusqu'à", 'au plus', 'au maximum', 'pas plus de', 'tout au plus'],
      'fewer-than': ['moins de'],
      nearly: ['près de', 'presque', 'pas loin de'],
      'just-over': ['un peu plus de'],
    },
    behind: {
      'at-least': ['ou plus', 'au moins'],
      'at-most': ['au plus', 'au maximum', 'ou moins'],
      about: ['environ'],
    },
    vague: {
      several: ['plusieurs'],
      few: [],
      tens: [],
      dozens: ['dizaines', 'douzaines'],
      hundreds: ['centaines'],
      thousands: ['milliers'],
      'tens-of-thousands': [],
      'hundreds-of-thousands': [],
      millions: ['millions'],
    },
    between: 'entre',
    and: 'et',
    to: ['à'],
    units: {
      ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
      ...{ treize: 13, quatorze: 14, quinze: 15, seize: 16, 'dix-sept': 17, 'dix-huit': 18, 'dix-neuf': 19, vingt: 20 },
      ...{
        trente: 30,
        quarante: 40,
        cinquante: 50,
        soixante: 60,
        'soixante-dix': 70,
        'quatre-vingts': 80,
        'quatre-vingt-dix': 90,
      },
    },
    multipliers: { cent: 100, cents: 100, mille: 1_000 },
    several: wordSet('plusieurs quelques'),
    one: wordSet('un une'),
    round: {
      dizaine: 10,
      douzaine: 12,
      quinzaine: 15,
      vingtaine: 20,
      trentaine: 30,
      quarantaine: 40,
      cinquantaine: 50,
      soixantaine: 60,
      centaine: 100,
      millier: 1_000,
    },
    shares: { tiers: 'third', quart: 'quarter', moitié: 'half' },
    compounds: false,
  },
};
