import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { type Answered, answered } from '../../support/arbitraries.ts';
import { momentOf } from '../../support/figure-pool.ts';
import { fewRuns } from '../../support/runs.ts';
import { foundInAll } from './all-pairs.ts';
import { bytesOf } from './bytes-of.ts';

const day = momentOf('2031-03-04');

const single = { partOf: null, speakers: [] };

/** The claims asserted of one day by so many known speakers: most figures are then at odds. */
function firmly({ question, claims }: Answered, speakers: number): Answered {
  const firm = claims.map((claim, index): Claim => {
    const origin = { ...claim.origin, id: `speaker-${index % speakers}`, kind: 'person' as const, ...single };
    const facts = { modality: 'asserted', rank: 'normal', corrects: null, chainComplete: true } as const;
    return { ...claim, ...facts, chain: [origin], origin, asOf: index % 7 === 0 ? claim.asOf : day };
  });
  return { question, claims: firm };
}

function expectSame({ question, claims }: Answered): string {
  const difference = differenceOf(question, claims);
  if (difference === null) throw new Error('there is a claim, so there is a difference');
  const { verdict, rule, decided, outcomes, agreeing, flip, othersOpen, othersConflict } = difference;
  const found = { verdict, rule, decided, outcomes, agreeing, flip, othersOpen, othersConflict };
  expect(bytesOf(found)).toBe(bytesOf(foundInAll(question, difference.claims)));
  return verdict;
}

describe('what is found without listing all pairs is what is found in all of them', () => {
  it('among claims of every kind', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(answered(1, 30), (answers) => {
        seen.add(expectSame(answers));
      }),
      fewRuns,
    );
    expect(seen.size).toBe(8);
  });

  it('among figures of one day, by few speakers or by many', () => {
    fc.assert(
      fc.property(answered(2, 30), fc.constantFrom(1, 2, 3, 30), (answers, speakers) => {
        expectSame(firmly(answers, speakers));
      }),
      fewRuns,
    );
  });
});
