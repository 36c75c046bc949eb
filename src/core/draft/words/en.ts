import type { DraftWords } from './draft-words.ts';
import { oneOf, phraseList, wordSet } from './word-list.ts';

export const englishDraftWords: DraftWords = {
  language: 'en',
  verbs: wordSet(`
    said says say saying told tells tell reported reports report reporting announced announces announce confirmed confirms confirm
    warned warns warn added adds add stated states claimed claims claim noted notes wrote writes write
    explained explains explain insisted insists insist denied denies deny estimated estimates estimate believe
    believes believed suggested suggests suggest suggesting described describes describe declared declares declare
    acknowledged acknowledges admitted admits argued argues argue stressed stresses mentioned mentions revealed
    reveals disclosed posted tweeted testified recalled recalls replied replies called alleged alleges
    accused accuses accuse put puts counted counts recorded registered predicted predicts predict expects expect
    forecast forecasts assessed assesses assess concluded concludes rejected rejects reject dismissed dismisses
    disputed disputes vowed pledged promised retracted retracts withdrew corrected asserted asserts contends
    contended maintained maintains reiterated repeated urged urges cautioned cautions reckons reckon thinks
    raised raises quoted learned learnt gave gives lists listed tallied tallies documented calls ruled indicated
    indicates specified clarified broadcast published refused verified identified observed tracked geolocated
    conveyed relayed remarked commented lamented boasted complained hailed signalled pointed informs observes read reads blamed blames renewed fumed raged joked moaned blasted stormed whispered informed informs considers considered feared
    calculates calculated judges judged spoke speaks hinted conceded concedes complained complains
  `),
  ambiguous: wordSet(`
    read reads renewed reports report claims claim estimates estimate states notes counts lists forecast forecasts
    posted put puts gave gives raised calls called withdrew published reporting spoke speaks observed tracked recorded
    registered ruled quoted broadcast refused corrected dismissed rejects rejected expects expect
    identified verified repeated maintained maintains promised pledged documented learned learnt
  `),
  told: wordSet('told tells tell'),
  participles: wordSet(`
    adding noting saying warning stressing claiming insisting explaining stating alleging suggesting reporting
    revising correcting raising lowering updating estimating putting describing calling arguing confirming denying predicting
  `),
  before: phraseList(`
    on the information of, on information from, as informed by, as established by, as reported by, as stated by, informed by, according to, per, as per, in the words of, said to, by the account of, by the count of, in the view of
  `),
  citing: phraseList(
    'citing, quoting, cites, cited, quotes, attributing it to, attributed it to, referring to, which refers to, which cites, which cited, which quotes, who cites, with reference to',
  ),
  backwards: phraseList(
    'in his words, in her words, by his account, by her account, by their account, in his view, in her view',
  ),
  asSaying: ['as', 'saying'],
  speaking: wordSet(
    'speaking talking interview interviewed comments remarks comment statement message briefing spoke reply quoted cited seen obtained published reviewed shared',
  ),
  venues:
    /\b(?:on (?:his|her|its|their) |posted|tweeted|in a (?:statement|post|tweet|letter|message|speech|report)|told (?:reporters|journalists|parliament|lawmakers|the council)|press conference|news conference)/iu,
  towards: wordSet('to with by'),
  pronouns: {
    one: wordSet('he she'),
    many: wordSet('they'),
    thing: wordSet('it'),
  },
  references: wordSet(
    'document statement report briefing post letter communique bulletin memo cable update paper note release words word data information figures account',
  ),
  determiners: wordSet(`
    the a an this that these those his her its their our my your one two three four five six several some many
    both another other unnamed
  `),
  definite: wordSet('the this that these those his her its their'),
  of: wordSet('of for in at from to on with'),
  and: wordSet('and'),
  stops: wordSet(`
    that which who whom whose after before when while as because since if although though but or than then so
    where how why what not no by about against between into over under during through without within
    despite amid via near is are was were be been being has have had do does did will would could may might can
    should must regarding concerning there it he she they we you i him them us me until whether neither nor both citing quoting
    according per also however meanwhile yet only even still already ago
  `),
  light: wordSet(`
    hereby thereby
    has have had also later now again still then earlier since itself just himself herself themselves today
    yesterday tonight monday tuesday wednesday thursday friday saturday sunday only already repeatedly once ever
    first even this last week month year morning afternoon evening night on in who is was were are been did does
    do would will as separately meanwhile further
  `),
  negations: wordSet('not never nor neither no'),
  contrasts: wordSet('while whereas but although though however yet'),
  that: wordSet('that'),
  relatives: wordSet('who which'),
  objects: wordSet('us me him her them reporters journalists'),
  frames: wordSet('as'),
  keptVerbs: wordSet(
    'denied denies deny denying rejected rejects reject rejecting dismissed dismisses disputed disputes refuted refutes',
  ),
  clauseStarts: wordSet(`
    he she they it we i the a an there this that these those his her its their some many most all two three four five one
    is are was were has have had will would could may might can did another no nobody
  `),
  auxiliaries: wordSet('had has have was were is are will would could may might can should must did does do'),
  roles: oneOf(`
    officials? ministry ministries minister ministers spokesm[ae]n spokeswom[ae]n spokespersons? spokespeople
    authorit(?:y|ies) police governments? governors? mayors? president presidents premier chancellor commanders? generals?
    colonels? majors? captains? lieutenant admiral army navy military forces? staff chiefs? agency agencies intelligence analysts? experts?
    sources? witness(?:es)? residents? villagers? doctors? hospitals? medics? rescuers? firefighters?
    council councils committee commission parliament lawmakers? senators? deputy deputies mps? ambassadors? envoys?
    diplomats? prosecutors? investigators? inspectors? scientists? researchers? engineers? economists? professors?
    directors? managers? heads? leaders? chairman chairwoman chair secretary advis[eo]rs? aides? activists?
    organi[sz]ations? institutes? centres? centers? departments? offices? services? bureau administrations?
    companies company operators? owners? unions? federation association groups? network campaign party
    prime king queen prince union court judge judges bank fund board headquarters brigade battalion unit
    observers? monitors? mission journalists? reporters? correspondents? bloggers? channels? outlets? newspapers? broadcasters?
    daily paper magazine site website media spokesperson soldiers? prisoners? veterans? survivors? relatives? neighbours? neighbors?
    farmers? teachers? pilots? drivers? workers? volunteers? coordinators? dispatchers? crew captain nurse nurses
    guards? coastguard brigadier marshal sheriff statistician meteorologists? hydrologists? geologists? ombudsman
    insiders? locals? pals? forecasters? passengers? province region bosses boss campaigners? motorists? parents? students? survivors
    eyewitness(?:es)? fishermen miners? plumber owner friends? colleagues? insider coastguard lawyer lawyers
    charity kremlin pentagon regulator insurer insurers utility chief team teams inquiry tribunal historian
    authorities? defence defense republic embassy delegation negotiators? mediator mediators
  `),
  nameless: oneOf(`
    officials? sources? analysts experts witness(?:es)? residents diplomats authorities observers people
    villagers medics rescuers insiders lawmakers commanders reports journalists soldiers? survivors neighbours activists
    insiders? locals pals forecasters passengers chiefs eyewitness(?:es)? campaigners motorists parents students
    bloggers channels relatives media aides investigators engineers doctors economists scientists
  `),
  near: wordSet('familiar close briefed knowledge people'),
  outlets: oneOf(`
    news times post herald wire press radio tv television newswire telegraph guardian independent gazette tribune
    observer courier standard echo chronicle mail sun star mirror zone warzone broadcasting online review monitor
    journal express daily newspaper outlet broadcaster magazine site website channel agency reuters afp ap bbc cnn
    nbc abc cbs itv dpa efe ansa tass interfax yonhap nyt xinhua kyodo bloomberg dispatch examiner inquirer globe
    sentinel messenger argus bulletin register record broadcaster weekly podcast newsroom newsletter advertiser
    ledger lantern beacon station
  `),
  outletKinds: oneOf(
    'outlets? newspapers? broadcasters? magazine website site channels? agency daily weekly paper station podcast tabloid newsletter tv radio newswire',
  ),
  reports: wordSet('reports rumours rumors accounts claims'),
  emerging: wordSet(
    'emerged emerge say said suggest suggested indicate indicated claim claimed claiming saying suggesting',
  ),
  hearsay:
    /\b(?:reportedly|allegedly|is said to|are said to|was said to|were said to|it was reported|it is reported|was reported to|were reported to|reports? (?:that|of|say|said|suggest)|rumou?rs|unconfirmed|believed to|thought to|understood to|expected to|footage|video|videos|images)\b/iu,
  reportedMood: null,
  modalities: [
    [
      'retracted',
      /\b(?:retract(?:s|ed)?|withdr(?:ew|aws?|awn) (?:it|its|his|her|their|the|that|this) ?(?:earlier |previous |first )?(?:figure|claim|statement|report|count|estimate|number|toll|story|$)|withdraw it|t(?:ook|akes|aken) back (?!control)|takes? it back|(?:figure|number|claim|report|count)\w* (?:was|were) (?:a mistake|wrong|an error)|no longer stands? by|apologi[sz]ed for (?:its|the|his|her) (?:report|figure|claim)|(?:revis|correct)(?:es|ed|ing) (?:an?|its|the|his|her|their) (?:earlier|previous|first|initial)|^correction\b)/iu,
    ],
    [
      'denied',
      /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)? (?:the |a |any |that |claims?|reports?|suggestions?|as |accus|alleg)|dismiss(?:es|ed|ing)? |dispute[sd]? (?:the |that )|refute[sd]?|no truth|(?:is|are|was|were) (?:false|untrue|not true|fake|fabricated)|correspond to reality|never (?:did|said|happened))/iu,
    ],
    [
      'unconfirmed',
      /\b(?:unconfirmed|not (?:been )?(?:independently )?(?:confirmed|verified)|could not (?:be )?(?:independently )?(?:verif|confirm)\w*|unverified|cannot be verified|no confirmation|rumou?rs?|yet to be confirmed|yet to confirm|(?:is|are|was|were) feared|there (?:may|might|could) be|(?<!than |I |we )would have (?!to\b|been))/iu,
    ],
    [
      'predicted',
      /\b(?:could(?! (?:only )?(?:confirm|verify|see|hear|count))|(?<!\d |in |of |by |since |until |from |last |early |late |mid-)may(?! \d)|might|expect(?:s|ed|ing)?|likely to|possib(?:le|ly|ility)|will|shall|would(?! not| have)|forecasts?|predict(?:s|ed|ing)?|plan(?:s|ned|ning)? to|due to (?:arrive|open|start|begin|be)|is set to|are set to|going to|warn(?:s|ed)? of|threaten(?:s|ed)? to|risks?|prospects?|in the coming|anticipate[sd]?)\b|['’]ll\b/iu,
    ],
    [
      'assessed',
      /\b(?:appear(?:s|ed)?|apparent(?:ly)?|seem(?:s|ed)?|likely|probabl[ey]|suggest(?:s|ed|ing)?|assess(?:es|ed|ment)?|estimate[sd]?|believe[sd]?|conclude[sd]?|analysts?|judge[sd]?|in (?:our|my|his|her|its|their) (?:view|assessment|opinion)|consistent with|indicate[sd]?|signs that|evidence (?:for|that)|calculate[sd]?|thinks?|reckons?|considers?|presumably|must have)\b/iu,
    ],
  ],
  furniture:
    /^(?:by \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}\s*(?:[,|–-].*)?$|credits?:|(?:file )?photos? by|source: |read more|read also|see also|also read|more on|related|subscribe|sign up|try |click|follow us|share |advertisement|sponsored|watch:|listen:|updated?:? |published:? |reporting by|editing by|additional reporting|hashtags|comments?$|no comments|#|©|copyright|©|contact |call |for more|tap here|download|have you seen|do you have|got a story|what do you think|call us|email us|tel\b|phone:|press service|good (?:morning|afternoon|evening)|stay with us)|\b(?:declined to comment|did not (?:immediately )?(?:respond|reply) to (?:an? |the |any |our |its )?(?:question|request|call|message|e?mail|letter)|could not be reached|not (?:immediately |yet )?(?:clear|known)\b|unclear|(?:could not|cannot) (?:independently )?(?:verify|confirm))/iu,
  label:
    /^(?:(?:correction|clarification|breaking|update|exclusive|photo|photograph|image|picture|caption|video|map|graphic|live|thread|unconfirmed)(?: \d+)?s?(?=\s*[:\d])\s*:?\s*|update \d+\s*[-–:]\s*)/iu,
  abbreviations: wordSet(`
    gen lt col maj sgt capt mr mrs ms dr prof no st vs approx ca jan feb mar apr jun jul aug sep sept oct nov dec
    u.s u.k e.g i.e def min pres sec rep sen gov est adm brig cpl hon rev jr sr
  `),
  dates: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day]),
    yesterday: /\byesterday\b/iu,
    today: /\btoday\b/iu,
    lastWeek: /\blast week\b/iu,
    ranges:
      /\b(?:since|until|till|from|between|before|after|next|every|last|this coming|on or|till|to|through)\s+(?:early |late |mid-)?$/iu,
    asOf: /\b(?:as of|as at|by|until|up to|on|at the end of)\s+(?:midnight |noon |the end of |the morning of )?(?:on )?$/iu,
    months: wordSet(`
      january february march april may june july august september october november december jan feb mar apr jun
      jul aug sep sept oct nov dec
    `),
  },
  noCount: {
    behind:
      /^[\s-]*(?:(?:full |straight |consecutive |more |other )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|centur(?:y|ies)|decades?|nights?|year-olds?)\b|o['’]clock|(?:a|p)\.?m\b|of the clock|(?:st|nd|rd|th)\b|streets?|road|avenue|lane|drive|boulevard|mph\b|kph\b|km\/h|knots?\b|per ?cent|percent|%|degrees?\b|times\b|gmt|utc|local time|hrs?\b|h\b|(?:metres?|meters?|millimet(?:re|er)s|centimet(?:re|er)s|feet|inch(?:es)?)\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:anonymous |unnamed |people familiar|sources?|officials|lawmakers|diplomats|witnesses|analysts|experts)\b)|^ (?:mm|cm|m|ft|in)\b|^ \d{3,}/iu,
    before:
      /(?:\b(?:aged?|page|chapter|article|section|room|no\.|number|flat|apartment|highway|route|road|bus|flight|phone|tel\.?|call|channel|figure|table|line|track|gate|platform|resolution|decree|order|law|act|paragraph|at|around|about|by|before|after|until|from|since|on|(?:he|she) (?:is|was)) |\baged? \d+(?:,| and| to| or) |[#№]|(?:\+|\b00)\d[\d ()-]*|\d{3,} |(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?: to | and |[-–]))$/iu,
  },
  numbers: null,
};
