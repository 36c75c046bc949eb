import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { originsOf } from '../../../src/core/compare/origins.ts';
import { standsOf } from '../../../src/core/compare/positions.ts';
import { givesNoAnswer, type OrderedPosition, positionsIn } from '../../../src/core/compare/renderings.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { answered } from '../../support/arbitraries.ts';
import { difference, mayor } from './ruling.ts';

/** The origins of a question, each with what it says, every rendering by the ids of its claims. */
function shown(...claims: ShortClaim[]) {
  const found = difference({ measure: 'level' }, { claims: claims.map((claim) => ({ answers: 'pumps', ...claim })) });
  return positionsIn(found).map(({ position, renderings, deciding }) => [
    position.origin,
    deciding.size > 0 ? 'decides' : 'does not',
    ...renderings.map((rendering) => rendering.map(({ id }) => id).join('+')),
  ]);
}

const day = { 'as-of': '2031-03-04' };

describe('what an origin says', () => {
  it('is each thing once, the newest first, and the same words of one time fold into one', () => {
    const [first] = shown(
      { ...mayor, id: 'a', value: 'about 200', 'as-of': '2031-03-01' },
      { ...mayor, id: 'b', value: '200', ...day },
      { ...mayor, id: 'c', value: 'about 200', 'as-of': '2031-03-01' },
    );
    expect(first).toEqual(['mayor', 'does not', 'b', 'a+c']);
  });

  it('is another thing where it is said more or less firmly, or the other way round', () => {
    const [first] = shown(
      { ...mayor, id: 'a', value: '200', ...day },
      { ...mayor, id: 'b', value: '200', modality: 'denied', ...day },
      { ...mayor, id: 'c', value: '200', modality: 'predicted', ...day },
    );
    expect(first?.slice(2)).toEqual(['a', 'b', 'c']);
  });

  it('has its own date: the same figure of two dates is told twice', () => {
    const [first] = shown(
      { ...mayor, id: 'a', value: '200', 'as-of': '2031-03-01' },
      { ...mayor, id: 'b', value: '200', ...day },
      { ...mayor, id: 'c', value: '200', said: '2031-03-04' },
    );
    expect(first?.slice(2).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('has what decides first, also where newer ones exist', () => {
    const newer = ['10', '20', '30', '40', '50', '60'].map((value, index) => ({
      ...mayor,
      id: `n${index}`,
      value: `exactly ${value}`,
      'as-of': `2031-04-0${index + 1}`,
    }));
    const positions = shown(
      ...newer,
      { ...mayor, id: 'old', value: 'exactly 200', ...day },
      { chain: ['army'], id: 'army', value: 'exactly 900', ...day },
    );
    const [mayors] = positions.filter(([origin]) => origin === 'mayor');
    expect(mayors?.slice(0, 3)).toEqual(['mayor', 'decides', 'old']);
    expect(mayors).toHaveLength(9);
  });
});

describe('the origins of a question', () => {
  it('stand in the order of who decides, then of who speaks last, and who gives no answer stands last', () => {
    expect(
      shown(
        { chain: ['silent'], id: 'a', value: 'unstated', 'as-of': '2031-03-09' },
        { chain: ['old'], id: 'b', value: '200', 'as-of': '2031-03-01' },
        { chain: ['new'], id: 'c', value: '201', ...day },
        { chain: ['low'], id: 'd', value: 'exactly 10', 'as-of': '2031-03-03' },
        { chain: ['high'], id: 'e', value: 'exactly 990', 'as-of': '2031-03-03' },
      ).map(([origin, decides]) => [origin, decides]),
    ).toEqual([
      ['low', 'decides'],
      ['high', 'decides'],
      ['new', 'does not'],
      ['old', 'does not'],
      ['silent', 'does not'],
    ]);
  });
});

/** Whose claim it is: that of its origin; where no speaker is named, that of whoever wrote the page. */
function speakerOf(claim: Claim): string {
  const isNamed = claim.chainComplete && claim.origin.kind !== 'anonymous';
  return [...originsOf(claim).toSorted(), ...(isNamed ? [] : [`unnamed by ${claim.source.author.id}`])].join('+');
}

describe('of any question', () => {
  const shuffled = answered(1, 6).chain((answers) => {
    const { claims } = answers;
    return fc.shuffledSubarray([...claims], { minLength: claims.length }).map((mixed) => ({ answers, mixed }));
  });

  it('there is one position for each origin that is named, which holds all its claims once, in an order that is not theirs', () => {
    fc.assert(
      fc.property(shuffled, ({ answers: { question, claims }, mixed }) => {
        const [one, other] = [claims, mixed].map((given) => differenceOf(question, given));
        if (one === undefined || one === null || other === undefined || other === null)
          throw new Error('it is answered');
        const positions = positionsIn(one);
        const idsOf = (found: typeof positions) =>
          found.map(({ renderings, deciding }) => [
            [...deciding].map(({ id }) => id).toSorted(),
            ...renderings.map((all) => all.map(({ id }) => id)),
          ]);
        expect(idsOf(positionsIn(other))).toEqual(idsOf(positions));
        const speakers = positions.map(({ position }) => speakerOf(position.claims[0]));
        expect(new Set(speakers).size).toBe(speakers.length);
        expect(new Set(speakers)).toEqual(new Set(one.claims.map(speakerOf)));
        for (const { position } of positions) expect(new Set(position.claims.map(speakerOf)).size).toBe(1);
        const held = positions.flatMap(({ renderings }) => renderings.flat());
        expect(held.map(({ id }) => id).toSorted()).toEqual(one.claims.map(({ id }) => id).toSorted());
      }),
      { numRuns: 1_000 },
    );
  });

  it('who decides stands first, who gives no answer last, and in between the newest first', () => {
    fc.assert(
      fc.property(answered(1, 6), ({ question, claims }) => {
        const found = differenceOf(question, claims);
        if (found === null) throw new Error('it is answered');
        const positions = positionsIn(found);
        const pairs = [found.decided, ...found.outcomes.map((outcome) => outcome.decided)];
        const deciding = pairs.flatMap((pair) => (pair === null ? [] : [...pair.a.claims, ...pair.b.claims]));
        const decides = ({ position }: OrderedPosition) => position.claims.some((claim) => deciding.includes(claim));
        const groups = positions.map((ordered) => (decides(ordered) ? 0 : givesNoAnswer(ordered.position) ? 2 : 1));
        expect(groups).toEqual(groups.toSorted());
        const stands = standsOf(found.claims);
        const lastDays = positions
          .filter((_, index) => groups[index] === 1)
          .map(
            ({
              position: {
                claims: [newest],
              },
            }) => {
              const moment = stands.get(newest)?.moment;
              if (moment === undefined) return -Infinity;
              return moment.last === Infinity ? moment.first : moment.last;
            },
          );
        expect(lastDays).toEqual(lastDays.toSorted((a, b) => (a === b ? 0 : b - a)));
        for (const side of found.decided === null ? [] : [found.decided.a, found.decided.b])
          expect(positions.slice(0, 2).some(({ position }) => position.claims.includes(side.claims[0]))).toBe(true);
        for (const { renderings, deciding: own } of positions) {
          const isOwn = renderings.map((all) => all.some((claim) => own.has(claim)));
          expect(isOwn).toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
