import { describe, expect, it } from 'vitest';
import { fullEntry, glanceEntry } from '../../../src/core/answers/glance-entry.ts';
import { positionEntry } from '../../../src/core/answers/position-entries.ts';
import { sumsIn } from '../../../src/core/answers/sum-items.ts';
import type { ShortClaim, ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import { positionsIn } from '../../../src/core/compare/renderings.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const day = { answers: 'houses', 'as-of': '2031-03-04' };
const mayor = { ...day, chain: ['mayor'] };
const army = { ...day, chain: ['army'] };

function differenceOf(short: ShortDossier, question: ShortQuestion = { measure: 'level' }): Difference {
  const found = differenceOn(dossierOf({ ...short, questions: { houses: { unit: 'houses', ...question } } }), 'houses');
  if (found === null) throw new Error('it is answered');
  return found;
}

/** What stands in a difference's entries, one for each origin. */
function entriesOf(difference: Difference): string[] {
  const sums = sumsIn(difference);
  return linesOf(positionsIn(difference).map((position) => positionEntry(position, sums, difference, english)));
}

/** The lines at a glance, and those of every origin. */
function glanceOf(difference: Difference): string[] {
  return linesOf([glanceEntry(difference, english)]).slice(1);
}

function positionsOf(difference: Difference): string[] {
  return linesOf([fullEntry(difference, english)]).slice(1);
}

describe('a speaker who denies one figure and asserts another', () => {
  const difference = differenceOf({
    claims: [
      { ...mayor, value: '300', modality: 'denied' },
      { ...mayor, value: '200' },
      { ...army, value: 'exactly 300' },
    ],
  });

  it('is not said to give the second also, nor the first, whichever is told first', () => {
    const alone = differenceOf({
      claims: [
        { ...mayor, value: '300', modality: 'denied', 'as-of': '2031-03-05' },
        { ...mayor, value: '200' },
      ],
    });
    expect(positionsOf(alone)).toEqual(['  Mayor: denies 300 houses · 200 houses']);
    for (const lines of [entriesOf(difference), positionsOf(difference)])
      expect(lines.filter((line) => line.includes('Mayor'))).toEqual([
        expect.stringMatching(/Mayor: (denies 300 houses · 200 houses|200 houses · denies 300 houses)/u),
      ]);
  });
});

it('a speaker who asserts two figures gives the second also, and what both count is said once', () => {
  const difference = differenceOf({
    claims: [
      { ...mayor, value: '300' },
      { ...mayor, value: '200' },
      { ...army, value: 'exactly 900' },
    ],
  });
  expect(entriesOf(difference).filter((line) => line.startsWith('Mayor'))).toEqual(['Mayor: 200 houses · also 300']);
});

describe('our sums', () => {
  const question: ShortQuestion = {
    measure: 'level',
    scopes: { brick: {}, wooden: {} },
    sums: [{ of: ['b', 'w'], label: 'all of them' }],
  };
  const parts = (change: Partial<ShortClaim>) =>
    differenceOf(
      {
        claims: [
          { ...mayor, ...change, id: 'b', scope: 'brick', value: '100' },
          { ...mayor, ...change, id: 'w', scope: 'wooden', value: '50' },
          { ...army, scope: 'brick', value: '900' },
        ],
      },
      question,
    );

  it('stand behind what is summed', () => {
    expect(entriesOf(parts({})).join('\n')).toMatch(/Mayor: .*· together .* ‡/);
  });

  it('are not made of what is denied', () => {
    const inOne = differenceOf(
      {
        claims: [
          { ...mayor, value: { parts: { brick: '100', wooden: '50' }, all: true }, modality: 'denied' },
          { ...army, value: 'exactly 150' },
        ],
      },
      { measure: 'level', scopes: { brick: {}, wooden: {} } },
    );
    const [sum] = sumsIn(inOne);
    if (sum === undefined || inOne.decided === null) throw new Error('a pair decides, and there is a sum');
    const bySum = { ...inOne, decided: { ...inOne.decided, a: sum } };
    for (const told of [parts({ modality: 'denied' }), inOne, bySum])
      expect([...entriesOf(told), ...positionsOf(told), ...glanceOf(told)].join('\n')).not.toMatch(/together|‡/);
  });
});

it('what a relative amount comes to is marked as our arithmetic', () => {
  const difference = differenceOf({
    claims: [
      { ...mayor, id: 'base', value: 'about 120' },
      { ...army, value: { relative: 'twice as many', to: 'base' } },
    ],
  });
  expect(entriesOf(difference).join('\n')).toMatch(/Army: twice as many as .*, that is, 228–252 ‡/);
});

describe('what lost its support, and what has no source', () => {
  const lost = differenceOf({
    claims: [
      { ...mayor, id: 'a', value: 'exactly 200', chain: ['wire', 'mayor'] },
      { ...mayor, id: 'b', value: 'exactly 200', chain: ['wire', 'mayor'], corrects: 'a', modality: 'retracted' },
      { ...army, value: 'exactly 900' },
    ],
  });

  it.each([
    ['at a glance', glanceOf],
    ['among all origins', positionsOf],
    ['in its entry', entriesOf],
  ])('is marked %s: a relay that took back what it passed on', (_, linesIn) => {
    const lines = linesIn(lost).filter((line) => line.includes('Mayor'));
    expect(lines).toEqual([expect.stringContaining('(Wire took back what it had passed on')]);
    expect(linesIn(lost).filter((line) => line.includes('Army') && line.includes('took back'))).toEqual([]);
  });

  const unsourced = differenceOf({
    claims: [
      { ...day, 'chain-complete': false, value: 'exactly 200' },
      { ...army, value: 'exactly 900' },
    ],
  });

  it.each([
    ['at a glance', glanceOf],
    ['among all origins', positionsOf],
  ])('is marked %s: an outlet that does not say whose information it is', (_, linesIn) => {
    const marked = linesIn(unsourced).filter((line) => line.includes('(no source given)'));
    expect(marked).toEqual([expect.stringContaining('River Post (no source given)')]);
  });

  it('is told by its way in an entry', () => {
    expect(entriesOf(unsourced).join('\n')).toContain('the text does not say whose information it is');
  });
});

describe('who is not named', () => {
  const officials = { ...day, chain: ['officials'] };
  const actors = { officials: { name: 'Officials', kind: 'anonymous' as const } };

  it('is another on each page', () => {
    const difference = differenceOf({
      actors,
      claims: [
        { ...officials, value: '200' },
        { ...army, value: 'exactly 900' },
      ],
      sources: { other: { claims: [{ ...officials, value: '200' }] } },
    });
    expect(entriesOf(difference).filter((line) => line.startsWith('Officials'))).toHaveLength(2);
  });

  it('is one within a page, and so is the voice of an outlet', () => {
    const own = { ...day, 'chain-complete': false };
    const difference = differenceOf({
      actors,
      claims: [
        { ...officials, value: '200' },
        { ...officials, value: '210' },
        { ...own, value: '300' },
        { ...own, value: '310' },
        { ...army, value: 'exactly 900' },
      ],
    });
    const speakers = entriesOf(difference).flatMap((line) => /^(Officials|River Post|Army):/u.exec(line)?.[1] ?? []);
    expect(speakers.toSorted()).toEqual(['Army', 'Officials', 'River Post']);
  });
});

it('the figure that decides stands first and is shown, also beside six newer ones', () => {
  const newer = ['10', '20', '30', '40', '50', '60'].map((value, index) => ({
    ...mayor,
    value: `exactly ${value}`,
    'as-of': `2031-04-0${index + 1}`,
  }));
  const difference = differenceOf({
    claims: [...newer, { ...mayor, value: 'exactly 200' }, { ...army, value: 'exactly 900' }],
  });
  const told = entriesOf(difference).filter((line) => line.startsWith('Mayor'));
  expect(told).toEqual([
    expect.stringMatching(/^Mayor: exactly 200 houses .*and 2 more wordings or figures, in the proof$/u),
  ]);
});
