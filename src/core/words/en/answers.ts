import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import { numberText } from './numbers.ts';

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Titles, labels and sentences of the answers. */
export const answers = {
  claimsTitle: say`Claims`,
  timelineTitle: say`Timeline`,
  sourcesTitle: say`Sources`,
  differencesTitle: say`Where the sources differ`,
  searchTitle: (text: Phrase): Phrase => say`Search: ${text}`,
  evidenceTitle: (id: Phrase): Phrase => say`Evidence: ${id}`,
  citeTitle: say`A sentence to publish`,
  dossiersTitle: say`Dossiers`,

  listCount: (total: Phrase, noun: string): Phrase => say`${total}${words(noun)}`,
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
    value: say`Value`,
    taken: say`Taken as`,
    asOf: say`Refers to`,
    said: say`Said`,
    published: say`Published`,
    basis: say`How the date is known`,
    rank: say`Rank`,
    support: say`Support`,
    note: say`Note`,
    publisher: say`Publisher`,
    title: say`Title`,
    document: say`Document`,
    address: say`Address`,
    language: say`Language`,
    reliability: say`Reliability`,
    claims: say`Claims`,
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
  chooseQuestion: say`A question`,
  chooseSource: say`A source`,
  hopSource: (publisher: Phrase): Phrase => say`published by ${publisher}`,
  hopWrote: (author: Phrase): Phrase => say`written by ${author}`,
  hopRelay: (actor: Phrase): Phrase => say`relayed by ${actor}`,
  hopOrigin: (actor: Phrase): Phrase => say`said by ${actor}`,
  hopOwn: (actor: Phrase): Phrase => say`written by ${actor}, speaking for itself`,
  /** Of a voice, after its name. */
  speaksFor: (body: Phrase): Phrase => say`speaks for ${body}: one origin with it`,
  spokeTogether: say`they spoke together: one origin`,
  hopUnnamed: (actor: Phrase): Phrase => say`from ${actor}, not identified in the text`,
  hopBroken: (actor: Phrase): Phrase => say`no further than ${actor}: whose information it is, the text does not say`,
  verdictHeading: (name: string, meaning: string): Phrase => say`${words(capital(name))}. ${words(meaning)}`,
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
    note: say`The sentence names its speaker and its relay, keeps the hedge, and rules on nothing.`,
  },
};
