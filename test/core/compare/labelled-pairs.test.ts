import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { verdicts } from '../../../src/core/compare/verdict.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { cityBudget } from './held-out-pairs/city-budget.ts';
import { mayoralElection } from './held-out-pairs/mayoral-election.ts';
import { measles } from './held-out-pairs/measles.ts';
import { siege } from './held-out-pairs/siege.ts';
import { trainCrash } from './held-out-pairs/train-crash.ts';
import { wildfires } from './held-out-pairs/wildfires.ts';
import { accidents } from './pairs/accidents.ts';
import { armedForces } from './pairs/armed-forces.ts';
import { borderClash } from './pairs/border-clash.ts';
import { budgets } from './pairs/budgets.ts';
import { business } from './pairs/business.ts';
import { cyberAttack } from './pairs/cyber-attack.ts';
import { earthquakes } from './pairs/earthquakes.ts';
import { elections } from './pairs/elections.ts';
import { epidemics } from './pairs/epidemics.ts';
import { famine } from './pairs/famine.ts';
import { floods } from './pairs/floods.ts';
import type { LabelledPair, PairClaim } from './pairs/labelled-pair.ts';
import { oilSpill } from './pairs/oil-spill.ts';
import { protests } from './pairs/protests.ts';
import { strikes } from './pairs/strikes.ts';

const subjects = { accidents, armedForces, budgets, business, elections, epidemics, floods, protests };
const stories = { borderClash, cyberAttack, earthquakes, famine, oilSpill, strikes };
const heldOut = { cityBudget, mayoralElection, measles, siege, trainCrash, wildfires };
const tables = { ...subjects, ...stories, ...heldOut };
const all = Object.values(tables).flat();

/** A pair as a dossier of two sources with one claim each. */
function dossierOfPair(pair: LabelledPair) {
  const { measure, unit, scopes = {}, categories = {}, parts = {} } = pair;
  return dossierOf({
    actors: Object.fromEntries(Object.entries(parts).map(([voice, body]) => [voice, { 'part-of': body }])),
    questions: { case: { measure, scopes, categories, ...(unit === undefined ? {} : { unit }) } },
    sources: { first: sourceOf(pair.a, 'a', 'post'), second: sourceOf(pair.b, 'b', 'herald') },
  });
}

function sourceOf(claim: PairClaim, id: string, outlet: string) {
  const {
    by,
    via = [],
    takenBackBy,
    complete = true,
    modality = 'asserted',
    value,
    scope,
    asOf,
    said,
    syndicates,
  } = claim;
  return {
    publisher: claim.outlet ?? outlet,
    published: claim.published === undefined ? '2031-03-10' : claim.published,
    ...(syndicates === undefined ? {} : { syndicates }),
    claims: [
      {
        id,
        modality,
        value,
        answers: 'case',
        chain: by === undefined ? via : [...via, by],
        'chain-complete': complete,
        ...(takenBackBy === undefined ? {} : { 'taken-back-by': takenBackBy }),
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

describe.each(Object.entries(tables))('pairs of claims labelled by hand: %s', (_, pairs) => {
  it.each(pairs)('$verdict: $why', (pair) => {
    expect(verdictOf(pair)).toBe(pair.verdict);
    expect(verdictOf(pair, true)).toBe(pair.verdict);
  });
});

it('has at least 270 pairs, with every verdict among them', () => {
  expect(all.length).toBeGreaterThanOrEqual(270);
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
});
