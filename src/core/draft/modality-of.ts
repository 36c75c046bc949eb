import type { Modality } from '../dossier/claim-record.ts';
import type { DraftWords } from './words/draft-words.ts';

/** How firmly something is said, and the words that tell. */
export interface Firmness {
  modality: Modality;
  cue: { start: number; end: number } | null;
}

/** How firmly a part of a body is said, with the verb by which it is said. What has no cue is asserted. */
export function modalityOf(
  body: string,
  clause: { start: number; end: number },
  verb: { start: number; end: number } | null,
  sentence: { start: number; end: number },
  { modalities }: DraftWords,
): Firmness {
  // "revising an earlier figure of 240": the verb and what it governs are read as one
  const isJoined = verb !== null && verb.end <= clause.start && clause.start - verb.end < 4;
  const near = isJoined ? [{ start: verb.start, end: clause.end }] : [...(verb === null ? [] : [verb]), clause];
  for (const [modality, cue] of modalities)
    for (const { start, end } of modality === 'retracted'
      ? [...near, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 12) }]
      : near) {
      const found = cue.exec(body.slice(start, end));
      if (found !== null)
        return { modality, cue: { start: start + found.index, end: start + found.index + found[0].length } };
    }
  return { modality: 'asserted', cue: null };
}
