import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { among, comparandOfSum, comparandsOf } from '../../../src/core/compare/comparand.ts';
import { dayText } from '../../../src/core/time/day-text.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { show } from '../figure/show.ts';

const scopes = { killed: {}, wounded: {}, missing: {} };

function claimsOf(short: ShortDossier) {
  return dossierOf({ questions: { losses: { scopes, sums: [] } }, ...short }).claims;
}

/** What one claim is compared by: its scopes, its interval, and "sum" where that is our arithmetic. */
function shown(claim: ShortClaim) {
  const [found] = claimsOf({ claims: [{ answers: 'losses', ...claim }] }).values();
  if (found === undefined) throw new Error('one claim');
  return comparandsOf(found).map(({ scopes: counted, interval, derived }) => {
    return [counted.join('+'), interval === null ? null : show(interval), ...(derived ? ['sum'] : [])].join(' ');
  });
}

function parts(...figures: string[]): ShortClaim['value'] {
  return { parts: Object.fromEntries(figures.map((figure, index) => [Object.keys(scopes)[index], figure])), all: true };
}

describe('what a claim is compared by', () => {
  it.each<[string, ShortClaim, string[]]>([
    ['a figure', { scope: 'killed', value: 'about 200' }, ['killed [180, 220]']],
    ['no figure given', { scope: 'killed', value: 'unstated' }, ['killed ']],
    [
      'parts, and their sum',
      { value: parts('exactly 100', '200') },
      ['killed [100, 100]', 'wounded [190, 210)', 'killed+wounded [290, 310) sum'],
    ],
    [
      'parts of which some are missing: their sum is a floor',
      { value: { parts: { killed: 'exactly 100', wounded: 'exactly 200' }, all: false } },
      ['killed [100, 100]', 'wounded [200, 200]', 'killed+wounded [300, ∞) sum'],
    ],
    [
      'a floor among the parts: the sum starts at the numbers as said',
      { value: parts('at least 120', '120') },
      ['killed [120, ∞)', 'wounded [115, 125)', 'killed+wounded [240, ∞) sum'],
    ],
    [
      'decimals, without the error that binary fractions leave',
      { value: parts('exactly 1.1', 'exactly 2.2') },
      ['killed [1.1, 1.1]', 'wounded [2.2, 2.2]', 'killed+wounded [3.3, 3.3] sum'],
    ],
    [
      'open ends add up to an open end',
      { value: parts('nearly 100', 'exactly 50') },
      ['killed [90, 100)', 'wounded [50, 50]', 'killed+wounded [140, 150) sum'],
    ],
  ])('%s', (_, claim, expected) => {
    expect(shown(claim)).toEqual(expected);
  });

  it.each(['up to 300', 'fewer than 300'])('"%s" is a ceiling, alone and in a sum', (figure) => {
    const [alone] = claimsOf({ claims: [{ answers: 'losses', scope: 'killed', value: figure }] }).values();
    const [inParts] = claimsOf({ claims: [{ answers: 'losses', value: parts(figure, 'exactly 10') }] }).values();
    if (alone === undefined || inParts === undefined) throw new Error('two claims');
    expect([...comparandsOf(alone), ...comparandsOf(inParts)].map(({ ceiling }) => ceiling)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('a declared sum', () => {
  const two = (first: ShortClaim, second: ShortClaim) => {
    const base = { answers: 'losses', chain: ['ministry'] };
    return claimsOf({
      claims: [
        { ...base, id: 'a', scope: 'killed', ...first },
        { ...base, id: 'b', scope: 'wounded', ...second },
      ],
    });
  };
  const sum = { id: 'a+b', label: 'both', of: ['a', 'b'] };

  it('adds its terms, and is of them all', () => {
    const found = comparandOfSum(sum, two({ value: 'exactly 100' }, { value: 'exactly 50' }));
    expect(found).toMatchObject({ scopes: ['killed', 'wounded'], derived: true, figure: null });
    expect(found?.interval).toEqual({ low: 150, high: 150, lowOpen: false, highOpen: false });
    expect(found?.claims.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('adds a term in parts once, not its parts and their sum', () => {
    const found = comparandOfSum(
      sum,
      two(
        { value: 'exactly 100' },
        { scope: undefined, value: { parts: { wounded: 'exactly 50', missing: 'exactly 5' }, all: true } },
      ),
    );
    expect(found?.interval).toMatchObject({ low: 155, high: 155 });
    expect(found?.scopes).toEqual(['killed', 'wounded', 'missing']);
  });

  it.each<[string, ShortClaim]>([
    ['denied', { modality: 'denied' }],
    ['taken back', { modality: 'retracted' }],
  ])('is none where a term is %s', (_, change) => {
    expect(comparandOfSum(sum, two({ value: '100' }, { value: '50', ...change }))).toBeNull();
    expect(comparandOfSum(sum, two({ value: '100', ...change }, { value: '50' }))).toBeNull();
  });

  it('is none where a term is missing', () => {
    const claims = new Map(two({ value: '100' }, { value: '50' }));
    claims.delete('b');
    expect(comparandOfSum(sum, claims)).toBeNull();
  });

  it('refers to all days that its terms refer to, and is known no better than any of them', () => {
    const dated = comparandOfSum(
      sum,
      two({ value: '100', 'as-of': '2031-03-01' }, { value: '50', 'as-of': '2031-03-04' }),
    );
    expect([dayText(dated?.asOf.first ?? 0), dayText(dated?.asOf.last ?? 0), dated?.time]).toEqual([
      '2031-03-01',
      '2031-03-04',
      'as-of',
    ]);
    expect(comparandOfSum(sum, two({ value: '100', 'as-of': '2031-03-01' }, { value: '50' }))?.time).toBe('published');
  });
});

describe('when a value holds', () => {
  const daysOf = (short: ShortDossier) => {
    const claims = [...claimsOf(short).values()];
    const [first] = claims;
    if (first === undefined) throw new Error('a claim');
    const [found] = comparandsOf(first, among(claims));
    const dayOf = (day: number) => (Number.isFinite(day) ? dayText(day) : '..');
    return found === undefined ? [] : [found.time, dayOf(found.asOf.first), dayOf(found.asOf.last)];
  };
  const claim: ShortClaim = { answers: 'losses', scope: 'killed', value: '100', chain: ['mayor'] };

  it.each([
    ['level', '2031-03-04', false],
    ['flow', '2031-03', true],
    ['flow', '2031-03-04/', false],
    ['flow', '2031-03?', false],
  ] as const)('for a %s, "%s" names a certain period: %s', (measure, asOf, hasPeriod) => {
    const dossier = dossierOf({
      questions: { pumps: { measure } },
      claims: [{ answers: 'pumps', value: '1', 'as-of': asOf }],
    });
    expect([...dossier.claims.values()].flatMap((one) => comparandsOf(one)).map((found) => found.hasPeriod)).toEqual([
      hasPeriod,
    ]);
  });

  it.each<[string, ShortDossier, string[]]>([
    [
      'on its as-of date',
      { claims: [{ ...claim, 'as-of': '2031-03-01', said: '2031-03-04' }] },
      ['as-of', '2031-03-01', '2031-03-01'],
    ],
    [
      'on the day when it was said',
      { claims: [{ ...claim, said: '2031-03-02' }] },
      ['said', '2031-03-02', '2031-03-02'],
    ],
    [
      'on the day when it was published',
      { sources: { post: { published: '2031-03-05', claims: [claim] } } },
      ['published', '2031-03-05', '2031-03-05'],
    ],
    [
      'by when it was published, where it was said "in March"',
      { sources: { post: { published: '2031-03-05', claims: [{ ...claim, said: '2031-03' }] } } },
      ['said', '2031-03-01', '2031-03-05'],
    ],
    [
      'at any time, where nothing is known',
      { sources: { post: { published: null, claims: [claim] } } },
      ['unknown', '..', '..'],
    ],
    [
      'on the day when its first page was published, where another outlet copied it',
      {
        sources: {
          copy: { syndicates: 'post', published: '2031-03-08', claims: [claim] },
          post: { published: '2031-03-05', claims: [claim] },
        },
      },
      ['published', '2031-03-05', '2031-03-05'],
    ],
    [
      'whatever another article of the same outlet says',
      {
        sources: {
          one: { publisher: 'post', published: '2031-03-08', claims: [claim] },
          two: { publisher: 'post', published: '2031-03-05', claims: [claim] },
        },
      },
      ['published', '2031-03-08', '2031-03-08'],
    ],
  ])('%s', (_, short, expected) => {
    expect(daysOf(short)).toEqual(expected);
  });
});
