import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { flipLines } from '../../../src/core/answers/flip-lines.ts';
import { pairPhrase } from '../../../src/core/answers/pair-items.ts';
import { reportedLines } from '../../../src/core/answers/reported-lines.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { countPairs, pairsFrom } from '../../../src/core/compare/proof.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

/** Every line of every page of a question's proof. */
function proofOf(dossier: Dossier, question: string): string[] {
  const session = sessionOf(dossier);
  const lines: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const invocation = { command: 'differences', options: { question, show: 'proof', page: `${page}` } };
    const view = viewOf(invocation, session);
    expect(checkAnswer(view, { ...session, invocation }, commands)).toEqual([]);
    lines.push(...phrasesOf(view).map(textOf));
    pages = Number(/page \d+ of (\d+)/.exec(textOf(view.footer))?.[1] ?? 1);
  }
  return lines;
}

const day = '2031-03-04';
const dossier = dossierOf({
  questions: {
    pumps: {
      measure: 'level',
      scopes: { diesel: {}, electric: {} },
      sums: [{ label: 'all pumps of the mayor', of: ['diesel', 'electric'] }],
    },
  },
  claims: [
    { id: 'diesel', chain: ['mayor'], answers: 'pumps', scope: 'diesel', value: 'about 120', 'as-of': day },
    { id: 'electric', chain: ['mayor'], answers: 'pumps', scope: 'electric', value: '60', 'as-of': day },
    {
      id: 'army',
      chain: ['army'],
      answers: 'pumps',
      scope: 'diesel',
      value: 'about 140',
      'as-of': day,
      wording: 'direct',
    },
    {
      id: 'relayed',
      chain: ['wire', 'army'],
      answers: 'pumps',
      scope: 'diesel',
      value: '140',
      'as-of': day,
    },
    { id: 'wrong', chain: ['union'], answers: 'pumps', value: '9', rank: 'deprecated', reason: 'misread' },
    { id: 'silent', chain: ['union'], answers: 'pumps', scope: 'diesel', value: 'unstated' },
  ],
});

describe('a proof', () => {
  const lines = proofOf(dossier, 'pumps');
  const difference = differenceOn(dossier, 'pumps');
  if (difference === null) throw new Error('it is answered');

  it.each([...dossier.claims.keys()])('holds the claim %s with how it came and its id', (id) => {
    expect(lines.filter((line) => line.endsWith(` · ${id}`))).toHaveLength(1);
  });

  it('says why a claim is set aside', () => {
    expect(lines.join('\n')).toContain('Set aside, for the record holds it to be wrong: 9 — Union');
  });

  it('holds the sum with its terms', () => {
    expect(lines).toContain(
      '‡ our arithmetic, all pumps of the mayor: about 120 diesel + 60 electric — Mayor, one speaker',
    );
  });

  it('holds what would change it, the range that is reported and the widths', () => {
    for (const expected of [flipLines(difference, {}, english), reportedLines(difference, {}, english)]) {
      expect(expected).not.toEqual([]);
      expect(lines).toEqual(expect.arrayContaining(expected.map(textOf)));
    }
    expect(lines.join('\n')).toContain('Widths used: ');
  });

  it('holds the pair of our sum that the verdict rests on, before what cannot be compared', () => {
    const told = proofOf(shippedDossier(), 'casualties');
    const pairs = told.slice(told.indexOf('Pair by pair') + 1);
    expect(pairs[0]).toMatch(/^perhaps of one origin; our sum of what one says meets the figure of the other/);
    expect(pairs[1]).toBe(
      "3,750 to under 4,250 killed and wounded ‡ (Western officials), and 4,000–4,400 losses (Ukraine's General Staff)",
    );
    expect(told.join('\n')).toMatch(/“reached” up to 10\s% above/);
  });

  it('holds what changed on the way', () => {
    expect(lines).toContain(textOf(english.driftTitle));
    expect(lines.join('\n')).toContain('hedge');
  });
});

/** A question that so many speakers answer, each with another number. */
function apart(count: number): Dossier {
  const claims = Array.from({ length: count }, (_, index) => ({
    chain: [`speaker-${index}`],
    answers: 'pumps',
    value: `exactly ${100 + index}`,
    'as-of': day,
  }));
  return dossierOf({ questions: { pumps: { measure: 'level' } }, claims });
}

it.each([
  ['an invented one', dossier, 'pumps'],
  ['more than a page of them', apart(14), 'pumps'],
  ['so many that they are not sorted', apart(36), 'pumps'],
  ['losses of the shipped dossier', shippedDossier(), 'casualties'],
  ['artillery of the shipped dossier', shippedDossier(), 'artillery-delivered'],
])('a proof holds every pair that two origins are known to make: %s', (_, of, question) => {
  const difference = differenceOn(of, question);
  if (difference === null) throw new Error('it is answered');
  const lines = proofOf(of, question);
  const pairs = pairsFrom(difference, 0, countPairs(difference)).filter(
    ({ rule }) => !['one-origin', 'may-be-one-origin', 'same-value', 'unstated', 'worded'].includes(rule),
  );
  expect(pairs.length).toBeGreaterThan(2);
  for (const pair of pairs) expect(lines).toContain(textOf(pairPhrase(pair, english)));
});
