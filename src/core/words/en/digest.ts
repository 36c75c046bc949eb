import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';

/** Titles and sentences of a digest. */
export const digest = {
  changedSince: (date: Phrase): Phrase => say`New since ${date}:`,
  allChanges: say`All changes`,
  moreChanges: (rest: Phrase, n: number): Phrase =>
    say`and ${rest}${words(n === 1 ? ' more change' : ' more changes')}`,
  moreAtOdds: (rest: Phrase, n: number): Phrase =>
    say`${rest}${words(n === 1 ? ' more question on which the sources differ' : ' more questions on which the sources differ')}`,
  also: (names: readonly Phrase[]): Phrase => say`Also: ${join(names, ' · ')}`,
  countOf: (n: Phrase, name: string): Phrase => say`${n} ${words(name)}`,
  sourcesUntil: (sources: Phrase, date: Phrase): Phrase => say`${sources}, as of ${date}`,
  noDigestYet: say`This channel has had no digest yet, so nothing can have changed since.`,
  changesNotKept: say`What changed with that digest is not kept any more.`,
  newsMoved: (moved: Phrase, line: Phrase, all: boolean): Phrase =>
    all ? say`${moved}: ${line}` : say`${moved}, among them ${line}`,
  inThread: (parts: readonly Phrase[]): Phrase => say`In the thread: ${join(parts, ' · ')}`,
  changedWith: say`What changed with that digest`,
  verdictsMoved: (n: number): string => (n === 1 ? ' verdict moved' : ' verdicts moved'),
  newsAdded: (claims: Phrase): Phrase => say`${claims} new`,
  newsFallen: (claims: Phrase): Phrase => say`${claims} no longer standing`,
  newsReworded: (claims: Phrase): Phrase => say`${claims} reading differently`,
  movedBy: (line: Phrase, answer: Phrase): Phrase => say`${line}; new: ${answer}`,
  firstDigest: say`First digest here: all of it is new.`,
  becomes: ' → ',
  digestChanged: say`What changed since the last digest`,
  nothingChanged: say`Nothing changed.`,
  quietOf: (dossier: Phrase, date: Phrase): Phrase => say`${dossier}: nothing changed since the digest of ${date}.`,
  quietLine: (date: Phrase): Phrase => say`Nothing changed since the digest of ${date}.`,
  receipt: (id: Phrase): Phrase => say`receipt ${id}`,
  added: (claim: Phrase): Phrase => say`New: ${claim}`,
  addedOn: (title: Phrase, answer: Phrase): Phrase => say`New on ${title}: ${answer}`,
  reworded: (claim: Phrase): Phrase => say`Now reads: ${claim}`,
  fallen: {
    corrected: (claim: Phrase): Phrase => say`Corrected: ${claim}`,
    deprecated: (claim: Phrase): Phrase => say`Held to be wrong: ${claim}`,
    retracted: (claim: Phrase): Phrase => say`Taken back: ${claim}`,
    disowned: (claim: Phrase): Phrase => say`Its speaker denies having said it: ${claim}`,
  },
  digestDiffer: say`Where the sources differ`,
  digestAgree: say`Where they agree`,
  digestSources: say`The sources`,
  digestOpen: say`Open questions`,
  openQuestion: (title: Phrase, fact: Phrase): Phrase => say`${title}: ${fact}`,
};
