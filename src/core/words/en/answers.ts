import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import { numberText } from './numbers.ts';

/** Titles, labels and sentences of the answers. */
export const answers = {
  claimsTitle: say`Claims`,
  timelineTitle: say`Timeline`,
  sourcesTitle: say`Sources`,
  differencesTitle: say`Where the sources differ`,
  searchTitle: say`Search`,
  citeTitle: say`A sentence to publish`,
  onPage: say`On the page`,
  dossiersTitle: say`Dossiers`,

  /** What was asked for, as a title tells it. */
  asked: {
    by: (actor: Phrase): Phrase => say`by ${actor}`,
    /** Of an actor that relayed or published some of it. */
    through: (actor: Phrase): Phrase => say`by or through ${actor}`,
    of: (actor: Phrase): Phrase => say`of ${actor}`,
    on: (question: Phrase): Phrase => say`on ${question}`,
    within: (source: Phrase): Phrase => say`in ${source}`,
    holding: (text: Phrase): Phrase => say`with “${text}”`,
    since: (date: Phrase): Phrase => say`since ${date}`,
    until: (date: Phrase): Phrase => say`until ${date}`,
    between: (from: Phrase, to: Phrase): Phrase => say`${from} to ${to}`,
    asOf: (date: Phrase): Phrase => say`as of ${date}`,
  },
  askedFor: (parts: readonly Phrase[]): Phrase => say`Asked for: ${join(parts, ', ')}`,
  page: (page: Phrase): Phrase => say`page ${page}`,
  pageOf: (page: number, pages: number): string => `${numberText(page)} of ${numberText(pages)}`,
  next: say`Next page`,
  previous: say`Previous page`,
  footer: (parts: readonly Phrase[]): Phrase => join(parts, ' · '),
  revision: (hash: Phrase): Phrase => say`revision ${hash}`,
  asOf: (date: Phrase): Phrase => say`as of ${date}`,
  saidWhen: (date: Phrase): Phrase => say`said ${date}`,
  stoodWhen: (date: Phrase): Phrase => say`as it stood ${date}`,
  publishedWhen: (date: Phrase): Phrase => say`published ${date}`,
  pagePublishedWhen: (date: Phrase): Phrase => say`page published ${date}`,
  reviewedWhen: (date: Phrase): Phrase => say`last looked over ${date}`,
  undated: say`no date of publication`,
  eventUndated: say`no date given`,

  labels: {
    position: say`Position`,
    capture: say`Capture`,
    hash: say`Hash of the capture`,
    chain: say`Chain`,
    party: say`Party`,
    modality: say`How firmly`,
    question: say`Answers`,
    taken: say`Taken as`,
    published: say`Published`,
    dates: say`Dates`,
    claim: say`Claim`,
    basis: say`How the date is known`,
    basisOfAsOf: say`How the date that it refers to is known`,
    basisOfSaid: say`How the date on which it was said is known`,
    basisOfPublished: say`How the date of publication is known`,
    rank: say`Rank`,
    support: say`Support`,
    note: say`Note`,
    publisher: say`Publisher`,
    title: say`Title`,
    document: say`Document`,
    address: say`Address`,
    language: say`Language`,
    reliability: say`Reliability`,
    adds: say`Holds`,
    source: say`Source`,
    origins: say`Origins`,
    chains: say`Chains`,
    leftOut: say`Left out`,
    reason: say`Reason`,
  },
  correcting: { corrected: say`Corrects`, retracted: say`Takes back`, disowned: say`Denies having said` },
  correctedIn: { corrected: say`Corrected by`, retracted: say`Taken back in`, disowned: say`Disowned` },
  asserted: 'asserted',
  /** Why a claim no longer stands. */
  standing: {
    corrected: 'corrected since',
    deprecated: 'held to be wrong',
    retracted: 'taken back since',
    disowned: 'its speaker denies having said it',
  },
  /** The same before the claim itself, and of one that a relay took back: in whole, or where others still tell it. */
  fallenFirst: {
    corrected: 'Corrected since: ',
    deprecated: 'Held to be wrong: ',
    retracted: 'Taken back since: ',
    disowned: 'Its speaker denies having said it: ',
    unsupported: 'Taken back by its relay: ',
    weakened: 'Taken back by one relay: ',
    circular: 'Counts for nothing: ',
  },
  noSourceGiven: say`no source given`,
  /** Between a statement and the words that it stands for: the speaker's own, or those of who passed them on. */
  ownWords: ' ',
  wordsOf: ' In the words of ',
  perhapsPublished: say`perhaps not published by then`,
  alsoCorrected: (ids: readonly Phrase[]): Phrase => say`Also corrected, taken back or disowned in ${join(ids, ', ')}`,
  deniesHavingSaid: (speaker: Phrase, plural: boolean): Phrase =>
    plural ? say`${speaker} deny having said it` : say`${speaker} denies having said it`,
  disownsClaim: (claim: Phrase): Phrase => say`denies having said ${claim}`,
  ranks: { preferred: 'preferred', normal: 'normal', deprecated: 'deprecated: held to be wrong' },
  reliability: {
    A: 'A, completely reliable',
    B: 'B, usually reliable',
    C: 'C, fairly reliable',
    D: 'D, not usually reliable',
    E: 'E, unreliable',
    F: 'F, cannot be judged',
  },
  reliabilityLine: (grade: string): Phrase => say`reliability ${words(grade)}`,
  /** Of some claims of a source. */
  onlyHere: (claims: Phrase): Phrase => say`, ${claims} of them in no other source from the same speaker`,
  allOnlyHere: say`, none of them in another source from the same speaker`,
  questionsAlone: (n: number): string =>
    n === 1 ? ' question that no other source answers' : ' questions that no other source answers',
  aloneTitle: say`What no other source answers`,
  notKnown: say`not stated`,
  /** A document without a title. */
  untitled: (publisher: Phrase, dateOrId: Phrase): Phrase => say`${publisher}, ${dateOrId}`,
  /** Stands after a quote that nobody can hold against a kept text. */
  unverified: ' (unverified)',
  textNotKept: say`no text was kept, so its quotes are unverified`,
  hashNotFilledIn: say`the hash of the kept text is not filled in, so its quotes are unverified`,
  noQuotePlaced: say`no quote has a position in the kept text, so they are unverified`,
  quotesNotPlaced: say`some quotes have no position in the kept text, so these are unverified`,
  unverifiedQuotes: (n: number): string => (n === 1 ? ' quote unverified' : ' quotes unverified'),
  codePoints: (from: Phrase, to: Phrase): Phrase => say`code points ${from} to ${to}`,
  pairsTitle: say`Pair by pair`,
  howKnown: say`How this is known`,
  pairColumns: [say`Verdict`, say`Why`, say`One`, say`The other`],
  driftTitle: say`What changed on the way`,
  driftNone: say`No relay is known to change what it passes on.`,
  evidence: say`Evidence`,
  compare: (title: Phrase): Phrase => say`Compare: ${title}`,
  answerLine: (title: Phrase, value: Phrase): Phrase => say`${title}: ${value}`,
  givesNoDate: say`gives no date`,
  datesIt: (date: Phrase): Phrase => say`dates it ${date}`,
  allDifferences: say`All differences`,
  asOfChoice: say`As of…`,
  asOfChoiceOfLatest: say`As of… (the latest days; any other can be typed)`,
  withoutChoice: say`Without…`,
  chooseQuestion: say`Open a question`,
  chooseSource: say`A source`,
  chooseClaims: say`The claims of a source`,
  /** Of a voice, after its name. */
  speaksFor: (body: Phrase): Phrase => say`speaks for ${body}: one origin with it`,
  spokeTogether: say`they spoke together: one origin`,
  chooseDossier: say`Use a dossier`,
  inUse: say`in use here`,
  nowUsed: (title: Phrase): Phrase => say`This channel now uses ${title}.`,
  notKept: say`The choice could not be kept. Try again, or ask whoever runs the bot to look at its store.`,
  cite: {
    sentence: (statement: Phrase, credit: Phrase): Phrase => say`${statement} (${credit}).`,
    reportedBy: (outlet: Phrase): Phrase => say`reported by ${outlet}`,
    relayedBy: (outlets: readonly Phrase[]): Phrase =>
      say`relayed by ${join(outlets.slice(0, -1), ', ')}${words(outlets.length > 1 ? ' and ' : '')}${outlets.at(-1) ?? []}`,
    copiedBy: (publisher: Phrase): Phrase => say`copied by ${publisher}`,
    page: (date: Phrase): Phrase => say`on a page published ${date}`,
    undatedPage: say`on a page without a date`,
    unsourced: (page: Phrase): Phrase => say`${page}, which does not say whose information it is`,
    circular: say`Do not publish this claim as it stands: its chain comes back to where it started.`,
    fallen: {
      corrected: (): Phrase => say`Do not publish this claim as it stands: a later claim corrects it.`,
      deprecated: (): Phrase => say`Do not publish this claim: the record holds it to be wrong.`,
      retracted: (speaker: Phrase): Phrase => say`Do not publish this claim as it stands: ${speaker} took it back.`,
      disowned: (speaker: Phrase, plural: boolean): Phrase =>
        plural
          ? say`Do not publish this claim as it stands: ${speaker} deny having said it.`
          : say`Do not publish this claim as it stands: ${speaker} denies having said it.`,
    },
    unsupported: (tookBack: Phrase, left: boolean): Phrase =>
      left
        ? say`Publish this claim without that relay, or not at all: ${tookBack}.`
        : say`Do not publish this claim as it stands: ${tookBack}.`,
    newer: (answer: Phrase, date: Phrase | null, claim: Phrase): Phrase =>
      date === null
        ? say`There is a newer answer of the same speaker: ${answer} (${claim}).`
        : say`There is a newer answer of the same speaker, ${date}: ${answer} (${claim}).`,
    unverified: say`The quote behind this sentence is unverified: it was not held against a kept text.`,
  },
  reference: {
    title: (form: Phrase): Phrase => say`A reference to copy: ${form}`,
    forms: {
      text: say`As a sentence`,
      bibtex: say`BibTeX`,
      ris: say`RIS`,
      'csl-json': say`CSL JSON`,
    },
    notHere: say`References cannot be written here. Ask for the sentence, or ask the bot itself.`,
    quoted: (quote: string): string => `“${quote}”`,
    recordedAs: (title: string, revision: string, claim: string): string =>
      `Dossier “${title}”, revision ${revision}, claim ${claim}.`,
  },
};
