import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { reportedRanges } from '../../../src/core/compare/reported-range.ts';
import type { ToldFigure } from '../../../src/core/compare/told-figures.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The ranges of some claims, each as "scope: low id to high id", with what lies beyond it. */
function rangesOf(claims: readonly ShortClaim[], question: ShortQuestion = {}): string[] {
  const actors = { officials: { kind: 'anonymous' as const }, minister: { 'part-of': 'ministry' } };
  const dossier = dossierOf({
    actors,
    questions: { houses: question },
    claims: claims.map((claim) => ({ answers: 'houses', ...claim })),
  });
  return [...dossier.questions.values()].flatMap((record) =>
    runToEnd(reportedRanges(record, [...dossier.claims.values()])).map(
      ({ scope, low, high, below, above, counted }) => {
        const beyond = [below, above].flatMap((one) => (one === null ? [] : [textOf(one)]));
        const apart = beyond.length === 0 ? '' : `, not ${beyond.join(', ')}`;
        return `${scope ?? 'all'}: ${textOf(low)} to ${textOf(high)} of ${counted.length}${apart}`;
      },
    ),
  );
}

function textOf({ claim, figure }: ToldFigure): string {
  return `${figure.text} (${claim.origin.id})`;
}

const mayor = { chain: ['mayor'] };
const ministry = { chain: ['ministry'] };
const army = { chain: ['army'] };
const brigade = { chain: ['brigade'] };
const officials = { chain: ['officials'], 'chain-complete': false };

describe('a range of running totals', () => {
  it.each<[string, ShortClaim[], string[]]>([
    [
      'one position is no range',
      [
        { ...mayor, value: '300' },
        { ...mayor, value: '400' },
      ],
      [],
    ],
    [
      'two positions are, whatever their dates',
      [
        { ...mayor, value: '300', 'as-of': '2031-03-01' },
        { ...ministry, value: 'about 400', 'as-of': '2030-01' },
      ],
      ['all: 300 (mayor) to about 400 (ministry) of 2'],
    ],
    [
      'the newest figure of a speaker counts, and its older one does not',
      [
        { ...mayor, value: '100', 'as-of': '2031-03-01' },
        { ...mayor, value: '300', 'as-of': '2031-03-04' },
        { ...ministry, value: '400' },
      ],
      ['all: 300 (mayor) to 400 (ministry) of 2'],
    ],
    [
      'of one day the figure told later',
      [
        { ...mayor, value: '100', 'as-of': '2031-03-01', said: '2031-03-02' },
        { ...mayor, value: '300', 'as-of': '2031-03-01', said: '2031-03-04' },
        { ...ministry, value: '400' },
      ],
      ['all: 300 (mayor) to 400 (ministry) of 2'],
    ],
    [
      'where the order of two figures is open both count',
      [
        { ...mayor, value: '100', 'as-of': '2031-03' },
        { ...mayor, value: '300', 'as-of': '2031-03-04' },
        { ...ministry, value: '400' },
      ],
      ['all: 100 (mayor) to 400 (ministry) of 2'],
    ],
    [
      'officials need not be the same people: none of their figures replaces another',
      [
        { ...officials, value: '100', 'as-of': '2031-03-01' },
        { ...officials, value: '300', 'as-of': '2031-03-04' },
        { ...ministry, value: '200' },
      ],
      ['all: 100 (officials) to 300 (officials) of 2'],
    ],
    [
      'what is assessed counts; what is predicted, unconfirmed or denied stands apart where it lies beyond',
      [
        { ...mayor, value: '300', modality: 'assessed' },
        { ...ministry, value: '400' },
        { ...army, value: '250', modality: 'unconfirmed' },
        { ...army, value: '350', modality: 'denied' },
        { ...army, value: '900', modality: 'predicted', 'as-of': '2032' },
        { ...brigade, value: '800', modality: 'denied' },
      ],
      ['all: 300 (mayor) to 400 (ministry) of 2, not 250 (army), 900 (army)'],
    ],
    [
      'a figure that its speaker takes back or denies does not count, unless it is told anew of a later day',
      [
        { ...mayor, value: '100', 'as-of': '2031-03-01' },
        { ...mayor, value: '100', 'as-of': '2031-03-02', modality: 'retracted' },
        { ...army, value: '900', 'as-of': '2031-03-01' },
        { ...army, value: 'more than 800', 'as-of': '2031-03-02', modality: 'denied' },
        { ...brigade, value: '500', 'as-of': '2031-03-02', modality: 'denied' },
        { ...brigade, value: '500', 'as-of': '2031-03-03' },
        { ...ministry, value: '400' },
      ],
      ['all: 400 (ministry) to 500 (brigade) of 2, not more than 800 (army)'],
    ],
    [
      'what a relay takes back stays the figure of its origin, unless the origin takes it back by that relay',
      [
        { ...mayor, value: '100', 'as-of': '2031-03-01' },
        { chain: ['wire', 'mayor'], value: '100', 'as-of': '2031-03-02', modality: 'retracted' },
        { ...army, value: '900', 'as-of': '2031-03-01' },
        {
          chain: ['wire', 'army'],
          value: '900',
          'as-of': '2031-03-02',
          modality: 'retracted',
          'taken-back-by': 'army',
        },
        { ...ministry, value: '400' },
      ],
      ['all: 100 (mayor) to 400 (ministry) of 2'],
    ],
    [
      'a newer amount relative to a figure replaces the figure of its speaker, and sets no end',
      [
        { id: 'first', ...mayor, value: '120', 'as-of': '2031-03-01' },
        { ...mayor, value: { relative: 'twice as many', to: 'first' }, 'as-of': '2031-03-09' },
        { ...brigade, value: { relative: 'at least twice as many', to: 'first' }, 'as-of': '2031-03-09' },
        { ...ministry, value: '200', 'as-of': '2031-03-09' },
        { ...army, value: '210' },
      ],
      ['all: 200 (ministry) to 210 (army) of 2'],
    ],
    [
      'an older amount relative to a figure replaces nothing, and where one figure is left there is no range',
      [
        { id: 'first', ...mayor, value: '120', 'as-of': '2031-03-09' },
        { ...mayor, value: { relative: 'twice as many', to: 'first' }, 'as-of': '2031-03-01' },
        { ...ministry, value: '200', 'as-of': '2031-03-01' },
        { ...ministry, value: { relative: 'half that number', to: 'first' }, 'as-of': '2031-03-09' },
      ],
      [],
    ],
    [
      'figures are ordered by their numbers as said, and then by the side to which they lean',
      [
        { ...mayor, value: '300' },
        { ...ministry, value: 'at least 300' },
        { ...army, value: 'up to 300' },
        { ...brigade, value: '280 to 300' },
      ],
      ['all: 280 to 300 (brigade) to at least 300 (ministry) of 4'],
    ],
    [
      'a range sets both ends by its own numbers',
      [
        { ...mayor, value: '100 to 900' },
        { ...ministry, value: '300' },
      ],
      ['all: 100 to 900 (mayor) to 100 to 900 (mayor) of 2'],
    ],
    [
      'no number, no range',
      [
        { ...mayor, value: 'unstated' },
        { ...ministry, value: '300' },
      ],
      [],
    ],
  ])('%s', (_, claims, expected) => {
    expect(rangesOf(claims)).toEqual(expected);
    expect(rangesOf(claims.toReversed())).toEqual(expected);
  });

  it('is of bodies, not of their voices, which replace what another voice told', () => {
    const claims: ShortClaim[] = [
      { chain: ['minister'], value: '100', 'as-of': '2031-03-01' },
      { ...ministry, value: '300', 'as-of': '2031-03-04' },
    ];
    expect(rangesOf(claims)).toEqual([]);
    expect(rangesOf([...claims, { ...mayor, value: '200' }])).toEqual(['all: 200 (mayor) to 300 (ministry) of 2']);
  });

  it('is one for each scope; parts count for theirs, and our sums do not', () => {
    const scopes = { killed: {}, wounded: {}, losses: { includes: ['killed', 'wounded'], exhaustive: true } };
    const claims: ShortClaim[] = [
      { ...mayor, value: { parts: { killed: '100', wounded: '200' }, all: true } },
      { ...ministry, scope: 'killed', value: 'about 80' },
      { ...ministry, scope: 'losses', value: '250' },
      { ...army, scope: 'losses', value: '240' },
    ];
    expect(rangesOf(claims, { scopes })).toEqual([
      'killed: about 80 (ministry) to 100 (mayor) of 2',
      'losses: 240 (army) to 250 (ministry) of 2',
    ]);
  });
});

