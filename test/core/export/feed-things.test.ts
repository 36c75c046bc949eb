import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { changesBetween } from '../../../src/core/digest/changes-between.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { feedText } from '../../../src/core/export/feed-entry.ts';
import { feedThings, firstThing } from '../../../src/core/export/feed-things.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import type { View } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const questions = { houses: { unit: 'houses', measure: 'level' as const }, pumps: { unit: 'pumps' } };
const mayor = {
  id: 'mayor',
  chain: ['mayor'],
  answers: 'houses',
  value: '200',
  statement: 'The Mayor counted 200.',
  quote: 'some words',
};
const union = {
  id: 'union',
  chain: ['union'],
  answers: 'houses',
  value: '900',
  statement: 'The Union counted 900.',
  quote: 'other words',
};
const pumps = {
  id: 'pumps-sent',
  chain: ['mayor'],
  answers: 'pumps',
  value: '9',
  statement: 'The Mayor sent 9.',
  quote: 'more words',
};
const day = { 'as-of': '2031-03-04' };
type Claim = typeof mayor & { rank?: 'deprecated'; reason?: string; corrects?: string; 'moved-to'?: string };
const flood = (claims: readonly Claim[], more: object = {}) =>
  dossierOf({ questions, claims: claims.map((claim) => ({ ...day, ...claim })), ...more }, 'bbbbbbbbbbbb');

const between = (earlier: Dossier, later: Dossier, most = 100) =>
  feedThings(runToEnd(changesBetween(earlier, later)), most, { dossier: later, words: english });
const told = (earlier: Dossier, later: Dossier) =>
  between(earlier, later).things.map(({ kind, id, title }) => `${kind} ${id}: ${textOf(title)}`);

/** What the faithfulness check says of the things, as one message. */
function problemsOf(things: ReturnType<typeof between>['things'], dossier: Dossier): string[] {
  const blocks = things.flatMap(({ title, lines }) =>
    [title, ...lines].map((text) => ({ kind: 'paragraph' as const, text })),
  );
  const view: View = { title: [], blocks, footer: [] };
  const context = { dossier, dossiers: new Map([[dossier.id, dossier]]), words: english, now: testNow };
  return checkAnswer(view, { ...context, invocation: { command: 'digest', options: {} } }, commands);
}

describe('what changed between two revisions', () => {
  it('a verdict that moved, with what is new on it', () => {
    expect(told(flood([mayor]), flood([mayor, union]))).toEqual([
      'question houses: Houses: one origin only → ✕ conflict; new: 900 houses — Union',
    ]);
  });

  it('a new claim, a corrected one, one held to be wrong and one that reads differently', () => {
    expect(told(flood([mayor]), flood([mayor, pumps]))).toEqual(['claim pumps-sent: New on Pumps: 9 pumps — Mayor']);
    const corrected = flood([
      mayor,
      { ...mayor, id: 'newer', value: '210', corrects: 'mayor', statement: 'The Mayor counted 210.' },
    ]);
    expect(told(flood([mayor]), corrected)).toContain(
      'claim mayor: Corrected: The Mayor counted 200. → The Mayor counted 210. (mayor)',
    );
    const wrong = flood([{ ...mayor, rank: 'deprecated', reason: 'misread' }]);
    expect(told(wrong, flood([mayor]))).toContain('claim mayor: Stands again: The Mayor counted 200.');
    expect(told(flood([mayor]), wrong)).toContain('claim mayor: Held to be wrong: The Mayor counted 200. (mayor)');
    expect(told(flood([mayor]), flood([{ ...mayor, statement: 'The Mayor said so.' }]))).toEqual([
      'claim mayor: Now reads: The Mayor said so.',
    ]);
  });

  it('a thing that changed in two ways is told once', () => {
    const { things } = between(
      flood([mayor]),
      flood([{ ...mayor, rank: 'deprecated', reason: 'x', statement: 'The Mayor erred.' }]),
    );
    const [claim] = things.filter(({ id }) => id === 'mayor');
    expect(claim?.lines.map(textOf)).toContain('Now reads: The Mayor erred.');
    expect(things.filter(({ kind }) => kind === 'claim')).toHaveLength(1);
  });

  it('a new source; and what was taken out of the record', () => {
    const sources = { 'coast-herald': { title: 'Barrier overtopped', claims: [pumps] } };
    expect(told(flood([mayor]), flood([mayor], { sources }))).toEqual([
      'claim pumps-sent: New on Pumps: 9 pumps — Mayor',
      'source coast-herald: New source: Barrier overtopped — Coast Herald',
    ]);
    expect(told(flood([mayor, pumps]), flood([mayor]))).toEqual([
      'question pumps: Pumps: one origin only → no answer',
      'claim pumps-sent: Taken out of the record: The Mayor sent 9.',
    ]);
  });

  it('nothing where nothing did, and of a claim that has another id now', () => {
    expect(told(flood([mayor]), flood([mayor]))).toEqual([]);
    const moved = flood([
      { ...mayor, 'moved-to': 'the-mayor' },
      { ...mayor, id: 'the-mayor' },
    ]);
    expect(told(flood([mayor]), moved)).toEqual([]);
  });

  it('of very many, the first, and how many are left', () => {
    const many = flood(Array.from({ length: 30 }, (_, index) => ({ ...pumps, id: `c${index}` })));
    const { things, left } = between(flood([]), many, 7);
    expect([things.length, left]).toEqual([7, 23]);
  });

  it('is faithful to the record, and says which revision it is', () => {
    const later = flood([
      mayor,
      union,
      pumps,
      { ...mayor, id: 'newer', value: '210', corrects: 'mayor', statement: 'The Mayor counted 210.' },
    ]);
    const { things } = between(flood([mayor]), later);
    expect(problemsOf(things, later)).toEqual([]);
    for (const { lines } of things)
      expect(textOf(lines.at(-1) ?? [])).toBe('Flood at the barrier · revision bbbbbbbbbbbb');
  });
});

it('everything of the shipped dossier, as new, is faithful; and so is its first entry', () => {
  const dossier = shippedDossier();
  const before: Dossier = { ...dossier, claims: new Map(), sources: new Map(), revision: '0' };
  const { things } = between(before, dossier, 1_000);
  expect(things.length).toBeGreaterThan(dossier.sources.size + 50);
  expect(problemsOf([...things, firstThing(dossier, english)], dossier)).toEqual([]);
  const text = feedText(firstThing(dossier, english), dossier);
  expect(text.title).toMatch(/^First kept revision: \d+ claims, \d+ differences$/);
  expect(text.path).toBe(`/d/${dossier.id}`);
});
