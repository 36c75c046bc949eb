import { describe, expect, it } from 'vitest';
import { findingLine, findingOf } from '../../../src/core/answers/finding.ts';
import { onlyIfLine, readingLines } from '../../../src/core/answers/verdict-lines.ts';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import type { Difference, SetAside } from '../../../src/core/compare/difference.ts';
import { type Rule, rules } from '../../../src/core/compare/verdict.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { difference } from '../compare/ruling.ts';

/** The difference of a question on which each claim is of its own speaker, unless it has a chain. */
function differenceOn(question: ShortQuestion, ...claims: ShortClaim[]): Difference {
  const speakers = ['mayor', 'ministry', 'army', 'union'];
  return difference(question, {
    claims: claims.map((claim, index) => ({ answers: 'pumps', chain: [speakers[index] ?? 'wire'], ...claim })),
  });
}

const day = { 'as-of': '2031-03-04' };
/** Two spans of days that overlap, so that nobody knows which of two is the later. */
const early = { 'as-of': '2031-03-01/2031-03-20' };
const late = { 'as-of': '2031-03-10/2031-03-30' };
const latest = { 'as-of': '2031-03-15/2031-04-05' };
const open = {
  measure: 'level' as const,
  scopes: {
    heavy: { label: 'heavy pumps', 'may-include': ['electric'] },
    electric: { label: 'electric pumps' },
  },
};
const openTwice = {
  measure: 'level' as const,
  scopes: {
    heavy: { label: 'heavy pumps', 'may-include': ['electric', 'diesel'] },
    electric: { label: 'electric pumps' },
    diesel: { label: 'diesel pumps' },
  },
};

/** Questions whose verdict depends on something open, by what that is. */
const opens: Readonly<Record<string, Difference>> = {
  'what counts': differenceOn(
    open,
    { scope: 'heavy', value: 'exactly 100', ...day },
    { scope: 'electric', value: 'exactly 300', ...day },
  ),
  'which is later': differenceOn({}, { value: 'exactly 100', ...early }, { value: 'exactly 300', ...late }),
  'one week': differenceOn({ measure: 'level' }, { value: 'exactly 100', ...early }, { value: 'exactly 300', ...late }),
  'one day': differenceOn(
    { measure: 'category', categories: { open: { label: 'open' }, shut: { label: 'shut' } } },
    { value: 'open', ...early },
    { value: 'shut', ...late },
  ),
  'one day, of one speaker': differenceOn(
    {},
    { chain: ['mayor'], value: 'exactly 100', ...early },
    { chain: ['wire', 'mayor'], value: 'exactly 300', ...late },
  ),
  'two definitions': differenceOn(
    openTwice,
    { scope: 'heavy', value: 'exactly 100', ...day },
    { scope: 'electric', value: 'exactly 300', ...day },
    { scope: 'diesel', value: 'exactly 200', ...day },
  ),
  'what counts and which is later': differenceOn(
    { ...open, measure: 'cumulative' },
    { scope: 'heavy', value: 'exactly 100', ...early },
    { scope: 'electric', value: 'exactly 300', ...late },
  ),
  'orders of several speakers': differenceOn(
    { ...open, measure: 'cumulative' },
    { scope: 'heavy', value: 'exactly 100', ...early },
    { scope: 'heavy', value: 'exactly 300', ...late },
    { scope: 'electric', value: 'exactly 400', ...latest },
  ),
  'several ways': differenceOn(
    { ...openTwice, measure: 'cumulative' },
    { scope: 'heavy', value: 'exactly 100', ...early },
    { scope: 'electric', value: 'exactly 300', ...day },
    { scope: 'diesel', value: 'exactly 200', ...late },
  ),
  'what counts and a week': differenceOn(
    openTwice,
    { scope: 'heavy', value: 'exactly 100', ...day },
    { scope: 'heavy', value: 'exactly 300', ...late },
    { scope: 'electric', value: 'exactly 400', ...day },
  ),
  'at odds anyway': differenceOn(
    {
      measure: 'level',
      scopes: {
        heavy: { label: 'heavy pumps', includes: ['diesel'], 'may-include': ['electric'], exhaustive: true },
        electric: { label: 'electric pumps' },
        diesel: { label: 'diesel pumps' },
      },
    },
    { scope: 'heavy', value: 'exactly 300', ...day },
    { scope: 'diesel', value: 'exactly 100', ...day },
    { scope: 'electric', value: 'exactly 400', ...day },
  ),
};

