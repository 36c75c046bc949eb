import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { verdicts } from '../../../src/core/compare/verdict.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { accidents } from './pairs/accidents.ts';
import { armedForces } from './pairs/armed-forces.ts';
import { budgets } from './pairs/budgets.ts';
import { business } from './pairs/business.ts';
import { elections } from './pairs/elections.ts';
import { epidemics } from './pairs/epidemics.ts';
import { floods } from './pairs/floods.ts';
import type { LabelledPair, PairClaim } from './pairs/labelled-pair.ts';
import { protests } from './pairs/protests.ts';

const subjects = { accidents, armedForces, budgets, business, elections, epidemics, floods, protests };
const all = Object.values(subjects).flat();

/** A pair as a dossier of two sources with one claim each. */
function dossierOfPair(pair: LabelledPair) {
  const { measure, unit, scopes = {}, categories = {} } = pair;
  return dossierOf({
    questions: { case: { measure, scopes, categories, ...(unit === undefined ? {} : { unit }) } },
    sources: { first: sourceOf(pair.a, 'a', 'post'), second: sourceOf(pair.b, 'b', 'herald') },
  });
}

function sourceOf(claim: PairClaim, id: string, outlet: string) {
  const { by, via = [], complete = true, modality = 'asserted', value, scope, asOf, said, syndicates } = claim;
  return {
    publisher: claim.outlet ?? outlet,
    published: claim.published ?? '2031-03-10',
    ...(syndicates === undefined ? {} : { syndicates }),
    claims: [
      {
        id,
        modality,
        value,
        answers: 'case',
        chain: by === undefined ? via : [...via, by],
        'chain-complete': complete,
        ...(scope === undefined ? {} : { scope }),
        ...(asOf === undefined ? {} : { 'as-of': asOf }),
        ...(said === undefined ? {} : { said }),
      },
    ],
  };
}

function verdictOf(pair: LabelledPair, swap = false) {
  const dossier = dossierOfPair(pair);
  const question = dossier.questions.get('case');
  const claims = [...dossier.claims.values()];
  if (question === undefined) throw new Error('no question');
  return differenceOf(question, swap ? claims.toReversed() : claims)?.verdict;
}

describe.each(Object.entries(subjects))('pairs of claims labelled by hand: %s', (_, pairs) => {
  it.each(pairs)('$verdict: $why', (pair) => {
    expect(verdictOf(pair)).toBe(pair.verdict);
    expect(verdictOf(pair, true)).toBe(pair.verdict);
  });
});

it('has at least 120 pairs, with every verdict among them', () => {
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
});
