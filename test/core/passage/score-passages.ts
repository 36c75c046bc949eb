import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { type PlacedFigure, placeFigures } from '../../../src/core/passage/place-figures.ts';

const Passages = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['wire', 'post', 'chat', 'headline', 'reply', 'draft']),
    misleads: z.boolean(),
    text: z.string(),
    figures: z.array(
      z.strictObject({
        number: z.string(),
        match: z.array(z.string()),
        also: z.array(z.string()),
        speaker: z.string().nullable(),
        claims: z.array(z.string()),
        note: z.string().optional(),
      }),
    ),
  }),
);
export type Passage = z.infer<typeof Passages>[number];
type Label = Passage['figures'][number];

/** What a reader made of labelled passages, counted by pairs of a figure and a question. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
  /** Figures that are given to somebody who did not say them. */
  wrongSpeakers: number;
  /** Of the figures with a speaker, those that got it. */
  speakers: { right: number; of: number };
  misses: string[];
}

/** The passages of a file in this folder. */
export function readPassages(file: 'tuned' | 'kept' | 'blind' | 'states-tuned' | 'states-kept'): Passage[] {
  return Passages.parse(parse(readFileSync(new URL(`passages/${file}.yaml`, import.meta.url), 'utf8')));
}

export function scorePassages(passages: readonly Passage[], dossier: Dossier): Score {
  const score: Score = { right: 0, wrong: 0, missed: 0, wrongSpeakers: 0, speakers: { right: 0, of: 0 }, misses: [] };
  for (const passage of passages) scoreOne(passage, placeFigures(passage.text, dossier), score);
  return score;
}

function scoreOne({ id, text, figures }: Passage, placed: readonly PlacedFigure[], score: Score): void {
  const left = new Set(placed);
  let from = 0;
  for (const label of figures) {
    const start = text.indexOf(label.number, from);
    from = start + label.number.length;
    const found = placed.find(({ stated }) => stated.start < from && stated.end > start);
    if (found !== undefined) left.delete(found);
    scoreFigure(`${id} "${label.number}"`, label, found, score);
  }
  for (const { stated, matches } of left) {
    score.wrong += matches.length;
    if (matches.length > 0)
      score.misses.push(
        `${id} "${stated.text}": not listed, and laid beside ${matches.map(({ question }) => question.id).join()}`,
      );
  }
}

function scoreFigure(name: string, label: Label, found: PlacedFigure | undefined, score: Score): void {
  const given = (found?.matches ?? []).map(({ question }) => question.id);
  const wrong = given.filter((one) => !label.match.includes(one) && !label.also.includes(one));
  const missed = label.match.filter((one) => !given.includes(one));
  score.right += given.filter((one) => label.match.includes(one)).length;
  score.wrong += wrong.length;
  score.missed += missed.length;
  if (wrong.length > 0) score.misses.push(`${name}: wrongly laid beside ${wrong.join()}`);
  if (missed.length > 0)
    score.misses.push(
      `${name}: not laid beside ${missed.join()}${found === undefined ? ' (not read)' : ` (${found.why})`}`,
    );
  const speaker = found?.stated.speaker?.actor?.id ?? null;
  // a figure that is laid beside nothing is shown with nobody's name
  if (given.length > 0 && speaker !== null && speaker !== label.speaker) {
    score.wrongSpeakers += 1;
    score.misses.push(`${name}: given to ${speaker}, and said by ${label.speaker}`);
  }
  if (label.speaker === null || label.match.length === 0) return;
  score.speakers.of += 1;
  if (speaker === label.speaker) score.speakers.right += 1;
  else if (speaker === null) score.misses.push(`${name}: speaker ${label.speaker} not seen`);
}
