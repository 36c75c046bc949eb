import type { Phrase } from '../../message/inline.ts';
import { say } from '../../message/phrase.ts';

/** Titles and sentences of a digest. */
export const digest = {
  digestTitle: (dossier: Phrase): Phrase => say`Briefing: ${dossier}`,
  digestFirst: say`The first briefing of this channel: the whole picture.`,
  digestChanged: say`What changed since the last digest`,
  nothingChanged: say`Nothing changed since the last digest.`,
  quietLine: (date: Phrase): Phrase => say`Nothing changed since the digest of ${date}.`,
  windowSince: (from: Phrase, to: Phrase): Phrase => say`From the digest of ${from} to ${to}`,
  receipt: (id: Phrase): Phrase => say`receipt ${id}`,
  added: (claim: Phrase): Phrase => say`New: ${claim}`,
  reworded: (claim: Phrase): Phrase => say`Now reads: ${claim}`,
  fallen: {
    corrected: (claim: Phrase): Phrase => say`Corrected: ${claim}`,
    deprecated: (claim: Phrase): Phrase => say`Held to be wrong: ${claim}`,
    retracted: (claim: Phrase): Phrase => say`Taken back: ${claim}`,
    disowned: (claim: Phrase): Phrase => say`Its speaker denies having said it: ${claim}`,
  },
  correctedBy: (claim: Phrase): Phrase => say`now: ${claim}`,
  digestDiffer: say`Where the sources differ`,
  digestAgree: say`Where they agree`,
  digestSingle: say`What one origin says, as far as is known`,
  digestNotComparable: say`What cannot be compared`,
  digestSources: say`The sources`,
  digestOpen: say`Open questions`,
  window: (date: Phrase): Phrase => say`Everything published up to ${date}`,
  openQuestion: (title: Phrase, fact: Phrase): Phrase => say`${title}: ${fact}`,
};