describe('a range of one time', () => {
  it('of levels: within a week of the newest, where both are known to the week', () => {
    const claims: ShortClaim[] = [
      { ...mayor, value: '100', 'as-of': '2031-03-01' },
      { ...ministry, value: '300', 'as-of': '2031-03-13' },
      { ...army, value: '400', 'as-of': '2031-03-20' },
      { ...brigade, value: '900', 'as-of': '2031-03' },
      { ...mayor, value: '500', 'as-of': '2032', modality: 'predicted' },
    ];
    expect(rangesOf(claims, { measure: 'level' })).toEqual(['all: 300 (ministry) to 400 (army) of 2']);
    expect(rangesOf(claims.slice(0, 2), { measure: 'level' })).toEqual([]);
  });

  it('of flows: of the same period, the newest of which two positions tell', () => {
    const claims: ShortClaim[] = [
      { ...mayor, value: '100', 'as-of': '2030' },
      { ...ministry, value: '300', 'as-of': '2030' },
      { ...army, value: '400', 'as-of': '2031-02' },
      { ...army, value: '600', 'as-of': '2029' },
      { ...brigade, value: '500', 'as-of': '2029' },
      { ...brigade, value: '900', 'as-of': '2030~' },
      { ...brigade, value: '900' },
    ];
    expect(rangesOf(claims, { measure: 'flow' })).toEqual(['all: 100 (mayor) to 300 (ministry) of 2']);
    const revised = [...claims, { ...mayor, value: '200', 'as-of': '2030', said: '2031-03-05' }];
    expect(rangesOf(revised, { measure: 'flow' })).toEqual(['all: 100 (mayor) to 300 (ministry) of 2']);
    const dated = revised.map((claim, index) => (index === 0 ? { ...claim, said: '2031-03-01' } : claim));
    expect(rangesOf(dated, { measure: 'flow' })).toEqual(['all: 200 (mayor) to 300 (ministry) of 2']);
  });

  it('is none of words and days', () => {
    const claims: ShortClaim[] = [
      { ...mayor, value: '2031-03-01' },
      { ...ministry, value: '2031-03-02' },
    ];
    expect(rangesOf(claims, { measure: 'event' })).toEqual([]);
  });
});
