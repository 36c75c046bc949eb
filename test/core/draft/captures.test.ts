import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Actor, Claim } from '../../../src/core/dossier/dossier.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { proposeDrafts } from '../../../src/core/draft/propose-drafts.ts';
import type { Figure } from '../../../src/core/figure/figure.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { codePoints, type Range } from '../../../src/core/quote/code-points.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { emptyDossier } from './empty-dossier.ts';

const folder = process.env.CAPTURES_DIR ?? '';
const isThere = folder !== '' && existsSync(folder);
const empty = emptyDossier();
const shipped = shippedDossier();

it.runIf(isThere)('proposes of the shipped captures what their curators entered, with nothing known before', () => {
  const scores = { figures: [0, 0], chains: [0, 0], noise: [0, 0] } satisfies Record<string, [number, number]>;
  const missed: string[] = [];
  for (const source of shipped.sources.values()) {
    const text = readFileSync(join(folder, source.capture?.file ?? ''), 'utf8');
    const { author, publisher, id, language } = source;
    const syndicates = author === publisher ? null : author.id;
    const drafts = proposeDrafts(text, {
      dossier: empty,
      source: { id, language, publisher: null, name: author.name, syndicates, published: null },
      article: restOf(
        codePoints(text).length,
        source.leftOut.map(({ at }) => at),
      ),
    });
    for (const claim of source.claims) {
      const near = drafts.filter(({ at }) => claim.at !== null && overlaps(at, claim.at));
      for (const figure of figuresOf(claim)) {
        const isFound = near.some((draft) => isSame(draft, figure));
        count(scores.figures, isFound);
        if (!isFound) missed.push(`figure ${figure.text} of ${claim.id}`);
      }
      const isFound = near.some((draft) => isSameChain(draft, claim));
      count(scores.chains, isFound);
      if (!isFound)
        missed.push(
          `chain of ${claim.id}: ${near.map((draft) => draft.chain.map((hop) => hop.map(({ name }) => name).join('+')).join('<')).join(' | ')}`,
        );
    }
    for (const draft of drafts) {
      const isNoise = !source.claims.some(({ at }) => at !== null && overlaps(draft.at, at));
      count(scores.noise, isNoise);
      if (isNoise) missed.push(`noise: ${draft.quote}`);
    }
  }
  const [figures, chains, noise] = [scores.figures, scores.chains, scores.noise].map(([part, of]) => part / of);
  console.info(
    `captures: figures ${scores.figures.join('/')}, chains ${scores.chains.join('/')}, noise ${scores.noise.join('/')}`,
  );
  expect(figures, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(chains, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
  expect(noise, missed.join('\n')).toBeLessThanOrEqual(1 / 3);
});

function count(score: [number, number], isTrue: boolean): void {
  score[0] += isTrue ? 1 : 0;
  score[1] += 1;
}

function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** What no range holds. */
function restOf(length: number, ranges: readonly Range[]): Range[] {
  const starts = [0, ...ranges.map(([, end]) => end)];
  const ends = [...ranges.map(([start]) => start), length];
  return starts.map((start, index): Range => [start, ends[index] ?? length]).filter(([start, end]) => start < end);
}

function figuresOf({ value }: Claim): Figure[] {
  if (value?.kind === 'figure') return [value.figure];
  return value?.kind === 'parts' ? value.parts.map(({ figure }) => figure) : [];
}

function isSame(draft: Draft, { number, upper, hedge }: Figure): boolean {
  if (draft.figure === null) return false;
  const read = parseFigure(draft.figure, empty.policy);
  return read.ok && read.figure.number === number && read.figure.upper === upper && read.figure.hedge === hedge;
}

/** Whether the names of a draft are those of the claim's hops, in their order. */
function isSameChain({ chain }: Draft, claim: Claim): boolean {
  const hops = claim.chain;
  return (
    chain.length === hops.length &&
    chain.every((hop, index) => hop.every(({ name }) => actorsNamed(name).some(({ id }) => id === hops[index]?.id)))
  );
}

function actorsNamed(name: string): Actor[] {
  const plain = (text: string) => text.toLowerCase().replace(/^(?:the|a|an) /, '');
  return [...shipped.actors.values()].filter((actor) =>
    [actor.name, ...actor.aliases].some((known) => plain(known) === plain(name)),
  );
}