const oneOrigin = differenceOn({}, { value: '7' });

/** What a question comes to that this rule decides. */
function sentenceOf(rule: Rule): string {
  return textOf(findingOf({ ...oneOrigin, rule }, english));
}

/** The same where no claim stands, and the first fell for this reason. */
function sentenceAside(why: SetAside): string {
  const setAside = oneOrigin.claims.map((claim) => ({ claim, why }));
  return textOf(findingOf({ ...oneOrigin, rule: 'none-stands', setAside }, english));
}

const asides = Object.keys(english.asideFinding) as SetAside[];

describe('a finding', () => {
  it.each([
    ...rules.map((rule) => [rule, sentenceOf(rule)] as const),
    ...asides.map((why) => [why, sentenceAside(why)] as const),
  ])('is one short sentence: %s', (_, sentence) => {
    expect(sentence).toMatch(/^\p{Lu}[^.\d]*\.$/u);
    expect(sentence.length).toBeLessThanOrEqual(110);
  });

  it('says what became of the claim, where none stands', () => {
    const found = differenceOn({}, { value: '7', rank: 'deprecated', reason: 'misread' });
    expect(textOf(findingLine(found, english))).toBe('· No claim stands. The record holds it to be wrong.');
  });

  it('says what lets both be true, where that is open', () => {
    expect(textOf(findingOf(opened('what counts'), english))).toBe(
      'Both can be true only if electric pumps do not count as heavy pumps.',
    );
    expect(onlyIfLine(oneOrigin, english)).toBeNull();
  });

  it('can be read aloud, with all others, in one place', async () => {
    const list = (title: string, lines: readonly string[]) => [title, ...lines.map((line) => `  ${line}`), ''];
    const text = [
      ...list(
        'By the rule that decided',
        rules.map((rule) => `${rule}: ${sentenceOf(rule)}`),
      ),
      ...list(
        'Where no claim stands',
        asides.map((why) => `${why}: ${sentenceAside(why)}`),
      ),
      ...list(
        'Where something is open',
        Object.entries(opens).map(([name, one]) => `${name}: ${textOf(findingLine(one, english))}`),
      ),
      ...list(
        'What it comes to if it is settled otherwise',
        Object.entries(opens).flatMap(([name, one]) =>
          readingLines(one, english).map((line) => `${name}: ${textOf(line)}`),
        ),
      ),
    ];
    await expect(text.join('\n')).toMatchFileSnapshot('golden/findings.txt');
  });
});

describe('what is open', () => {
  it('names the speakers only where several orders in time are open', () => {
    expect(textOf(findingOf(opened('which is later'), english))).not.toContain('Mayor');
    expect(textOf(findingOf(opened('orders of several speakers'), english))).toContain(
      'the count of Army is later than that of Mayor',
    );
  });

  it('covers each kind of condition, and what is at odds however it is settled', () => {
    const conditions = Object.values(opens).flatMap(({ outcomes }) => outcomes.flatMap(({ when }) => when.flat()));
    const kinds = conditions.map((one) => (one.kind === 'one-time' ? `one-time ${one.within}` : one.kind));
    expect([...new Set(kinds)].toSorted()).toEqual(['counts', 'later', 'one-time day', 'one-time week']);
    expect(textOf(findingOf(opened('at odds anyway'), english))).toMatch(/^They are at odds however/);
  });

  it('is told with what each reading at odds comes to', () => {
    expect(readingLines(opened('which is later'), english).map(textOf)).toEqual([
      'If the larger count is not the later one: conflict; nothing lies in both ranges: 100 (Mayor), and 300 (Ministry).',
    ]);
  });
});

function opened(name: string): Difference {
  const found = opens[name];
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}
